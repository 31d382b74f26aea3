"""The years of a plan of several, as its title says: `第十四个五年规划`, `“十四五”`, `行动计划(2021-2025年)`."""

import re

from duizhang.text.numerals import chinese_number
from duizhang.text.view import view as plain

_SPAN = re.compile(r"(20\d\d)年?\s*[-~至]\s*(20\d\d)年")
_FIVE_YEARS = re.compile(r"第(?P<long>十[一二三四五六七八九])个五年|“?(?P<short>十[一二三四五六七八九])五”?(?=规划|计划|时期|期间|发展|国民)")
_YEAR = re.compile(r"(?<!\d)20\d\d年")
_TENTH = 2005


def plan_years(title: str) -> tuple[int, int] | None:
    """The first and the last year; None where the title names no such plan, or a single year beside it (`“十四五”规划2023年度任务`)."""
    view = plain(title)
    span, five = _SPAN.search(view), _FIVE_YEARS.search(view)
    if _YEAR.search(_SPAN.sub("", view)):
        return None
    if span:
        return int(span[1]), int(span[2])
    number = chinese_number(five["long"] or five["short"]) if five else None
    last = _TENTH + 5 * (int(number) - 10) if number else 0
    return (last - 4, last) if last else None
