"""Stretches and points of time: 1-11月, 前三季度, 截至10月底, 11月末, 至9月15日, 今年以来, 2021年."""

import calendar
import re
from functools import cache

from duizhang.lexicon.load import any_of
from duizhang.lexicon.shape import Lexicon
from duizhang.model.period import BadDate, Day, Period
from duizhang.model.span import Span
from duizhang.text.numerals import chinese_number

_YEAR = r"(?:(?P<year>(?:19|20)\d\d)\s*年)?(?:今年|当年|本年)?"
_UNTIL = r"(?P<until>截至目前|截至|截止至|截止到|截止|至|到|截到)?"


@cache
def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    word = any_of(lexicon.periods)
    return re.compile(
        rf"(?P<years>(?<!\d)(?P<y1>(?:19|20)\d\d)年?\s*[-~至]\s*(?P<y2>(?:19|20)\d\d)年)"
        rf"|{_UNTIL}\s*{_YEAR}\s*(?:"
        rf"(?P<m1>\d{{1,2}})\s*月?\s*[-~至]\s*(?P<m2>\d{{1,2}})\s*月(?:份)?(?!\d{{1,2}}日)"
        rf"|(?<!提)前(?P<quarters>[一二三两1-3])个?季度|第?(?P<quarter>[一二三四1-4])季度"
        rf"|(?<!提)前(?P<months>[一二三四五六七八九十]{{1,2}}|\d{{1,2}})个月"
        rf"|(?P<month>\d{{1,2}})\s*月(?:\s*(?P<day>\d{{1,2}})(?:[-~至、](?P<day2>\d{{1,2}}))?\s*日|(?P<monthend>底|末|份底|份末)|(?P<third>[上中下]旬)|份|(?P<badmonth>\d{{1,2}}月(?=起|止))|(?=[,、;。:\s]|以来|起|至|$|[\u4e00-\u9fff]))(?P<since>以来|起)?"
        rf"|(?P<word>{word})(?!任务|目标|计划|指标|预算)"
        rf")|(?P<only>(?<!\d)(?P<y3>(?:19|20)\d\d)\s*年(?:度)?(?P<yearend>底|末)?)"
    )


def periods(view: str, block: int, lexicon: Lexicon) -> tuple[list[Period], list[BadDate]]:
    """Every period of the block in order, and the days that do not exist."""
    found: list[Period] = []
    bad: list[BadDate] = []
    for m in _pattern(lexicon).finditer(view):
        span = Span(block, m.start() + (len(m.group()) - len(m.group().lstrip())), m.end())
        try:
            period = _read(m, span, lexicon)
        except ValueError as error:
            bad.append(BadDate(span=span, because=str(error)))
            continue
        if period:
            found.append(period)
    return found, bad


def _read(m: re.Match[str], span: Span, lexicon: Lexicon) -> Period | None:
    year = int(m["year"]) if m["year"] else None
    for rule in (_years, _only_year, _month_range, _quarters, _months, _day, _word):
        period = rule(m, span, year, lexicon)
        if period:
            return period
    return None


def _years(m: re.Match[str], span: Span, year: int | None, lexicon: Lexicon) -> Period | None:
    if not m["years"]:
        return None
    return Period(span=span, form="span", start=Day(int(m["y1"]), 1, 1), end=Day(int(m["y2"]), 12, 31))


def _only_year(m: re.Match[str], span: Span, year: int | None, lexicon: Lexicon) -> Period | None:
    if not m["only"]:
        return None
    said = int(m["y3"])
    if m["yearend"]:
        return Period(span=span, form="as_of", as_of=Day(said, 12, 31))
    return Period(span=span, form="year", start=Day(said, 1, 1), end=Day(said, 12, 31))


def _month_range(m: re.Match[str], span: Span, year: int | None, lexicon: Lexicon) -> Period | None:
    if not m["m1"]:
        return None
    first, last = int(m["m1"]), int(m["m2"])
    if not (1 <= first <= 12 and 1 <= last <= 12):
        raise ValueError(f"没有{m['m1']}-{m['m2']}月")
    form = "cumulative" if first == 1 and last < 12 else "year" if (first, last) == (1, 12) else "span"
    return Period(span=span, form=form, start=Day(year, first, 1), end=_month_end(year, last))  # type: ignore[arg-type]


def _quarters(m: re.Match[str], span: Span, year: int | None, lexicon: Lexicon) -> Period | None:
    if m["quarters"]:
        last = _small(m["quarters"]) * 3
        return Period(span=span, form="cumulative", start=Day(year, 1, 1), end=_month_end(year, last))
    if m["quarter"]:
        last = _small(m["quarter"]) * 3
        form = "cumulative" if last == 3 else "span"
        return Period(span=span, form=form, start=Day(year, last - 2, 1), end=_month_end(year, last))  # type: ignore[arg-type]
    return None


def _months(m: re.Match[str], span: Span, year: int | None, lexicon: Lexicon) -> Period | None:
    if not m["months"]:
        return None
    last = _small(m["months"])
    if not 1 <= last <= 12:
        raise ValueError(f"一年没有{last}个月")
    return Period(span=span, form="cumulative", start=Day(year, 1, 1), end=_month_end(year, last))


def _day(m: re.Match[str], span: Span, year: int | None, lexicon: Lexicon) -> Period | None:
    if not m["month"]:
        return None
    month = int(m["month"])
    if not 1 <= month <= 12:
        raise ValueError(f"没有{month}月")
    if m["badmonth"]:
        raise ValueError(f"“{m.group().strip()}”不成日期")
    if not m["day"]:
        if m["monthend"] or (m["until"] and m["until"] != "到"):
            return Period(span=span, form="as_of", as_of=_month_end(year, month))
        return Period(span=span, form="event", start=Day(year, month, 1), end=_month_end(year, month))
    last = int(m["day2"] or m["day"])
    if not 1 <= last <= calendar.monthrange(year or 2024, month)[1]:
        raise ValueError(f"{month}月没有{last}日")
    if m["until"] and not m["since"]:
        return Period(span=span, form="as_of", as_of=Day(year, month, last))
    return Period(span=span, form="event", start=Day(year, month, int(m["day"])), end=Day(year, month, last))


def _word(m: re.Match[str], span: Span, year: int | None, lexicon: Lexicon) -> Period | None:
    entry = lexicon.periods.get(m["word"] or "")
    if entry is None:
        return None
    start = Day(year, *entry.start) if entry.start else None
    end = Day(year, *entry.end) if entry.end else None
    if entry.form == "as_of":
        return Period(span=span, form="as_of", as_of=end)
    return Period(span=span, form=entry.form, start=start, end=end)


def _month_end(year: int | None, month: int) -> Day:
    return Day(year, month, calendar.monthrange(year or 2023, month)[1])


def _small(text: str) -> int:
    return int(text) if text.isdigit() else int(chinese_number(text) or 0)
