"""The report covers less of the year than the document's date allows."""

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta

from duizhang.check.material import Material, Sentence
from duizhang.model.finding import Finding
from duizhang.model.period import Period
from duizhang.model.span import Span

# Statistics of a month are published in about the third week of the next one (国家统计局发布日程).
_LAG = timedelta(days=20)
_MONTHS = re.compile(r"1\s*[-~至]\s*(\d{1,2})月|截至(\d{1,2})月|(\d{1,2})月[底末]")
_WORDS = {"一季度": 3, "上半年": 6, "二季度": 6, "前三季度": 9, "三季度": 9}
_DEADLINE = re.compile(r"\s*(?:之?前|以前|将|起)")
# A bare `6月底` beside what is done on a day, or in a plan, is that day and no stretch reported.
_DONE_THEN = re.compile(r"[,前]?(?:已|全部|全面|正式|顺利|基本)*(?:完成|开工|完工|竣工|投用|投入|投产|建成|开业|通车|启动|验收|通过|交付|封顶)")
_PLANNED_FOR = re.compile(r"(?:计划|预计|确保|力争|争取|有望|拟|将|要求|于)(?:于|在|到)?$")
_MID_YEAR = re.compile(r"下半年|四季度")


def stale(material: Material) -> Iterator[Finding]:
    """One for each kind of stretch in a block or column heading: `1-11月` in a table published after the year."""
    year = material.layout.masthead.year
    expected = _expected(material, year) if year else None
    if year is None or expected is None:
        return
    for number in dict.fromkeys(material.report_blocks):
        yield from _in_block(material, number, year, expected)
    yield from _in_headings(material, year, expected)


def _in_block(material: Material, number: int, year: int, expected: date) -> Iterator[Finding]:
    view = material.views[number]
    seen: set[object] = set()
    for period in material.extraction.readings[number].periods:
        last = _last(period, year)
        if last is None or last >= expected or last in seen or _is_no_stretch(view, period):
            continue
        if not _goes_on(material, number, period, year, expected):
            seen.add(last)
            yield Finding(type="stale", span=period.span, because=_because(last))
    future = next((m for m in material.lexicon.future.finditer(view) if _MID_YEAR.search(m.group())), None)
    if not seen and future and expected == date(year, 12, 31):
        yield Finding(type="stale", span=Span(number, *future.span()), because="写于年中，到年终没有更新")


def _is_no_stretch(view: str, period: Period) -> bool:
    """A deadline (`6月底前`), a part of what is reported (`其中上半年2户`), or the day of a deed done or planned
    (`6月底开工`): no stretch up to which the report goes."""
    if _DEADLINE.match(view, period.span.end) or view[: period.span.start].endswith("其中"):
        return True
    bare = period.form == "as_of" and view[period.span.start] not in "截到至"
    return bare and bool(_DONE_THEN.match(view, period.span.end) or _PLANNED_FOR.search(view[: period.span.start]))


def _goes_on(material: Material, number: int, early: Period, year: int, expected: date) -> bool:
    """`上半年完成218户,截至9月底完成376户`: the clause behind it brings the same up to date, in fact and not in hope."""
    s, view = material.sentence_at(early.span), material.views[number]
    later = (p for p in material.extraction.readings[number].periods if p.span.start >= early.span.end)
    for period in later:
        between = view[early.span.end : period.span.start]
        hoped = material.lexicon.estimate.search(between) or _PLANNED_FOR.search(between)
        if s is None or period.span.start >= s.stretch.end or ";" in between or hoped:
            return False
        last = period.last.in_year(year) if period.form == "year" and period.last else _last(period, year)
        if last is not None and last >= expected and _same_is_said(material, s, early, period):
            return True
    return False


def _same_is_said(material: Material, s: Sentence, early: Period, late: Period) -> bool:
    """The first figures behind the two stretches have one unit."""
    one = next((q for q in s.quantities if early.span.end <= q.figure.start < late.span.start), None)
    other = next((q for q in s.quantities if q.figure.start >= late.span.end), None)
    return one is not None and other is not None and (one.unit, one.kind) == (other.unit, other.kind)


def _in_headings(material: Material, year: int, expected: date) -> Iterator[Finding]:
    """A column headed by a stretch (`1-8月完成`) is one finding, at its first cell."""
    headings = {p.heading: p for row in reversed(material.layout.rows) for p in reversed(row.of("report", "rate")) if p.heading}
    for heading, piece in headings.items():
        last = _end_of(heading, year)
        if last is not None and last < expected:
            yield Finding(type="stale", span=piece.span, because=f"列标题“{heading}”{_because(last)}")


def _because(last: date) -> str:
    return f"只到{last.month}月{last.day}日，按文件日期应已有更近的数"


def _last(period: Period, year: int) -> date | None:
    """The last day covered, of stretches from January on and of stocks, in the plan's year."""
    last = period.last
    if period.form not in ("cumulative", "as_of") or last is None or last.year not in (None, year):
        return None
    return last.in_year(year)


def _end_of(text: str, year: int) -> date | None:
    """The day on which the stretch that `text` names ends, None where it names none."""
    m = _MONTHS.search(text.replace("—", "-"))
    month = int(next(g for g in m.groups() if g)) if m else next((n for word, n in _WORDS.items() if word in text), None)
    return date(year, month, calendar.monthrange(year, month)[1]) if month and 1 <= month <= 12 else None


def _expected(material: Material, year: int) -> date | None:
    """The day up to which figures must be had: the year's end once it has passed, else the last month published; no
    later than what the title promises (`1-11月进展通报`). None where the document does not say when it was published."""
    as_of, masthead = material.as_of, material.layout.masthead
    if as_of is None or (masthead.date is None and as_of == date(year, 12, 31)):
        return None
    known = as_of - _LAG if as_of <= date(year, 12, 31) else date(year, 12, 31)
    month_end = date(known.year, known.month, calendar.monthrange(known.year, known.month)[1])
    expected = month_end if month_end <= known else known.replace(day=1) - timedelta(days=1)
    titled = _end_of(masthead.title or "", year)
    return min(expected, titled) if titled else expected
