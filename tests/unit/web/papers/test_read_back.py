"""What the office prints, the engine reads again: the same rows, promises, results and verdicts in every format."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache

import pytest

from completion import HEADINGS, LONG, ROWS, bulletin, cell, completion_paper, completion_table, figure_paper
from duizhang.web.door import audit_bytes
from duizhang.web.papers import excel, page, pdf, word
from duizhang.web.papers.paper import Paper
from duizhang.web.project import assets
from duizhang.web.reading import Audited, ReadTarget


def _page(paper: Paper) -> bytes:
    return f'<!doctype html><html><head><meta charset="utf-8"><title>{paper.title}</title></head><body>{page.write(paper)}</body></html>'.encode()


PENS: dict[str, Callable[[Paper], bytes]] = {"docx": word.write, "xlsx": excel.write, "html": _page, "pdf": pdf.write}


@pytest.fixture(scope="module", autouse=True)
def fonts() -> None:
    assets.build()


FORMS = sorted(PENS)
PARTS = {"序号": "number", "目标任务": "target", "完成情况": "report", "责任单位": "units", "结论": "published", "亮灯": "published"}


@cache
def read_again(form: str, *, across: bool = True, alone: bool = True) -> Audited:
    paper = completion_paper(landscape=across) if alone else bulletin(body=(*bulletin().body[:-1], completion_table(landscape=across)))
    return audit_bytes(PENS[form](paper), f"表.{form}", as_of=date(2026, 12, 31))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("across", [True, False])
def test_each_row_comes_back_word_for_word(form: str, across: bool) -> None:
    lights = {"green": "●绿", "yellow": "▲黄", "red": "■红", "grey": "○灰"}
    printed = []
    for n, (target, report, unit, verdict, light) in enumerate(ROWS, 1):
        cells = zip(HEADINGS, (str(n), target, report, unit, verdict, lights[light]), strict=True)
        printed.append([(PARTS[heading], line) for (heading, _), text in cells for line in text.split("\n") if line])
    read = read_again(form, across=across)
    assert [[(p.part, p.at.quote) for p in row.pieces] for row in read.rows] == printed
    assert [row.units for row in read.rows] == [((row[2], "lead"),) for row in ROWS]


@pytest.mark.parametrize("form", FORMS)
def test_promises_results_and_verdicts_are_those_that_were_printed(form: str) -> None:
    read = read_again(form)
    assert Counter(t.verdict for t in read.targets) == {"met": 15, "not_met": 5, "not_reported": 3}
    words = {"met": "已达到", "not_met": "未达到", "not_reported": "未报告"}
    for row, (_, _, _, verdict, _) in zip(read.rows, ROWS, strict=True):
        own = {words[t.verdict] for t in read.targets if t.row == row.id}
        assert verdict in own and own <= {verdict, "已达到"}
    ranged = next(t for t in read.targets if t.op == "range")
    assert (ranged.value, ranged.upper, ranged.result and ranged.result.value) == (88, 90, Decimal("89.3"))
    assert {t.kind for t in read.targets if "增长" in t.at.quote} == {"growth"}


def _facts(t: ReadTarget) -> tuple[object, ...]:
    return t.at.quote, t.op, t.value, t.upper, t.unit, t.kind, t.verdict, t.colour, t.result and t.result.at.quote


def _said(read: Audited) -> list[tuple[object, ...]]:
    return [*((t.row, *_facts(t)) for t in read.targets), *((f.type, f.at.quote, f.because) for f in read.findings)]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("across", [True, False])
def test_every_format_says_the_same(form: str, across: bool) -> None:
    read = read_again(form, across=across)
    assert (read.title, read.year) == ("青岚市2026年政府工作目标完成情况表", 2026)
    assert _said(read) == _said(read_again("html"))


@pytest.mark.parametrize("form", [f for f in FORMS if f != "xlsx"])
def test_a_table_inside_a_bulletin_comes_back_too(form: str) -> None:
    read = read_again(form, alone=False)
    assert read.title == bulletin().title
    tabled = [row for row in read.rows if any(p.part == "number" for p in row.pieces)]
    assert [next(p.at.quote for p in row.pieces if p.part == "target") for row in tabled] == [row[0] for row in ROWS]
    own = {row.id for row in tabled}
    assert [_facts(t) for t in read.targets if t.row in own] == [_facts(t) for t in read_again(form).targets]
    assert {t.verdict for t in read.targets if t.row not in own} <= {"not_reported", "not_comparable"}


@pytest.mark.parametrize("form", FORMS)
def test_a_mark_is_no_row_and_changes_no_verdict(form: str) -> None:
    marked = audit_bytes(PENS[form](completion_paper(mark="已更正，以第4期为准")), f"表.{form}", as_of=date(2026, 12, 31))
    assert _said(marked) == _said(read_again(form))


@pytest.mark.parametrize("form", FORMS)
def test_bare_numbers_come_back_with_their_units(form: str) -> None:
    read = audit_bytes(PENS[form](figure_paper()), f"表.{form}")
    assert [(t.value, t.unit, t.verdict, t.result and t.result.value) for t in read.targets] == [
        (Decimal(120_000_000_000), "元", "not_met", Decimal(98_650_000_000)),
        (Decimal(8_550_000_000), "元", "met", Decimal(8_620_000_000)),
        (Decimal(8), "%", "not_met", Decimal("7.1")),
        (Decimal(26_000), "人", "met", Decimal(27_100)),
        (Decimal(95), "%", "not_reported", None),
    ]


@pytest.mark.parametrize("form", FORMS)
def test_a_cell_longer_than_a_page_comes_back_whole(form: str) -> None:
    target, report = "新建泵站30座。", f"新建泵站26座。{LONG * 40}"
    plain = completion_table()
    rows = ((cell("1"), cell(target), cell(report), cell("市水务局"), cell("未达到"), cell("")), *plain.rows[9:12])
    read = audit_bytes(PENS[form](completion_paper(body=(replace(plain, rows=rows),))), f"表.{form}")
    assert len(read.rows) == 4
    assert "".join(p.at.quote for p in read.rows[0].pieces if p.part == "report") == report
    assert [t.verdict for t in read.targets] == ["not_met", "met", "not_met", "met"]
