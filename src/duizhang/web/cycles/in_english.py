"""The name of a reporting period in English. Names are kept in Chinese; this is for whoever reads in English."""

import calendar
import re

_QUARTERS = {"一季度": "Q1", "二季度": "Q2", "三季度": "Q3", "四季度": "Q4", "上半年": "First half", "下半年": "Second half", "全年": "Whole year"}
_PARTS = {"上旬": "1–10", "中旬": "11–20", "下旬": "21–", "上半月": "1–15", "下半月": "16–"}
_MONTHS = re.compile(r"(\d+)(?:[—、](\d+))?月(上旬|中旬|下旬|上半月|下半月)?")
_DAYS = re.compile(r"(\d+)月(\d+)日—(\d+)月(\d+)日")


def in_english(name: str) -> str:
    """A name that is none of ours (given by hand, as in an imported table) stays as it is.

    >>> in_english("1—3月"), in_english("9月"), in_english("3、4月"), in_english("三季度"), in_english("全年")
    ('Jan–Mar', 'Sep', 'Mar–Apr', 'Q3', 'Whole year')
    >>> in_english("5月下旬"), in_english("3月30日—4月5日"), in_english("2025年"), in_english("第一轮")
    ('21– May', '30 Mar – 5 Apr', '2025', '第一轮')
    """
    if name in _QUARTERS:
        return _QUARTERS[name]
    if found := _DAYS.fullmatch(name):
        first, day, last, end = map(int, found.groups())
        return f"{day} {_month(first)} – {end} {_month(last)}"
    if (found := _MONTHS.fullmatch(name)) and int(found[1]) <= 12 and int(found[2] or 1) <= 12:
        part = f"{_PARTS[found[3]]} " if found[3] else ""
        return part + _month(int(found[1])) + (f"–{_month(int(found[2]))}" if found[2] else "")
    return name.removesuffix("年") if re.fullmatch(r"\d{4}年", name) else name


def _month(number: int) -> str:
    return calendar.month_abbr[number]
