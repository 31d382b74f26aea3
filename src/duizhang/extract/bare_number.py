"""Numbers that need no unit: behind 指数, 系数, 比 (`拥堵指数控制在1.6以内`, `城乡居民收入比降到2.2以内`).

Years of schooling (`平均受教育年限达到11.8年`) are read here too, 年 being no unit elsewhere. Source: 国家统计局 prints indices, coefficients and ratios of two like amounts without a unit.
"""

import re
from decimal import Decimal

from duizhang.extract.figure import Number
from duizhang.text.numerals import multiplier

_HEAD = r"(?:指数|系数|收入比|倍差|差异系数|之比|死亡率|发生率|受教育年限)"
_LINK = r"(?:控制|稳定|保持|缩小|提高|提升|下降|降低|降|扩大|在|到|至|达|为|约|是|不超过|不低于|不高于|小于|低于|高于){0,4}"
_BARE = re.compile(rf"{_HEAD}{_LINK}\s*(?P<n>\d+\.\d+)(?![\d.]|\s*(?:[%‰:比/]|个?百分点|[\u4e00-\u9fff]?元|万|亿|倍))")
_BEHIND = re.compile(r"年?(?:以内|以下|以上|左右|[,;。、)(\s\x00]|$|[，；])")
# `死亡率。目标0.062以下,实际0.058。`, `系数提高到0.565;完成情况:0.568`: the name stands further ahead
_SAID_OF = re.compile(r"(?:(?:目标|任务|计划)(?:值|为|是)?|实际(?:值|为|是)?|(?:完成|进展|执行)情况:|完成值:?)\s*(?P<n>\d+\.\d+)(?![\d.])")
_AHEAD = re.compile(_HEAD)
_FIGURE = re.compile(r"\d+\.\d+")
# `接待游客人次突破3600万`
_VISITS = re.compile(rf"人次{_LINK}(?:突破|超过|力争)?\s*(?P<n>\d[\d.]*)(?P<mult>万|亿)(?=(?:以内|以下|以上|左右|大关)?(?:[,;。、)\s]|$))")
_AMOUNT = re.compile(r"\d[\d.]*[万亿]")


def bare_numbers(view: str) -> list[tuple[re.Match[str], Number]]:
    """The match of each figure and its value; none where a word that could be its unit follows."""
    visits = [
        (figure, Number(Decimal(m["n"]) * multiplier(m["mult"]), None, "人次", False, "bare_number", len(m["n"].partition(".")[2])))
        for m in _VISITS.finditer(view)
        if (figure := _AMOUNT.match(view, m.start("n")))
    ]
    return visits + [
        (figure, Number(Decimal(m["n"]), None, "", False, "bare_number", len(m["n"].partition(".")[2])))
        for m in _named(view)
        if _BEHIND.match(view, m.end()) and (figure := _FIGURE.match(view, m.start("n")))
    ]


def _named(view: str) -> list[re.Match[str]]:
    """The numbers right behind such a name, and those behind a word of promising or reporting in a text that begins with one
    and in which no other figure stands."""
    direct = list(_BARE.finditer(view))
    head = _AHEAD.search(view)
    said = [m for m in _SAID_OF.finditer(view) if head and head.end() <= m.start() and not any(d.start("n") == m.start("n") for d in direct)]
    own = {m["n"] for m in (*direct, *said)}
    alone = head is not None and all(n in own for n in re.findall(r"\d+(?:\.\d+)?", view[head.end() :]))
    return sorted([*direct, *(said if alone else [])], key=lambda m: m.start("n"))
