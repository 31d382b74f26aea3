"""Figures that name nothing answer the promises of their row in order: `完成3座、5座`, `已完成8个`."""

from duizhang.lexicon.shape import Lexicon
from duizhang.model.result import Result
from duizhang.model.target import Target
from duizhang.pair.comparable import objection
from duizhang.pair.likeness import words
from duizhang.pair.within_row import Candidate

_BY_PLACE = 0.7


def in_order(targets: list[Target], results: list[Result], lexicon: Lexicon) -> dict[str, tuple[Candidate, float]]:
    """By target id, its answer and the likeness of the next best (0); nothing unless each has exactly one of its unit.

    `targets` are all the promises of a row, `results` all its figures.
    """
    asked = [t for t in targets if not t.implied]
    bare = [r for r in results if _is_bare(r, lexicon)]
    if not asked or len(bare) != len(asked) or bare[0].figure.block != bare[-1].figure.block:
        return {}
    pairs = list(zip(asked, bare, strict=True))
    if any(t.kind != r.kind or not lexicon.same_unit(t.unit, r.unit) for t, r in pairs):
        return {}
    return {t.id: (Candidate(t, r, _BY_PLACE, _BY_PLACE, objection(t, r, lexicon)), 0.0) for t, r in pairs}


def _is_bare(result: Result, lexicon: Lexicon) -> bool:
    """Nothing but verbs and empty words around the figure."""
    named = words(f"{result.indicator} {result.words.replace(result.unit, ' ')}", lexicon).chars
    return not named and not (result.planned or result.restated or result.progress)
