"""Answers by their words: of all figures that are alike enough, each promise gets the best, each figure one promise."""

from duizhang.pair.still_open import Answers, StillOpen
from duizhang.pair.within_row import candidates, choose


def by_words(row: StillOpen) -> Answers:
    """By target id, the best figure and the likeness of the next best."""
    return choose(candidates(row.unanswered, row.unused, row.lexicon))
