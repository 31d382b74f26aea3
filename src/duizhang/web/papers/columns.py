"""What the pens need to know of a table's columns: their share of the width, and whether short cells stand in the middle."""

from duizhang.web.papers.layout import MM, layout
from duizhang.web.papers.paper import Table
from duizhang.web.papers.wording import cell_text

_SHORT = 8
_UNBROKEN = (4, 3, 2)  # characters that stay on one line (序时进度, 已达到, 序号): as many as there is room for
_SPARE = 0.7  # of the width that such columns may claim together
_SLACK = 0.6  # millimetres, since rules have a width too


def shares(table: Table, *, across: bool) -> tuple[float, ...]:
    """The part of the table's width that each column takes, together 1; a column of short words is wide enough for them."""
    widths = [max(c.width, 1) for c in table.columns]
    asked = [width / sum(widths) for width in widths]
    longest = [_longest(table, n, middle) for n, middle in enumerate(centred(table))]
    for unbroken in _UNBROKEN:
        least = [_share_of(min(characters, unbroken), across=across) for characters in longest]
        if found := _widened(asked, least):
            return found
    return tuple(asked)


def centred(table: Table) -> tuple[bool, ...]:
    """Whether each column holds nothing longer than a number, a date or a light."""
    return tuple(all(len(cell_text(row[n])) <= _SHORT for row in table.rows) for n in range(len(table.columns)))


def _widened(asked: list[float], least: list[float]) -> tuple[float, ...] | None:
    """Every column at least its `least`; None where the other columns would be left too little."""
    narrow: set[int] = set()
    while more := {n for n, share in enumerate(_given(asked, least, narrow)) if n not in narrow and share < least[n]}:
        narrow |= more
        if sum(least[n] for n in narrow) > _SPARE or len(narrow) == len(asked):
            return None
    return tuple(_given(asked, least, narrow))


def _given(asked: list[float], least: list[float], narrow: set[int]) -> list[float]:
    """Those that are narrow get their least; the others share the rest as they asked."""
    rest = 1 - sum(least[n] for n in narrow)
    others = sum(share for n, share in enumerate(asked) if n not in narrow)
    return [least[n] if n in narrow else share * rest / others for n, share in enumerate(asked)]


def _longest(table: Table, n: int, middle: bool) -> int:
    """Characters of a column's heading, and of its cells where they are short ones."""
    return max(len(text) for text in [table.columns[n].heading, *(cell_text(row[n]) for row in table.rows if middle)])


def _share_of(characters: int, *, across: bool) -> float:
    """The share that so many characters need."""
    page, set_ = layout().page, layout().table
    return (characters * set_.size / MM + 2 * set_.padding + _SLACK) / (page.text_height if across else page.text_width)
