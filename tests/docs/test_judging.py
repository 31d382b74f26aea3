"""Every example in the tables of docs/explanation/judging.md comes out as the page says."""

import re
from pathlib import Path

import pytest

from says import audit

_PAGE = (Path(__file__).parents[2] / "docs/explanation/judging.md").read_text(encoding="utf-8")
_NAMES = {
    "达到": "met", "未达到": "not_met", "不可比": "not_comparable", "称已完成": "stated_done", "未见报告": "not_reported", "未到期": "pending",
    "超进度": "ahead", "欠进度": "behind",
}
_TABLES = [[[cell.strip() for cell in row.strip("|").split("|")] for row in t.splitlines()] for t in re.findall(r"(?:^\|.*\n)+", _PAGE, re.M)]
_ROWS = [dict(zip(table[0], row, strict=True)) for table in _TABLES for row in table[2:]]


def _saying(column: str) -> list[dict[str, str]]:
    return [row for row in _ROWS if column in row]


@pytest.mark.parametrize("row", _saying("结论"), ids=lambda r: r["承诺"] + " / " + r["报告"])
def test_the_verdict_is_as_written(row: dict[str, str]) -> None:
    report, _, when = row["报告"].partition("（11月公布")
    verdict = next(iter(audit(row["承诺"], report, published="2023-11-05" if when else "2024-02-01")))
    assert verdict.name == _NAMES[re.split(r"[ ：（]", row["结论"])[0]]


@pytest.mark.parametrize("row", _saying("用哪个"), ids=lambda r: r["承诺"] + " / " + r["报告"])
def test_the_figure_is_as_written(row: dict[str, str]) -> None:
    result = next(iter(audit(row["承诺"], row["报告"]))).result
    assert result is not None
    assert f"{result.value.normalize():f}{result.unit}" == row["用哪个"]


@pytest.mark.parametrize("row", _saying("原因"), ids=lambda r: r["承诺"] + " / " + r["报告"])
def test_what_cannot_be_compared_is_not_compared(row: dict[str, str]) -> None:
    assert next(iter(audit(row["承诺"], row["报告"]))).name == "not_comparable"


@pytest.mark.parametrize("row", _saying("进度"), ids=lambda r: r["承诺"] + " / " + r["报告"])
def test_the_pace_is_as_written(row: dict[str, str]) -> None:
    assert next(iter(audit(row["承诺"], row["报告"]))).pace == _NAMES[row["进度"].split("（")[0]]
