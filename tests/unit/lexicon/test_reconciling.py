"""Every list of reconciling.toml finds its words in its own example."""

import tomllib

import pytest

from duizhang.lexicon.load import WORDS
from duizhang.lexicon.shape import Lexicon

LISTS = tomllib.loads((WORDS / "reconciling.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_found_in_its_example(name: str, lexicon: Lexicon) -> None:
    assert getattr(lexicon.reconciling, name).search(LISTS[name]["example"].replace("：", ":"))
    assert LISTS[name]["source"]
