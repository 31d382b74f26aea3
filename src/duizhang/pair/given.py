"""Answers that the text itself sets beside the promise: the figure in the cell of its row, `136公里,占目标100公里的136%`."""

from duizhang.lexicon.shape import Lexicon
from duizhang.model.result import Result
from duizhang.model.target import Target
from duizhang.pair.candidate import Candidate
from duizhang.pair.comparable import objection
from duizhang.pair.likeness import likeness
from duizhang.pair.still_open import Answers, StillOpen

_SET_BESIDE = 0.9
_PERCENT = ("%", "‰", "个百分点", "百分点")


def given(row: StillOpen) -> Answers:
    """By target id, the result whose figure stands at `target.answer`, and the likeness of the next best (0).

    The layout is the evidence, so the words need not be alike; a target whose answer was not read as a result is left out.
    """
    by_figure = {result.figure: result for result in row.results}
    found = {}
    for target in row.unanswered:
        result = by_figure.get(target.answer) if target.answer else None
        if result is not None:
            alike = max(_SET_BESIDE, likeness(target, result, row.lexicon))
            found[target.id] = (Candidate(target, result, alike, alike, _objection(target, result, row.lexicon)), 0.0)
    return found


def _objection(target: Target, result: Result, lexicon: Lexicon) -> str | None:
    """A bare percentage in the cell beside a growth promise is that growth; any other difference still counts."""
    if target.unit in _PERCENT and result.unit in _PERCENT and result.kind == "share" and not result.redefined:
        return None
    return objection(target, result, lexicon)
