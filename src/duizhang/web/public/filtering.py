"""A paper with only those rows of its tables that a reader looks for: by colour, by unit, by words."""

import re
from dataclasses import replace

from duizhang.web.papers.paper import Cell, Paper, Table
from duizhang.web.papers.wording import cell_text

UNIT_HEADINGS = ("责任单位", "牵头单位", "单位")
_SEPARATORS = re.compile(r"[、，,；;\n]")


def filtered(paper: Paper, *, colour: str = "", unit: str = "", words: str = "") -> Paper:
    """Each table with the rows that fit all that is asked; everything else as it is."""
    body = tuple(replace(b, rows=tuple(r for r in b.rows if _fits(b, r, colour, unit, words))) if isinstance(b, Table) else b for b in paper.body)
    return replace(paper, body=body)


def units_in(paper: Paper) -> list[str]:
    """The units of the tables' rows in the order of their first row."""
    tables = [b for b in paper.body if isinstance(b, Table)]
    return list(dict.fromkeys(name for table in tables for row in table.rows for name in _units(table, row)))


def colours_in(paper: Paper) -> list[str]:
    """The colours that stand in the tables."""
    found = {cell.light for b in paper.body if isinstance(b, Table) for row in b.rows for cell in row if cell.light}
    return [c for c in ("red", "yellow", "green", "grey") if c in found]


def rows_of(paper: Paper) -> int:
    """How many rows its tables have."""
    return sum(len(b.rows) for b in paper.body if isinstance(b, Table))


def _fits(table: Table, row: tuple[Cell, ...], colour: str, unit: str, words: str) -> bool:
    return (
        (not colour or any(cell.light == colour for cell in row))
        and (not unit or unit in _units(table, row))
        and (not words or any(words.lower() in cell_text(cell).lower() for cell in row))
    )


def _units(table: Table, row: tuple[Cell, ...]) -> list[str]:
    place = next((n for heading in UNIT_HEADINGS for n, c in enumerate(table.columns) if c.heading == heading), None)
    if place is None:
        return []
    leads = cell_text(row[place]).partition("（")[0]
    return [name.strip() for name in _SEPARATORS.split(leads) if name.strip()]
