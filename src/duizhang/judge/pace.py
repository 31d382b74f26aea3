"""序时进度: levels against the share of their own time elapsed, everything else against the promise itself.

Source: 宣城 2020 (进展情况占比低于91.7%或增幅低于目标任务 = 未达序时): cumulative tasks by months/12, growth unscaled.
"""

import calendar
from datetime import date
from decimal import Decimal

from duizhang.judge.compare import is_ceiling, satisfies, value_for
from duizhang.model.target import Target
from duizhang.model.verdict import PaceName, Pairing


def elapsed(day: date, since: date | None = None, until: date | None = None) -> Decimal:
    """The share of `since`..`until` (both included; unsaid: the year of `day`) gone by at the end of `day`, 0..1.

    By months where all three are ends of months, else by days.

    >>> elapsed(date(2023, 9, 30)), elapsed(date(2023, 12, 31), date(2023, 1, 1), date(2025, 12, 31)).quantize(Decimal("0.001"))
    (Decimal('0.75'), Decimal('0.333'))
    """
    since, until = since or date(day.year, 1, 1), until or date(day.year, 12, 31)
    if since.day == 1 and _ends_month(day) and _ends_month(until):
        gone, whole = _months(since, day), _months(since, until)
    else:
        gone, whole = (day - since).days + 1, (until - since).days + 1
    return min(Decimal(1), max(Decimal(0), Decimal(gone) / max(whole, 1)))


def elapsed_for(p: Pairing, as_of: date | None, year: int | None) -> Decimal | None:
    """The share of the promise's own time that its result covers; 1 for kinds that are not scaled."""
    target, result = p.target, p.result
    if result is None or p.objection:
        return None
    if not _is_scaled(p):
        return Decimal(1)
    until = target.deadline or (date(year, 12, 31) if year else None)
    last = result.period.last if result.period else None
    day = last.in_year(year or 2023) if last is not None else as_of
    if day is None or (last is None and until is None):
        return None
    until = until or date(day.year, 12, 31)
    return elapsed(day, target.since or date(year or until.year, 1, 1), until)


def completion(p: Pairing) -> Decimal | None:
    """result / target (a rate of completion is itself that share); None against a promise of zero."""
    target, result = p.target, p.result
    if result is None or p.objection:
        return None
    if p.as_share:
        return result.value / 100
    value = value_for(target, result)
    if is_ceiling(target):
        return target.value / value if value > 0 else None
    return value / target.value if target.value else None


def pace(p: Pairing, share: Decimal | None, tolerance: Decimal) -> PaceName | None:
    """`ahead` only for levels: a growth or share has no clock to run ahead of."""
    target, result, done = p.target, p.result, completion(p)
    if result is None or p.objection:
        return None
    if not _is_scaled(p):
        good = satisfies(target, result, tolerance)
        return None if good is None else "on" if good else "behind"
    if done is None or share is None:
        return None
    slack = Decimal(1) - tolerance / 100 if target.op == "~=" else Decimal(1)
    return "ahead" if done > share else "on" if done >= share * slack else "behind"


def _is_scaled(p: Pairing) -> bool:
    return p.as_share or _grows_with_time(p.target)


def _grows_with_time(target: Target) -> bool:
    return target.kind == "level" and not is_ceiling(target)


def _ends_month(day: date) -> bool:
    return day.day == calendar.monthrange(day.year, day.month)[1]


def _months(since: date, day: date) -> int:
    return (day.year - since.year) * 12 + day.month - since.month + 1
