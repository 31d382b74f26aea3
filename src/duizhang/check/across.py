"""Findings that need more than one document: what a report drops, and what it says otherwise than the plan."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from duizhang.check.operand import plain
from duizhang.check.run import check
from duizhang.lexicon.shape import Lexicon
from duizhang.model.check import Check
from duizhang.model.document import Document
from duizhang.model.extraction import Extraction
from duizhang.model.finding import Finding
from duizhang.model.row import Layout
from duizhang.model.verdict import Restatement, Verdict


def check_across(
    document: Document, layouts: Sequence[Layout], extraction: Extraction, verdicts: tuple[Verdict, ...],
    restated: Sequence[Restatement], lexicon: Lexicon, *, as_of: date | None,
) -> tuple[tuple[Check, ...], tuple[Finding, ...]]:
    """What each document by itself gives (`layouts`, the plan first), judged from its own day, and what all of them give.

    A report in its own document that says the promised figure exactly has answered, not repeated the promise.
    """
    checks: list[Check] = []
    findings: list[Finding] = []
    for layout in layouts:
        own = replace(layout, masthead=replace(layout.masthead, year=layouts[0].masthead.year))
        part, judged = _part(extraction, verdicts, own)
        made, found = check(document, own, part, judged, lexicon, as_of=layout.masthead.date or as_of)
        checks += made
        exact = {v.result.span for v in judged if v.result and v.result.comparator == "="}
        findings += [f for f in found if f.type != "target_repeated" or f.span not in exact]
    findings += [*_omitted(verdicts, as_of), *_changed(restated)]
    return tuple(sorted(checks, key=lambda c: c.span)), tuple(sorted(findings, key=lambda f: (f.span, f.type)))


def _part(extraction: Extraction, verdicts: tuple[Verdict, ...], layout: Layout) -> tuple[Extraction, tuple[Verdict, ...]]:
    """What stands in the rows of one document, and the verdicts that rest on its figures."""
    ids = {row.id for row in layout.rows}
    blocks = {p.span.block for row in layout.rows for p in row.pieces}
    part = Extraction(
        readings={n: r for n, r in extraction.readings.items() if n in blocks},
        targets=tuple(t for t in extraction.targets if t.row in ids),
        results=tuple(r for r in extraction.results if r.row in ids),
    )
    return part, tuple(v for v in verdicts if v.result is not None and v.result.row in ids)


def _omitted(verdicts: Sequence[Verdict], as_of: date | None) -> Iterator[Finding]:
    """A promise that is due and that no report answers or so much as names."""
    for v in verdicts:
        due = as_of is None or v.target.deadline is None or as_of >= v.target.deadline
        if due and v.name == "not_reported" and v.pairing.dropped and not v.target.implied:
            yield Finding(type="omitted", span=v.target.span, because="报告没有提到这一项")


def _changed(restated: Sequence[Restatement]) -> Iterator[Finding]:
    """A promise that the report says again with another value."""
    for r in restated:
        if r.value != r.target.value or r.upper != r.target.upper:
            because = f"目标值由{plain(r.target.value)}{r.target.unit}变成了{plain(r.value)}{r.unit}"
            yield Finding(type="definition_change", span=r.span, because=because, beside=r.target.span)
