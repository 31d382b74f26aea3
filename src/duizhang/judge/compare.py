"""Does a figure satisfy a promise? True, False, or None where the words leave it open."""

from decimal import Decimal

from duizhang.model.result import Result
from duizhang.model.target import Target


def value_for(target: Target, result: Result) -> Decimal:
    """The result's value seen from the promise: against a decline a fall of 8 is 8, a rise of 8 is −8.

    Of a range its worse end. A bare percentage (`8%` in a cell headed 降幅) is meant as the promise is.
    """
    ends = [result.value] if result.upper is None else [result.value, result.upper]
    ends = [-v for v in ends] if target.kind == "decline" and result.kind != "share" else ends
    return max(ends) if is_ceiling(target) else min(ends)


def is_ceiling(target: Target) -> bool:
    """Less is better: `<=`, `控制在…左右`, and what is better low by its name (`失业率5.5%左右`)."""
    return target.op == "<=" or target.less_is_better or (target.op == "~=" and "控制" in (target.hedge or ""))


def satisfies(target: Target, result: Result, tolerance: Decimal) -> bool | None:
    """`tolerance` in percent is what 左右 allows on the worse side."""
    value = value_for(target, result)
    if target.op == "range" and target.upper is not None:
        return target.value <= value <= target.upper or (not is_ceiling(target) and value > target.upper)
    limit = target.value
    if target.op == "~=":
        slack = abs(limit) * tolerance / 100
        limit = limit + slack if is_ceiling(target) else limit - slack
    good = value <= limit if is_ceiling(target) else value >= limit
    return None if _open(result, is_ceiling(target), good, value == limit) else good


def _open(result: Result, ceiling: bool, good: bool, equal: bool) -> bool:
    """`不超过5` against `>= 4`: the comparator points the other way, so the figure decides nothing."""
    upward, downward = result.comparator in (">", ">="), result.comparator in ("<", "<=")
    if ceiling:
        return (upward and good and not equal) or (downward and not good)
    return (downward and good and not equal) or (upward and not good)
