"""Every hand-computed score sheet of scores.toml comes out; every shipped rule has one, and its own examples hold."""

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from duizhang import api
from duizhang.judge.score import misfits, ranked
from duizhang.judge.score.sheet import FAMILIES
from duizhang.lexicon.score import load_score_rule, score_rule_names
from duizhang.model.score import Sheet

CASES = tomllib.loads((Path(__file__).parent / "scores.toml").read_text(encoding="utf-8"), parse_float=Decimal)["case"]
UNSCORED = "未计分"


def said(value: Decimal | None) -> Any:
    return UNSCORED if value is None else value


def computed(case: dict[str, Any], folder: Path) -> dict[str, Sheet]:
    path = folder / "数值.csv"
    path.write_text(case["figures"].strip(), encoding="utf-8")
    return {sheet.unit: sheet for sheet in api.score(case["rule"], path, year=case.get("year"))}


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c['rule']} {c['what']}")
def test_a_hand_computed_sheet(case: dict[str, Any], tmp_path: Path) -> None:
    sheets = computed(case, tmp_path)
    lines = {(s.unit, line.word, line.item): said(line.score) for s in sheets.values() for line in s.lines}
    sums = {(s.unit, found.name): said(found.score) for s in sheets.values() for found in s.sums}
    assert [[*key, lines[key]] for *key_, _ in case.get("lines", []) if (key := tuple(key_))] == case.get("lines", [])
    assert [[*key, sums[key]] for *key_, _ in case.get("sums", []) if (key := tuple(key_))] == case.get("sums", [])
    assert {unit: said(sheets[unit].total) for unit in case.get("totals", {})} == case.get("totals", {})
    assert {unit: list(sheets[unit].lost) for unit in case.get("lost", {})} == case.get("lost", {})
    if "places" in case:
        assert {row.sheet.unit: row.place for row in ranked(tuple(sheets.values())) if row.place} == case["places"]


def test_every_rule_has_its_sheet_and_its_source() -> None:
    assert {case["rule"] for case in CASES} == set(score_rule_names()) and len(score_rule_names()) == 8
    for name in score_rule_names():
        rule = load_score_rule(name)
        assert rule.name == name and rule.url and rule.grade and rule.quote.startswith("（转述）")
        assert list(misfits(rule)) == []


def test_every_line_says_rule_formula_figures_and_result(tmp_path: Path) -> None:
    for case in CASES:
        for sheet in computed(case, tmp_path).values():
            for line in sheet.lines:
                kinds = [step.kind for step in line.steps]
                assert kinds[0] == "rule" and kinds[-1] == "result", line
                assert line.score is None or {"formula", "substitution"} <= set(kinds), line
                assert (line.score is None) == bool(line.missing), line


def test_every_rule_and_family_is_on_the_page() -> None:
    page = (Path(__file__).parents[2] / "docs/reference/scores.md").read_text(encoding="utf-8")
    families = {str(family.__struct_config__.tag) for family in FAMILIES}
    assert {name for name in (*score_rule_names(), *families) if f"| `{name}` |" not in page} == set()
