"""The report repeats the promise instead of answering it."""

import re
from collections.abc import Iterator

from duizhang.check.material import Material
from duizhang.model.finding import Finding
from duizhang.model.row import Row
from duizhang.model.span import Span
from duizhang.model.verdict import Pairing

_LONG = 26
_MARK = re.compile(r"[,;。]")


def target_repeated(material: Material) -> Iterator[Finding]:
    """The same threshold said again (`99%以上`), the same clause with the same figure, or a long run of the same words."""
    blocks: set[int] = set()
    for pairing in material.pairings:
        span = _same_figure(material, pairing)
        if span and span.block not in blocks:
            blocks.add(span.block)
            yield Finding(type="target_repeated", span=span, because="报告照写目标，没有给出自己的数值")
    for row in material.layout.rows:
        copied = _copied(material, row)
        if copied and copied.block not in blocks:
            blocks.add(copied.block)
            yield Finding(type="target_repeated", span=copied, because="报告逐字重复目标的文字", severity="info")


def _same_figure(material: Material, pairing: Pairing) -> Span | None:
    target, result = pairing.target, pairing.result
    if result is None or pairing.objection or result.figure.block == target.figure.block or result.value != target.value or result.unit != target.unit:
        return None
    open_end = result.comparator in (">=", "<=", "~") and (target.hedge or "") not in ("", "控制在")
    same_words = len(target.words.strip()) >= 10 and target.words.strip(" ,;。") in material.views[result.figure.block]
    return result.span if open_end or same_words else None


def _copied(material: Material, row: Row) -> Span | None:
    """The longest run, more than one clause, that stands in a promise and in its report; a paragraph that is both repeats
    nothing."""
    promised = "\n".join(material.views[n] for n in row.target_blocks)
    runs = [run for number in row.report_blocks if number not in row.target_blocks for run in _runs(material.views[number], promised, number)]
    return max(runs, key=lambda run: run.end - run.start, default=None)


def _runs(view: str, promised: str, number: int) -> Iterator[Span]:
    known = {promised[i : i + _LONG] for i in range(len(promised) - _LONG + 1)}
    i = 0
    while i <= len(view) - _LONG:
        if view[i : i + _LONG] not in known:
            i += 1
            continue
        end = i + _LONG
        while end < len(view) and view[i : end + 1] in promised:
            end += 1
        if _MARK.search(view[i:end]):
            yield _whole_clauses(view, Span(number, i, end))
        i = end


def _whole_clauses(view: str, run: Span) -> Span:
    """The run without what remains of a clause that it only shares in part."""
    starts_clause = run.start == 0 or view[run.start - 1] in ",;。 "
    first = None if starts_clause else _MARK.search(view, run.start, run.end)
    return Span(run.block, first.end(), run.end) if first and run.end - first.end() >= _LONG // 2 else run
