"""Whole invented documents, labelled by a reader who did not see the program's answers: no agreement is lost."""

import tomllib
from dataclasses import asdict
from pathlib import Path

import pytest

from labels import agreement

HERE = Path(__file__).parent
FLOORS = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", FLOORS)
def test_the_audit_agrees_with_its_labels(case: str) -> None:
    got = asdict(agreement(HERE / case))
    assert {k: v for k, v in got.items() if v < FLOORS[case][k]} == {}


def test_every_labelled_document_has_its_floor() -> None:
    assert {p.parent.name for p in HERE.glob("*/targets.jsonl")} == set(FLOORS)
