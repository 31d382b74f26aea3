"""The time a figure covers against the time a promise is due."""

from duizhang.model.result import Result
from duizhang.model.target import Target


def is_stage_of(one: Target, other: Target) -> bool:
    """The same thing in the same unit by another day: `完成投资20亿元,其中上半年完成10亿元`."""
    short, full = sorted((one.indicator, other.indicator), key=len)
    return full.endswith(short) and bool(short) == bool(full) and one.deadline != other.deadline and one.unit == other.unit


def is_within_year(target: Target) -> bool:
    """Whether it is due before the year ends."""
    return target.deadline is not None and (target.deadline.month, target.deadline.day) != (12, 31)


def in_its_time(target: Target, result: Result) -> bool:
    """Whether the figure's period ends by a deadline within the year: `6月底前完成200户` asks for the figure of the first half, not the later one."""
    last = result.period.last if result.period else None
    if target.deadline is None or last is None or not is_within_year(target):
        return False
    return (last.month, last.day) <= (target.deadline.month, target.deadline.day)


def months_covered(result: Result) -> int:
    """Months that the figure covers, where its period says so."""
    last = result.period.last if result.period else None
    return last.month if last else 0
