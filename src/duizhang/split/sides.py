"""The two sides of a reconciliation: what a plan promises, what a report answers.

A report delivered in year Y is a plan for Y and a report on Y-1. A document with both sides in one row (完成情况表) gives
the side that is asked for; any other plan only promises, any other report only reports.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from duizhang.lexicon.directory import Directory
from duizhang.lexicon.shape import Lexicon
from duizhang.model.document import Document
from duizhang.model.row import Layout, Part, Piece, Row
from duizhang.model.span import Span
from duizhang.split.document import split
from duizhang.split.sections import REPORT, Sections, find_sections
from duizhang.text.view import view as plain

_HELD = re.compile(r"((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日")
_NAMED = re.compile(r"(?<!\d)(?:19|20)\d\d年")
_HEAD = 15


class OtherYear(ValueError):
    """A report that speaks of another year than the plan."""


def sides(
    documents: Sequence[Document], lexicon: Lexicon, *, year: int | None = None, directory: Directory | None = None
) -> tuple[Layout, ...]:
    """The layout of the plan (first) and of each report; no two rows have one id. `year` overrides what they say.

    With a `directory` the groups of units that they name become their members.

    Errors: OtherYear where both name their year and the years differ.
    """
    plan = plan_side(documents[0], lexicon, year=year)
    layouts = [plan]
    for document in documents[1:]:
        report = report_side(document, lexicon, year=year)
        said = _named_year(report)
        if said and plan.masthead.year and said != plan.masthead.year:
            raise OtherYear(
                f"{document.name}: 计划是{plan.masthead.year}年的，这份报告说的是{said}年；请换成同一年的，或用 --year 指明年份"
                f" (plan for {plan.masthead.year}, report on {said}: give the same year, or --year)"
            )
        layouts.append(report)
    return _numbered_on([_expanded(layout, directory) for layout in layouts] if directory else layouts)


def _expanded(layout: Layout, directory: Directory) -> Layout:
    return replace(layout, rows=tuple(replace(row, units=directory.expand(row.units)) for row in layout.rows))


def _named_year(report: Layout) -> int | None:
    """The year that its title names, or the sections of a work report give; a guess from its text is none."""
    title = plain(report.masthead.title or "")
    return report.masthead.year if _NAMED.search(title) or REPORT in title else None


def _numbered_on(layouts: Sequence[Layout]) -> tuple[Layout, ...]:
    out, last = [], 0
    for layout in layouts:
        out.append(replace(layout, rows=tuple(replace(r, id=f"r{i:03}") for i, r in enumerate(layout.rows, last + 1))))
        last += len(layout.rows)
    return tuple(out)


def plan_side(document: Document, lexicon: Lexicon, *, year: int | None = None) -> Layout:
    """The rows that promise, and the year that they promise for."""
    layout = split(document, lexicon, year=year)
    sections = find_sections(document, layout.masthead, lexicon)
    if sections:
        rows = _rows(document, sections.promised, "target")
        return _layout(document, layout, rows, year or sections.year, sections)
    if _has_both(document, layout, lexicon):
        return replace(layout, rows=tuple(replace(r, pieces=_promises(r)) for r in layout.rows if _promises(r)))
    return replace(layout, rows=_one_sided(layout, "target"))


def report_side(document: Document, lexicon: Lexicon, *, year: int | None = None) -> Layout:
    """The rows that report, and the year that they report on. A table's rows keep the promises that they restate."""
    layout = split(document, lexicon, year=year)
    sections = find_sections(document, layout.masthead, lexicon)
    if sections:
        rows = _rows(document, sections.past, "report")
        return _layout(document, layout, rows, year or sections.past_year, sections)
    if _has_both(document, layout, lexicon):
        return layout
    return replace(layout, rows=_one_sided(layout, "report"))


def _layout(document: Document, layout: Layout, rows: tuple[Row, ...], year: int | None, sections: Sections) -> Layout:
    masthead = replace(layout.masthead, year=year, date=layout.masthead.date or _delivered(document))
    return replace(layout, masthead=masthead, rows=rows)


def _delivered(document: Document) -> date | None:
    """The day in the line under the title (`2024年1月18日在……会议上`)."""
    for block in document.blocks[:_HEAD]:
        m = _HELD.search(plain(block.text))
        if m and len(block.text) < 60:
            try:
                return date(int(m[1]), int(m[2]), int(m[3]))
            except ValueError:
                return None
    return None


def _rows(document: Document, numbers: Iterable[int], part: Part) -> tuple[Row, ...]:
    """One row a paragraph."""
    pieces = (Piece(part=part, span=Span(n, 0, len(document.block(n).text))) for n in numbers)
    return tuple(Row(id=f"r{i:03}", pieces=(piece,)) for i, piece in enumerate(pieces, 1))


def _has_both(document: Document, layout: Layout, lexicon: Lexicon) -> bool:
    """Tables, texts whose title says that they answer a plan, and those most rows of which have a promise and a report."""
    drawn = any(b.cell for b in document.blocks) or any(p.heading for r in layout.rows for p in r.pieces)
    both = [r for r in layout.rows if r.target_blocks and r.report_blocks]
    return drawn or bool(lexicon.reconciling.tables.search(layout.masthead.title or "")) or 2 * len(both) > max(2, len(layout.rows))


def _promises(row: Row) -> tuple[Piece, ...]:
    """The row's pieces without what it reports; none where it promises nothing."""
    kept = row.of("item", "target", "deadline", "units", "leader", "number")
    return kept if row.of("item", "target") else ()


def _one_sided(layout: Layout, part: Part) -> tuple[Row, ...]:
    """Every paragraph is `part`, a row of its own; the units stay with the first of their row."""
    rows: list[Row] = []
    for row in layout.rows:
        units = row.of("units")
        for piece in row.pieces:
            if piece.part != "units":
                rows.append(replace(row, id=f"r{len(rows) + 1:03}", pieces=(replace(piece, part=part), *units)))
                units = ()
    return tuple(rows)
