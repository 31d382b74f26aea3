"""How much two short texts have in common."""

from itertools import pairwise


def likeness(one: str, other: str) -> float:
    """Common pairs of characters over all pairs (Jaccard), 0 to 1; marks and spaces do not count.

    >>> likeness("春和路路灯不亮", "春和路，路灯又不亮") > 0.4
    True
    >>> likeness("春和路路灯不亮", "菜场出摊占道")
    0.0
    """
    a, b = _pairs(one), _pairs(other)
    return len(a & b) / len(a | b) if a and b else 0.0


def _pairs(text: str) -> frozenset[str]:
    signs = [c for c in text if c.isalnum()]
    return frozenset(a + b for a, b in pairwise(signs))
