"""Answers by their words: of all figures that are alike enough, each promise gets the best, each figure one promise."""

from duizhang.pair.choose import choose
from duizhang.pair.likeness import words
from duizhang.pair.still_open import Answers, StillOpen
from duizhang.pair.within_row import candidates

# Where one figure has the promise's very name and can't be compared, one that is only somewhat alike is no answer either.
_NAMED, _VAGUE = 0.9, 0.75


def by_words(row: StillOpen) -> Answers:
    """By target id, the best figure that can be held against the promise, and the likeness of the next best."""
    found = candidates(row.unanswered, row.unused, row.lexicon)
    named = {c.target.id for c in found if c.objection and c.likeness >= _NAMED}
    return choose([c for c in found if c.objection is None and not (c.target.id in named and c.likeness < _VAGUE)])


def otherwise(row: StillOpen) -> Answers:
    """By target id, the best figure for the same thing that can't be held against the promise: another kind, unit, scope …

    A promise named by empty words alone (`项目5个`) does not say which thing that would be.
    """
    named = [t for t in row.unanswered if words(t.indicator, row.lexicon).chars]
    return choose([c for c in candidates(named, row.unused, row.lexicon) if c.objection])
