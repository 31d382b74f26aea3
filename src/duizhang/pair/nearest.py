"""Of very many figures in one row those worth comparing with a promise: the ones that share the most of its words."""

from collections import Counter
from collections.abc import Callable, Sequence

from duizhang.lexicon.shape import Lexicon
from duizhang.model.result import Result
from duizhang.model.target import Target
from duizhang.pair.likeness import words
from duizhang.pair.own_words import own_words

_MOST = 60


def nearest(results: Sequence[Result], lexicon: Lexicon) -> Callable[[Target], list[Result]]:
    """A look-up: all of `results` where they are few, else the `_MOST` that share most neighbouring characters, in reading order."""
    if len(results) <= _MOST:
        few = list(results)
        return lambda target: few
    by_pair: dict[str, list[int]] = {}
    for i, r in enumerate(results):
        for pair in words(f"{r.indicator} {own_words(r)}", lexicon).pairs:
            by_pair.setdefault(pair, []).append(i)

    def of(target: Target) -> list[Result]:
        shared = Counter(i for pair in words(target.indicator, lexicon).pairs for i in by_pair.get(pair, ()))
        best = sorted(shared, key=lambda i: (-shared[i], i))[:_MOST]
        return [results[i] for i in sorted(best)]

    return of
