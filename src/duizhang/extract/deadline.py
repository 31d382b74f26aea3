"""For which time a figure is promised: `6月底前`, `到2025年`, `2023-2025年三年累计`, `力争两年内`, `…,9月底前全部完成`.

A year named in a sentence holds up to the next semicolon or the next year; a month only in its own clause, or for the
whole sentence where it closes it.
"""

import calendar
import re
from collections.abc import Callable
from datetime import date

from duizhang.text.clause import Stretch
from duizhang.text.numerals import chinese_number

_YEARS = re.compile(
    r"(?P<from>20\d\d)年?\s*[-~至到]\s*(?P<to>20\d\d)年|(?:到|至|在)?(?P<until>20\d\d)年(?:底|末)?(?:前|之前|以前)?"
    r"|(?P<within>[一二两三四五])年内|(?P<this>今年|当年|本年|年内)"
)
_MONTHS = re.compile(
    r"(?P<month>\d{1,2})月(?:份)?(?:(?P<day>\d{1,2})日|底|末)?(?:之|以)?前|(?P<half>上半年|年中前?|二季度末?)(?:之|以)?前?"
    r"|(?P<quarter>[一三])季度末?(?:之|以)?前?|(?P<three>前三季度)"
)
_CLOSES = re.compile(r"^(?:力争|确保|争取|于|在)*.{0,3}?(?:之|以)?前?(?:均|全部|全面|都|要)*(?:完成|建成|投用|投入使用|竣工|完工|开工|到位)(?:任务)?$")

# The whole of a cell or of a line `时间节点:…`: `2024年6月底`, `6月`, `2024-06-30`, `年底前`, `上半年`; of several the last.
_CELL = re.compile(
    r"(?:(?P<year>20\d\d)\s*[年./-]\s*)?(?:(?:\d{1,2}[-~至])?(?P<month>\d{1,2})(?:[./-](?P<date>\d{1,2})日?|\s*月(?:份)?(?:(?P<day>\d{1,2})日|[上中下]旬)?)"
    r"|(?P<half>上半年)|第?(?P<quarter>[一二三四1234])季度|(?P<end>全年|年底|年末|年内|[底末]))(?:底|末)?(?:之?以?前)?(?:全?部?(?:完成|建成|竣工|完工))?"
)
_CELL_JOINS = re.compile(r"\s*(?:[-~至到—]|)\s*")
_LABEL = re.compile(r"^[^:]{2,8}:\s*")

_GAP = re.compile(r"(?<=\d)\s+(?=[年月日])")
_FAR = 120

Time = tuple[date | None, date | None]


def promised_time(view: str, at: int, clause: Stretch, sentence: Stretch, tail_end: int, year: int | None) -> Time:
    """First and last day promised for (first None: the plan year's first); the last is the plan year's end if nothing is said.

    `at` is where the figure starts, `tail_end` where the words that belong to it end.
    """
    group = max(sentence.start, view.rfind(";", sentence.start, at) + 1, at - _FAR)
    since, until = _last(_YEARS, _close(view[group:at]), _of_years, year)
    if year is None:
        return since, until
    month = _month(view[clause.start : at], year) or _month(view[at:tail_end], year) or _closing(view, clause, sentence, year)
    if month and (until is None or until.year == year):
        return None, month
    return since, until or date(year, 12, 31)


def row_deadline(text: str, year: int | None) -> date | None:
    """The day by which a row is due, as its own cell or line says (`时间节点:2024年6月底`); None where that is no plain day."""
    said = _LABEL.sub("", text.strip().rstrip("。;")).strip()
    found = list(_CELL.finditer(said))
    if not found or _CELL_JOINS.sub("", _CELL.sub("", said)):
        return None
    m = found[-1]
    named = next((f["year"] for f in reversed(found) if f["year"]), None)
    which = int(named) if named else year
    if which is None:
        return None
    month = int(m["month"]) if m["month"] else 6 if m["half"] else ("一二三四".find(m["quarter"]) + 1 or int(m["quarter"])) * 3 if m["quarter"] else 12
    return _end_of(which, month, int(m["day"] or m["date"] or 0))


def _end_of(year: int, month: int, day: int) -> date | None:
    if not 1 <= month <= 12:
        return None
    last = calendar.monthrange(year, month)[1]
    return date(year, month, min(day, last) if day else last)


def _close(text: str) -> str:
    """Without the blanks that stand between a figure and 年, 月, 日."""
    return _GAP.sub("", text)


def _last(pattern: re.Pattern[str], text: str, read: Callable[[re.Match[str], int | None], Time], year: int | None) -> Time:
    found = list(pattern.finditer(text))
    return read(found[-1], year) if found else (None, None)


def _of_years(m: re.Match[str], year: int | None) -> Time:
    if m["from"]:
        return date(int(m["from"]), 1, 1), date(int(m["to"]), 12, 31)
    if m["until"]:
        last = int(m["until"])
        return (date(year, 1, 1) if year and last > year else None), (date(last, 12, 31) if year is None or last >= year else None)
    years = chinese_number(m["within"]) if m["within"] else None
    if years and year:
        return date(year, 1, 1), date(year + int(years) - 1, 12, 31)
    return None, None


def _month(text: str, year: int) -> date | None:
    found = list(_MONTHS.finditer(_close(text)))
    if not found:
        return None
    m = found[-1]
    month = int(m["month"]) if m["month"] else 6 if m["half"] else 9 if m["three"] or m["quarter"] == "三" else 3
    return _end_of(year, month, int(m["day"] or 0))


def _closing(view: str, clause: Stretch, sentence: Stretch, year: int) -> date | None:
    """`新建A3座、B5座,9月底前全部完成`: the last clause of the sentence times all of it."""
    last = _close(view[max(clause.end, sentence.end - _FAR) : sentence.end]).strip(" ,。").split(",")[-1].strip()
    m = _MONTHS.search(last)
    if m is None or re.search(r"\d", last[: m.start()] + last[m.end() :]):
        return None
    return _month(last, year) if _CLOSES.match(last[m.end() :].strip() or "完成") else None
