"""One block -> its quantities, periods and ranks; the bare face of the reader."""

import re

from duizhang.extract.bare_number import bare_numbers
from duizhang.extract.figure import number, quantity
from duizhang.extract.grammar import grammar
from duizhang.extract.inherit import inherit
from duizhang.extract.period import periods
from duizhang.extract.rank import ranks
from duizhang.extract.slashed import with_slashed
from duizhang.lexicon.shape import Lexicon
from duizhang.model.quantity import Quantity
from duizhang.model.reading import Reading
from duizhang.text.enumeration import item_numbers
from duizhang.text.view import view as plain

_SIZED = re.compile(r"[\u4e00-\u9fff]{0,6}(?:项目|企业|集群)\d")


def read_text(text: str, lexicon: Lexicon, *, block: int = 1) -> Reading:
    """All figures of `text` in order; numbers that are names (`第三届`, `5G`, `《…2021年》`) are left alone.

    Spans are characters of `text`, `block` is the number they carry.
    """
    view = plain(text)
    items = [(item.start, item.end) for item in item_numbers(view)]
    tabs = [(i, i + 1) for i, c in enumerate(text) if c == "\t"]  # no unit stands in the next cell
    named = _blank(view, sorted([*items, *tabs, *(m.span() for m in lexicon.name_pattern.finditer(view))]))
    found_periods, bad = periods(named, block, lexicon)
    timed = _blank(named, [(p.span.start, p.span.end) for p in found_periods])
    found_ranks = ranks(view, block)
    plain_figures = _quantities(view, _blank(timed, [(r.span.start, r.span.end) for r in found_ranks]), block, lexicon)
    quantities = inherit(view, with_slashed(view, plain_figures))
    return Reading(
        quantities=tuple(quantities), periods=tuple(found_periods), ranks=tuple(found_ranks), bad_dates=tuple(bad)
    )


def _quantities(view: str, free: str, block: int, lexicon: Lexicon) -> list[Quantity]:
    """Match on the text with names and times blanked out, read the words around each match in the full view."""
    patterns = grammar(lexicon)
    found = []
    for match in patterns.number.finditer(free):
        value = number(match)
        if value is not None:
            read = quantity(view, match, value, block, patterns, lexicon)
            if not _is_adjective(view, read):
                found.append(read)
    taken = [q.figure for q in found]
    bare = [quantity(view, m, value, block, patterns, lexicon) for m, value in bare_numbers(free)]
    return sorted([*found, *(q for q in bare if not any(q.figure.overlaps(f) for f in taken))], key=lambda q: q.figure)


def _is_adjective(view: str, read: Quantity) -> bool:
    """`亿元GDP`, `百亿元产业`: a bare power of ten in words is a quantity only with a comparator (`百亿元以上`), or where it
    says how big the things are that are counted (`亿元项目20个`)."""
    if _SIZED.match(view, read.figure.end):
        return False
    return read.comparator == "=" and read.unit.endswith("元") and view[read.figure.start] in "百千万亿"


def _blank(view: str, ranges: list[tuple[int, int]]) -> str:
    """`view` with the digits and numerals in `ranges` made unreadable; same length."""
    if not ranges:
        return view
    out, last = [], 0
    for start, end in ranges:
        if start < last:
            continue
        out += [view[last:start], "\x00" * (end - start)]
        last = end
    return "".join(out) + view[last:]
