"""How much two paragraphs share, rare words counting more."""

import math
import re
from collections import Counter
from collections.abc import Sequence

_HAN = re.compile(r"[\u4e00-\u9fffA-Za-z]+")


class Rarity:
    """Weights of character pairs by how few of the given paragraphs hold them."""

    def __init__(self, views: Sequence[str]) -> None:
        self._pairs = [_pairs(v) for v in views]
        counts = Counter(p for pairs in self._pairs for p in pairs)
        total = len(views) + 1
        self._weight = {p: math.log(total / n) for p, n in counts.items()}

    def shared(self, one: int, other: int) -> float:
        """The weight that two paragraphs share, as a part of what the smaller one could share (0..1)."""
        a, b = self._pairs[one], self._pairs[other]
        both = sum(self._weight[p] for p in a & b)
        room = min(sum(self._weight[p] for p in a), sum(self._weight[p] for p in b))
        return both / room if room else 0.0


def _pairs(view: str) -> set[str]:
    return {run[i : i + 2] for run in _HAN.findall(view) for i in range(len(run) - 1)}
