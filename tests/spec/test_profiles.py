"""Every band edge of every shipped profile."""

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from duizhang.judge.colour import colour
from duizhang.lexicon.profile import BadProfile, load_profile, profile_names

CASES = tomllib.loads((Path(__file__).parent / "profiles.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["profile"])
def test_the_edges_of_its_bands(case: dict[str, Any]) -> None:
    profile = load_profile(case["profile"])
    for done, elapsed, want in case["edges"]:
        got = colour(profile, "pending", "behind", Decimal(str(done)) / 100, Decimal(str(elapsed)) / 100)
        assert (done, elapsed, got) == (done, elapsed, want)


def test_the_plain_default() -> None:
    profile = load_profile()
    assert colour(profile, "not_met", "behind", None, None) == "red"
    assert colour(profile, "met", "on", None, None) == "green"
    assert colour(profile, "pending", "behind", None, None) == "yellow"
    assert colour(profile, "not_reported", None, None, None) == "grey"


def test_every_shipped_profile_is_tried_and_sourced() -> None:
    assert {c["profile"] for c in CASES} | {"default"} == set(profile_names())
    assert all(load_profile(name).quote and load_profile(name).source for name in profile_names())


def test_an_unknown_key_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('name = "mine"\nlight = 3\n', encoding="utf-8")
    with pytest.raises(BadProfile, match=r"mine\.toml"):
        load_profile(str(path))
