"""What the pens need to know of a table's columns: their share of the width, and whether short cells stand in the middle."""

from duizhang.web.papers.paper import Table
from duizhang.web.papers.wording import cell_text

_SHORT = 8


def shares(table: Table) -> tuple[float, ...]:
    """The part of the table's width that each column takes; together 1."""
    whole = sum(max(c.width, 1) for c in table.columns)
    return tuple(max(c.width, 1) / whole for c in table.columns)


def centred(table: Table) -> tuple[bool, ...]:
    """Whether each column holds nothing longer than a number, a date or a light."""
    return tuple(all(len(cell_text(row[n])) <= _SHORT for row in table.rows) for n in range(len(table.columns)))
