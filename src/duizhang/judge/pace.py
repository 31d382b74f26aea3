"""序时进度: levels against the share of the year elapsed, everything else against the promise itself.

Source: 宣城 2020 (进展情况占比低于91.7%或增幅低于目标任务 = 未达序时): cumulative tasks by months/12, growth unscaled.
"""

import calendar
from datetime import date
from decimal import Decimal

from duizhang.judge.compare import is_ceiling, satisfies, value_for
from duizhang.model.result import Result
from duizhang.model.target import Target
from duizhang.model.verdict import PaceName


def elapsed(day: date) -> Decimal:
    """The share of the year gone by at the end of `day`: months/12 at a month's end, else days."""
    if day.day == calendar.monthrange(day.year, day.month)[1]:
        return Decimal(day.month) / 12
    return Decimal(day.timetuple().tm_yday) / (366 if calendar.isleap(day.year) else 365)


def elapsed_for(target: Target, result: Result, as_of: date | None, year: int | None) -> Decimal | None:
    """The share of the year that the result covers; 1 for kinds that are not scaled."""
    if target.kind != "level" or is_ceiling(target):
        return Decimal(1)
    last = result.period.last if result.period else None
    if last is not None:
        return elapsed(last.in_year(year or 2023))
    if as_of is None or year is None:
        return None
    return Decimal(1) if as_of.year > year else elapsed(as_of)


def completion(target: Target, result: Result) -> Decimal | None:
    """result / target (a progress rate is itself that share); None against a promise of zero."""
    if result.progress and target.kind == "level":
        return result.value / 100
    value = value_for(target, result)
    if is_ceiling(target):
        return target.value / value if value > 0 else None
    return value / target.value if target.value else None


def pace(target: Target, result: Result, share: Decimal | None, tolerance: Decimal) -> PaceName | None:
    """`ahead` only for levels: a growth or share has no clock to run ahead of."""
    done = completion(target, result)
    if target.kind != "level" or is_ceiling(target):
        good = satisfies(target, result, tolerance)
        return None if good is None else "on" if good else "behind"
    if done is None or share is None:
        return None
    slack = Decimal(1) - tolerance / 100 if target.op == "~=" else Decimal(1)
    return "ahead" if done > share else "on" if done >= share * slack else "behind"
