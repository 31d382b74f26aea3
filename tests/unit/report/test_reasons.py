"""Every reason that the engine gives for a verdict has its English; one that is not known stays as it is."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from duizhang import api
from duizhang.report.reasons import _catalogue, reason_in_english

ROOT = Path(__file__).parents[3]
GOLDEN = sorted((ROOT / "tests" / "golden").glob("*/document.txt"))
CONNECTIVES = re.compile("报告|目标是|目标说|目标按|目标以|低于|超过|尚未|没有|之内|，差")
EXAMPLES = sorted((ROOT / "examples").glob("qinglan-*.txt"))
CHINESE = re.compile("[一-鿿]")
OURS = re.compile(f"{CONNECTIVES.pattern}|文中|若|应为|也可能|没有|只到|相差|（")  # never in a value, a unit or a name
NO_SENTENCE = re.compile(r"[\\\[|?\n]|一二三|十百千|^[，。；]")  # a pattern, numerals, what joins two sentences
LEAST = 5
LITERAL = re.compile(r'return f?"([^"]*(?:目标|报告)[^"]*)"|objection="([^"]+)"')


@cache
def audited(path: Path) -> dict[str, Any]:
    return api.audit(path).to_dict()


@pytest.mark.parametrize("path", [*GOLDEN[:4], ROOT / "examples" / "qinglan-2023.txt"], ids=lambda p: p.parent.name)
def test_the_reasons_of_real_layouts_are_told(path: Path) -> None:
    targets = audited(path)["targets"]
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


@pytest.mark.parametrize("path", [*GOLDEN, *EXAMPLES], ids=lambda p: f"{p.parent.name}-{p.name}")
def test_the_findings_and_checks_of_real_layouts_are_told(path: Path) -> None:
    found = audited(path)
    said = {one["because"] for one in (*found["checks"], *found["findings"])}
    left = {because: told for because in said if OURS.search(told := reason_in_english(because))}
    assert left == {}


def test_every_reason_of_a_finding_or_check_written_in_the_code_is_told() -> None:
    sources = sorted((ROOT / "src" / "duizhang" / "check").rglob("*.py"))
    said = {words for source in sources for words in sentences(source.read_text(encoding="utf-8"))}
    assert len(said) > 60
    left = {words: told for words in said if CHINESE.search(told := reason_in_english(words))}
    assert left == {}


def test_every_day_that_does_not_exist_is_told() -> None:
    source = (ROOT / "src" / "duizhang" / "extract" / "period.py").read_text(encoding="utf-8")
    said = [re.sub(r"\{[^{}]*\}", "7", words) for words in re.findall(r'raise ValueError\(f"([^"]+)"', source)]
    assert len(said) > 3
    assert [words for words in said if CHINESE.search(reason_in_english(words))] == []


def sentences(source: str) -> Iterator[str]:
    """What the code says in Chinese, a figure in the place of each value; words to look for in a text are left out."""
    tree = ast.parse(source)
    pieces = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in ast.walk(node) if part is not node}
    pieces |= {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}  # docstrings
    for node in ast.walk(tree):
        if id(node) not in pieces and isinstance(node, (ast.Constant, ast.JoinedStr)):
            words = _words(node)
            if len(CHINESE.findall(words)) >= LEAST and not NO_SENTENCE.search(words):
                yield words


def _words(node: ast.Constant | ast.JoinedStr) -> str:
    if isinstance(node, ast.JoinedStr):
        return "".join(_words(v) if isinstance(v, ast.Constant) else "7" for v in node.values)
    return node.value if isinstance(node.value, str) else ""


def test_a_reason_without_english_would_be_noticed() -> None:
    source = 'def f(n):\n    """一段说明，不算。"""\n    return g(because=f"有{n}项没有人见过的话", words=re.compile("完成|达到|已经达到"))'
    assert list(sentences(source)) == ["有7项没有人见过的话"]
    assert reason_in_english("有7项没有人见过的话") == "有7项没有人见过的话"


def test_patterns_hold_the_same_places_and_none_comes_twice() -> None:
    patterns = _catalogue().reason
    place = re.compile(r"\{\w\}")
    assert all(sorted(place.findall(p.chinese)) == sorted(place.findall(p.english)) for p in patterns)
    assert len({p.chinese for p in patterns}) == len(patterns)


@pytest.mark.parametrize(
    ("because", "english"),
    [
        (
            "52 + 41 + 28 = 121台，文中写作120台；相差1台。也可能有重复计入的部分",
            "52 + 41 + 28 = 121台, the text says 120台; 1台 apart (possibly some parts are counted twice)",
        ),
        ("63 / 60（目标） = 105%，文中写作115%。也可能完成率以另一个计划数为基数", "63 / 60 (promised) = 105%, the text says 115% (possibly the rate is of another planned figure)"),
        (
            "84 / 120（前文） = 70%，文中写作75%；若比率无误，分子应为90个，或分母应为112个",
            "84 / 120 (said before) = 70%, the text says 75%; if the rate is right, the part would be 90个, or the whole 112个",
        ),
        ("3.2万（第4段） = 3.2万人", "3.2万 (paragraph 4) = 3.2万人"),
        ("列标题“1—8月完成”只到8月31日，按文件日期应已有更近的数", "column “1—8月完成”: only up to 31 Aug; by the document's date there should be later figures"),
        (
            "文件写作完成，所报数值还没有达到目标：1—10月增长4.1%，低于6%，差1.9个百分点，尚未到期。也可能文件另有认定标准",
            "the document says done, its figure has not reached the target: Jan–Oct: up 4.1%, 1.9个百分点 short of 6%; not yet due (possibly the document goes by a standard of its own)",
        ),
        ("目标限于规模以上，报告没有这样限定", "the target is limited to 规模以上, the report is not"),
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
