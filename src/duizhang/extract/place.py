"""Places in an order, promised (`进入全省前3位`, `保持第1位`) and reported (`列全省第4位`)."""

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from duizhang.extract.subject import carried, strip_verbs
from duizhang.lexicon.shape import Lexicon
from duizhang.model.reading import Reading
from duizhang.model.result import Result
from duizhang.model.span import Span
from duizhang.model.target import Target
from duizhang.text.clause import Stretch, clauses, sentences
from duizhang.text.numerals import chinese_number

_FRONT = re.compile(
    r"(?P<of>全国|全省|全市|全县|全区|省内|市内|同类城市)?(?:排名|的)?前(?P<n>\d{1,2}|[一二三四五六七八九十]{1,2})(?P<place>位|名)?(?![个季年月度项期\d%\u4e00-\u9fff])"
)
_FAR = 120
_LINK = re.compile(r"(?:在|排名|排在|排|位居|位列|名列|居|列|进入|进|保持|稳定在|稳居|力争|继续|达到|均|综合|为|第|、|,|全国|全省|全市|全县|全区)+$")


@dataclass(frozen=True, slots=True)
class _Place:
    span: Span
    value: int
    name: str
    clause: Stretch
    before: str


def place_targets(view: str, block: int, row: str, reading: Reading, lexicon: Lexicon, year: int | None) -> list[Target]:
    """A promise for each place named: the place or a better one."""
    return [
        Target(
            id="", row=row, span=Span(block, _start(view, p), p.span.end), figure=p.span, indicator=p.name,
            words=view[p.clause.start : p.clause.end], op="<=", value=Decimal(p.value), unit="位", kind="rank",
            deadline=date(year, 12, 31) if year else None, rule="place",
        )
        for place in _places(view, block, reading, lexicon) for p in _each(view, place) if p.name
    ]


def place_results(view: str, block: int, row: str, reading: Reading, lexicon: Lexicon, *, partial: bool) -> list[Result]:
    """A figure for each place reported; without a name of its own it speaks of the clause before."""
    return [
        Result(
            row=row, span=Span(block, _start(view, p), p.span.end), figure=p.span, indicator=p.name or carried(p.before, lexicon),
            words=view[p.clause.start : p.span.end], before=p.before, value=Decimal(p.value), unit="位", kind="rank",
            full_year=None if partial else True, rule="place",
        )
        for p in _places(view, block, reading, lexicon)
    ]


def _places(view: str, block: int, reading: Reading, lexicon: Lexicon) -> list[_Place]:
    found = [(r.span, r.value) for r in reading.ranks]
    for m in _FRONT.finditer(view):
        value = int(m["n"]) if m["n"].isdigit() else chinese_number(m["n"])
        if value:
            found.append((Span(block, m.start(), m.end()), int(value)))
    said = _said(view) if found else []
    return [p for span, value in sorted(found) if (p := _place(view, span, value, said, lexicon))]


def _each(view: str, p: _Place) -> list[_Place]:
    """`甲考核、乙考核均进入全省前5位` is a place for each."""
    if "均" not in view[p.clause.start : p.span.start]:
        return [p]
    return [replace(p, name=name) for name in re.split("[、和与及]", p.name)]


def _said(view: str) -> list[tuple[Stretch, Stretch]]:
    """Each clause with its sentence."""
    return [(s, c) for s in sentences(view) for c in clauses(view, s.start, s.end)]


def _place(view: str, span: Span, value: int, said: list[tuple[Stretch, Stretch]], lexicon: Lexicon) -> _Place | None:
    at = bisect_right(said, span.start, key=lambda pair: pair[1].start) - 1
    if at < 0 or span.start >= said[at][1].end:
        return None
    sentence, clause = said[at]
    lead = _LINK.sub("", view[clause.start : span.start].strip())
    name = "" if re.search(r"\d", lead) else strip_verbs(lead, lexicon)
    return _Place(span, value, name, clause, view[max(sentence.start, clause.start - _FAR) : clause.start])


def _start(view: str, p: _Place) -> int:
    text = view[p.clause.start : p.span.start]
    return p.clause.start + len(text) - len(text.lstrip(" ,;、"))
