"""Answers by their words: of all figures that are alike enough, each promise gets the best, each figure one promise."""

from duizhang.pair.still_open import Answers, StillOpen
from duizhang.pair.within_row import candidates, choose


def by_words(row: StillOpen) -> Answers:
    """By target id, the best figure that can be held against the promise, and the likeness of the next best."""
    return choose([c for c in candidates(row.unanswered, row.unused, row.lexicon) if c.objection is None])


def otherwise(row: StillOpen) -> Answers:
    """By target id, the best figure for the same thing that can't be held against the promise: another kind, unit, scope …"""
    return choose([c for c in candidates(row.unanswered, row.unused, row.lexicon) if c.objection])
