"""Every reason that the engine gives for a verdict has its English; one that is not known stays as it is."""

import re
from pathlib import Path

import pytest

from duizhang import api
from duizhang.report.reasons import _catalogue, reason_in_english

ROOT = Path(__file__).parents[3]
GOLDEN = sorted((ROOT / "tests" / "golden").glob("*/document.txt"))
CONNECTIVES = re.compile("报告|目标是|目标说|目标按|目标以|低于|超过|尚未|没有|之内|，差")
LITERAL = re.compile(r'return f?"([^"]*(?:目标|报告)[^"]*)"|objection="([^"]+)"')


@pytest.mark.parametrize("path", [*GOLDEN[:4], ROOT / "examples" / "qinglan-2023.txt"], ids=lambda p: p.parent.name)
def test_the_reasons_of_real_layouts_are_told(path: Path) -> None:
    targets = api.audit(path).to_dict()["targets"]
    said = {t["because"] for t in targets} | {t["settles"] for t in targets if t["settles"]}
    assert said
    left = {because: told for because in said if CONNECTIVES.search(told := reason_in_english(because))}
    assert left == {}


def test_every_objection_written_in_the_code_is_told() -> None:
    sources = sorted((ROOT / "src" / "duizhang" / "pair").glob("*.py"))
    said = [one or other for source in sources for one, other in LITERAL.findall(source.read_text(encoding="utf-8"))]
    assert len(said) > 20
    for words in said:
        sentence = re.sub(r"\{[^{}]*'降幅'[^{}]*\}", "增幅", words)
        sentence = re.sub(r"\{[^{}]*\}", "X", sentence)
        assert reason_in_english(sentence).isascii() or "“X”" in reason_in_english(sentence), sentence


def test_patterns_hold_the_same_places_and_none_comes_twice() -> None:
    patterns = _catalogue().reason
    place = re.compile(r"\{\w\}")
    assert all(sorted(place.findall(p.chinese)) == sorted(place.findall(p.english)) for p in patterns)
    assert len({p.chinese for p in patterns}) == len(patterns)


@pytest.mark.parametrize(
    ("because", "english"),
    [
        ("截至10月末14家，低于38家，差24家，尚未到期", "by the end of Oct: 14家, 24家 short of 38家; not yet due"),
        ("全年预计增长5%左右，接近5.5%，差0.5个百分点，在“左右”的容许之内", "whole year: expected up 5% or so, close to 5.5%, 0.5个百分点 short, within what “about” allows"),
        ("报告没有给出这一项的数值，尚未到期", "the report gives no figure for it; not yet due"),
        ("目标以“个”计，报告以“人次”计", "the target is in “个”, the report in “人次”"),
        ("与目标同口径的“学位”数值（单位：无）", "a figure of “学位” by the target's definition, without a unit"),
    ],
)
def test_a_reason_is_told_in_english(because: str, english: str) -> None:
    assert reason_in_english(because) == english


def test_a_sentence_that_is_not_ours_is_left_alone() -> None:
    for words in ("", "用地未批", "3月15日开工12个"):
        assert reason_in_english(words) == words
