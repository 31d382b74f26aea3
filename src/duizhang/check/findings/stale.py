"""The report covers less of the year than the document's date allows."""

import calendar
from collections.abc import Iterator
from datetime import date, timedelta

from duizhang.check.material import Material
from duizhang.model.finding import Finding
from duizhang.model.period import Period
from duizhang.model.span import Span

# Statistics of a month are published in about the third week of the next one (国家统计局发布日程).
_LAG = timedelta(days=20)


def stale(material: Material) -> Iterator[Finding]:
    """One for each kind of stretch in a block: `1-11月` in a table published after the year, `下半年计划` likewise."""
    year = material.layout.masthead.year
    if year is None or material.as_of is None:
        return
    expected = _expected(material.as_of, year)
    for number in material.report_blocks:
        seen: set[object] = set()
        for period in material.extraction.readings[number].periods:
            last = _last(period, year)
            if last is not None and last < expected and last not in seen:
                seen.add(last)
                yield Finding(type="stale", span=period.span, because=f"只到{last.month}月{last.day}日，按文件日期应已有更近的数")
        future = material.lexicon.future.search(material.views[number])
        if not seen and future and material.as_of > date(year, 12, 31):
            yield Finding(type="stale", span=Span(number, *future.span()), because="写于年中，到年终没有更新")


def _last(period: Period, year: int) -> date | None:
    """The last day covered, of stretches from January on and of stocks, in the plan's year."""
    last = period.last
    if period.form not in ("cumulative", "as_of") or last is None or last.year not in (None, year):
        return None
    return last.in_year(year)


def _expected(as_of: date, year: int) -> date:
    """The day up to which figures must be had: the year's end once it has passed, else the last month published."""
    if as_of > date(year, 12, 31):
        return date(year, 12, 31)
    known = as_of - _LAG
    month_end = date(known.year, known.month, calendar.monthrange(known.year, known.month)[1])
    return month_end if month_end <= known else known.replace(day=1) - timedelta(days=1)
