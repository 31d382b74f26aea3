"""Promises that a report says again: in the target column of its table, as a plan figure, as `目标调整为18个`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from duizhang.lexicon.shape import Lexicon
from duizhang.model.document import Document
from duizhang.model.result import Result
from duizhang.model.target import Target
from duizhang.model.verdict import Restatement
from duizhang.pair.choose import choose
from duizhang.pair.context import Context
from duizhang.pair.within_row import candidates
from duizhang.text.view import view as plain

_ALIKE, _IN_CONTEXT, _CONTEXT = 0.85, 0.6, 0.3
_LONGEST, _NEAR = 4, 24
_PROMISE = re.compile(r"(?:目标|任务|计划|指标)[^。;]*$")


def is_restated(result: Result, document: Document, lexicon: Lexicon) -> bool:
    """A figure of a plan, not of what was done: `目标调整为18个`, but not `床位由800张调增至960张`."""
    before = plain(document.block(result.figure.block).text)[: result.figure.start]
    changed = any(before.endswith(m.group()) for m in lexicon.reconciling.changed.finditer(before, max(0, len(before) - _LONGEST)))
    return result.planned or result.restated or (changed and bool(_PROMISE.search(before[-_NEAR:])))


def restatements(targets: Sequence[Target], said: Sequence[Target], planned: Sequence[Result], context: Context, lexicon: Lexicon) -> tuple[Restatement, ...]:
    """Which promise each of the reports' own promises (`said`) and plan figures (`planned`) says again, one to one.

    Only the same kind in the same unit: anything else is another promise, or another definition of a result.
    """
    told = {t.figure: _as_result(t) for t in said if not t.implied} | {r.figure: replace(r, planned=False, restated=False) for r in planned}
    looked_up = context.told(list(told.values()))
    found = [
        c
        for t in targets
        if not t.implied
        for c in candidates([t], [r for r in context.near(t, looked_up) if r.kind == t.kind and lexicon.same_unit(r.unit, t.unit)], lexicon)
        if c.objection is None and (c.likeness >= _ALIKE or (c.likeness >= _IN_CONTEXT and context.shared(t, c.result) >= _CONTEXT))
    ]
    found.sort(key=lambda c: (-c.score, c.result.value != c.target.value, c.target.figure, c.result.figure))
    return tuple(
        Restatement(target=c.target, span=c.result.span, figure=c.result.figure, value=abs(c.result.value), upper=c.result.upper, unit=c.result.unit)
        for c, _ in choose(found).values()
    )


def _as_result(t: Target) -> Result:
    return Result(
        row=t.row, span=t.span, figure=t.figure, indicator=t.indicator, words=t.words, value=t.value, upper=t.upper,
        unit=t.unit, kind=t.kind, threshold=t.threshold, full_year=True, rule=t.rule,
    )
