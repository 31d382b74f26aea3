"""The stretches of time of a rhythm, between two days."""

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

_QUARTERS = ("一季度", "二季度", "三季度", "四季度")
_MONTHS = {"monthly": 1, "bimonthly": 2, "quarterly": 3, "half_yearly": 6, "yearly": 12}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """`start` to `end`, both included."""

    name: str
    start: date
    end: date


def stretches(rhythm: str, since: date, until: date) -> tuple[Stretch, ...]:
    """`rhythm` is one of `models.schedule.Rhythm`. Those that end between `since` and `until`, in order; weeks end on Sunday.

    >>> [s.name for s in stretches("cumulative", date(2026, 1, 1), date(2026, 3, 31))]
    ['1月', '1—2月', '1—3月']
    """
    made = _weeks(since, until) if rhythm == "weekly" else (s for y in range(since.year, until.year + 1) for s in _of_year(rhythm, y))
    return tuple(s for s in made if since <= s.end <= until)


def _of_year(rhythm: str, year: int) -> Iterator[Stretch]:
    if rhythm == "cumulative":
        for m in range(1, 13):
            yield Stretch(name=f"1—{m}月" if m > 1 else "1月", start=date(year, 1, 1), end=_end(year, m))
    elif rhythm in ("ten_days", "half_monthly"):
        yield from _parts_of_months(rhythm, year)
    else:
        step = _MONTHS[rhythm]
        for m in range(step, 13, step):
            yield Stretch(name=_name(step, m), start=date(year, m - step + 1, 1), end=_end(year, m))


def _parts_of_months(rhythm: str, year: int) -> Iterator[Stretch]:
    cuts, words = ((1, 11, 21), ("上旬", "中旬", "下旬")) if rhythm == "ten_days" else ((1, 16), ("上半月", "下半月"))
    for m in range(1, 13):
        ends = [date(year, m, cut - 1) for cut in cuts[1:]] + [_end(year, m)]
        for cut, word, end in zip(cuts, words, ends, strict=True):
            yield Stretch(name=f"{m}月{word}", start=date(year, m, cut), end=end)


def _weeks(since: date, until: date) -> Iterator[Stretch]:
    monday = since - timedelta(days=since.weekday())
    while monday <= until:
        sunday = monday + timedelta(days=6)
        yield Stretch(name=f"{monday.month}月{monday.day}日—{sunday.month}月{sunday.day}日", start=monday, end=sunday)
        monday += timedelta(days=7)


def _name(step: int, month: int) -> str:
    if step == 1:
        return f"{month}月"
    if step == 2:
        return f"{month - 1}、{month}月"
    if step == 3:
        return _QUARTERS[month // 3 - 1]
    return "全年" if step == 12 else "上半年" if month == 6 else "下半年"


def _end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])
