"""Sheets as xlsx: a line recomputes by a formula of our own making; whatever was written by people is text and stays text."""

import io
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font

from duizhang.web.generic.exporting import harmless
from duizhang.web.reading import ScoreRuleRead
from duizhang.web.scores.models import Scheme, Sheet
from duizhang.web.scores.ranking import Ranking

HEADS = ("计分项", "事项", "权重", "目标值", "实际值", "每次分值", "得分", "算式", "规则", "依据")
WIDTHS = (18, 28, 9, 12, 12, 10, 10, 44, 44, 44)
PLACED = {"weight": 3, "target": 4, "actual": 5, "points": 6}


def sheet_book(sheet: Sheet, rule: ScoreRuleRead) -> bytes:
    """One unit's sheet. `得分` of a line by completion rate or by count is a formula over the cells beside it."""
    book = Workbook()
    page = book.active
    page.title = "考核表"
    page.append([harmless(f"{sheet.scheme} {sheet.unit} 第{sheet.number}版")])
    page.append([harmless(f"依据 {rule.source}。{rule.rounding}")])
    page.append(list(HEADS))
    for line in sheet.content["lines"]:
        _line(page, line, rule)
    page.append([])
    for found in sheet.content["sums"]:
        page.append([harmless(found["word"]), "", None, None, None, None, _score(found["score"]), harmless("；".join(s["text"] for s in found["steps"]))])
    for gap in rule.gaps:
        page.append([harmless(f"说明：{gap}")])
    return _saved(book, page, 3)


def ranking_book(scheme: Scheme, rule: ScoreRuleRead, found: Ranking) -> bytes:
    """The ranking with its denominators."""
    book = Workbook()
    page = book.active
    page.title = "名次"
    page.append([harmless(scheme.title)])
    page.append([harmless(f"依据 {rule.source}。{rule.rounding}")])
    page.append(["名次", "单位", "总分", "未计分项数"])
    for row in found.rows:
        page.append([row.place or "—", harmless(row.sheet.unit.name), _score(row.sheet.total), row.sheet.unscored])
    page.append([harmless(found.words)])
    return _saved(book, page, 3)


def _line(page: Any, line: dict[str, Any], rule: ScoreRuleRead) -> None:
    at = page.max_row + 1
    working = "；".join(s["text"] for s in line["steps"] if s["kind"] in ("substitution", "limit")) or line["missing"]
    says = next((s["text"] for s in line["steps"] if s["kind"] == "rule"), "")
    page.append([harmless(line["word"]), harmless(line["item"]), None, None, None, None, None, harmless(working), harmless(says), harmless(line["basis"])])
    for name, column in PLACED.items():
        if line[name] is not None:
            page.cell(at, column).value = float(line[name])
    page.cell(at, 7).value = _formula(line, at, rule) or _score(line["score"])


def _formula(line: dict[str, Any], at: int, rule: ScoreRuleRead) -> str:
    """The line's own arithmetic over its cells; "" where that is not what gave the score (exempt, rounded otherwise, by rank)."""
    if line["score"] is None or not rule.half_up:
        return ""
    weight, target, actual, points = (Decimal(line[name]) if line[name] is not None else Decimal(0) for name in PLACED)
    sign = "-" if line["minus"] else ""
    if line["family"] == "ratio" and target > 0:
        inner, value = f"MAX(0,MIN(C{at},C{at}*E{at}/D{at}))", max(Decimal(0), min(weight, weight * actual / target))
    elif line["family"] == "complement" and target > 0:
        inner = f"IF(E{at}/D{at}>2,0,MIN(C{at},C{at}*(2*D{at}-E{at})/D{at}))"
        value = max(Decimal(0), min(weight, weight * (2 * target - actual) / target))
    elif line["family"] == "events" and line["points"] is not None:
        inner, value = f"E{at}*F{at}", actual * points
    else:
        return ""
    short = value.quantize(Decimal(1).scaleb(-rule.digits), ROUND_HALF_UP)
    return f"={sign}ROUND({inner},{rule.digits})" if short == abs(Decimal(line["score"])) else ""


def _score(value: Any) -> Any:
    return "未计分" if value is None else float(value)


def _saved(book: Workbook, page: Any, heads: int) -> bytes:
    for column, width in zip("ABCDEFGHIJ", WIDTHS, strict=True):
        page.column_dimensions[column].width = width
    for cell in page[heads]:
        cell.font = Font(bold=True)
    page.cell(1, 1).font = Font(bold=True, size=14)
    for row in page.iter_rows(min_row=heads + 1):
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    page.freeze_panes = page.cell(heads + 1, 1)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
