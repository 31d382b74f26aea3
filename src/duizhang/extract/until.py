"""The day up to which a document says that it reports: in its title, in the headings of its columns, or as it opens.

Only asked where no day of publication is known: a table headed `1-8月完成` speaks as of the end of August.
"""

import calendar
import re
from datetime import date
from decimal import Decimal

from duizhang.extract.read_text import read_text
from duizhang.lexicon.shape import Lexicon
from duizhang.model.document import Document
from duizhang.model.period import Period
from duizhang.model.row import Layout
from duizhang.text.numerals import chinese_number

_OPENING = 60
_MONTH = re.compile(r"(?:20\d\d年)?(?P<month>\d{1,2}|[一二三四五六七八九十]{1,2})月份?")


def until(document: Document, layout: Layout, lexicon: Lexicon) -> date | None:
    """The last day of the stretch named first in title, column headings or opening words; None where none is named."""
    year = layout.masthead.year
    headings = [p.heading for row in layout.rows for p in row.of("report", "rate") if p.heading]
    opening = [document.block(min(p.span.block for p in layout.rows[0].pieces)).text[:_OPENING]] if layout.rows else []
    month = _last_month(headings)
    if month and year:
        return date(year, month, calendar.monthrange(year, month)[1])
    for text in (layout.masthead.title or "", *reversed(list(dict.fromkeys(headings))), *opening):
        days = [_last(p, year) for p in read_text(text, lexicon).periods]
        said = [d for d in days if d is not None]
        if said:
            return said[0]
    return None


def _last_month(headings: list[str]) -> int | None:
    """Of a table with a column for each month, the last that is filled in."""
    said = {int(number) for h in headings if (m := _MONTH.fullmatch(h)) and (number := _number(m["month"]))}
    return max(said) if len(said) > 1 and max(said) <= 12 else None


def _number(text: str) -> Decimal | None:
    return Decimal(text) if text.isdigit() else chinese_number(text)


def _last(period: Period, year: int | None) -> date | None:
    last = period.last
    if last is None or period.form not in ("cumulative", "as_of", "span") or (last.year or year) is None:
        return None
    if period.start and period.end and period.start.year != period.end.year:
        return None
    return last.in_year(year or last.year or 0)
