"""What the pens need to know of a table's columns: their share of the width, and whether short cells stand in the middle."""

from duizhang.web.papers.layout import MM, layout
from duizhang.web.papers.paper import Table
from duizhang.web.papers.wording import cell_text

_SHORT = 8
_UNBROKEN = 4  # characters: 序号, 已达到, 序时进度 stay on one line
_SPARE = 0.7  # of the width that such columns may claim together
_SLACK = 0.6  # millimetres, since rules have a width too


def shares(table: Table, *, across: bool) -> tuple[float, ...]:
    """The part of the table's width that each column takes, together 1; a column of short words is wide enough for them."""
    widths = [max(c.width, 1) for c in table.columns]
    asked = [width / sum(widths) for width in widths]
    least = [_least(table, n, middle, across=across) for n, middle in enumerate(centred(table))]
    narrow: set[int] = set()
    while more := {n for n, share in enumerate(_given(asked, least, narrow)) if n not in narrow and share < least[n]}:
        narrow |= more
        if sum(least[n] for n in narrow) > _SPARE or len(narrow) == len(asked):
            return tuple(asked)
    return tuple(_given(asked, least, narrow))


def _given(asked: list[float], least: list[float], narrow: set[int]) -> list[float]:
    """Those that are narrow get their least; the others share the rest as they asked."""
    rest = 1 - sum(least[n] for n in narrow)
    others = sum(share for n, share in enumerate(asked) if n not in narrow)
    return [least[n] if n in narrow else share * rest / others for n, share in enumerate(asked)]


def centred(table: Table) -> tuple[bool, ...]:
    """Whether each column holds nothing longer than a number, a date or a light."""
    return tuple(all(len(cell_text(row[n])) <= _SHORT for row in table.rows) for n in range(len(table.columns)))


def _least(table: Table, n: int, middle: bool, *, across: bool) -> float:
    """The share that the shortest line of a column needs."""
    page, set_ = layout().page, layout().table
    texts = [table.columns[n].heading, *(cell_text(row[n]) for row in table.rows if middle)]
    characters = min(max(len(text) for text in texts), _UNBROKEN)
    return (characters * set_.size / MM + 2 * set_.padding + _SLACK) / (page.text_height if across else page.text_width)
