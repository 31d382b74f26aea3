"""The grid of a Word table: which cells there are, where they stand, how many rows and columns each covers."""

from collections.abc import Iterator
from dataclasses import dataclass

from duizhang.read.errors import too_much
from duizhang.read.limits import MAX_COLUMNS
from duizhang.read.markup import Element, attribute, child, local

_WRAPPERS = {"sdt", "sdtContent", "customXml", "ins", "moveTo", "bookmarkStart"}


@dataclass(slots=True)
class Placed:
    """A cell with its place (1-based) and its size."""

    element: Element
    row: int
    column: int
    rows: int = 1
    columns: int = 1


def placed_cells(table: Element) -> list[Placed]:
    """The cells in reading order. A cell merged into the one above or before (`vMerge`, `hMerge`) is part of that.

    Errors: Fault for more columns than the limit.
    """
    found: list[Placed] = []
    open_cells: dict[int, Placed] = {}
    for row, element in enumerate(_rows(table), 1):
        still_open: dict[int, Placed] = {}
        column = 1 + _number(element, "trPr", "gridBefore", default=0)
        for cell in _within(element, "tc"):
            columns = _number(cell, "tcPr", "gridSpan", default=1)
            if column + columns > MAX_COLUMNS:
                raise too_much(f"表格超过 {MAX_COLUMNS:,} 列（第 {row} 行）")
            down, across = _merge(cell, "vMerge"), _merge(cell, "hMerge")
            above = open_cells.get(column)
            if across == "continue" and found and found[-1].row == row:
                found[-1].columns += columns
            elif down == "continue" and above:
                above.rows = row - above.row + 1
                still_open[column] = above
            else:
                found.append(Placed(cell, row, column, 1, columns))
                if down:
                    still_open[column] = found[-1]
            column += columns
        open_cells = still_open
    return found


def _rows(table: Element) -> Iterator[Element]:
    """The rows that are not deleted by a tracked change."""
    return (r for r in _within(table, "tr") if child(r, "trPr", "del") is None)


def _within(element: Element, name: str) -> Iterator[Element]:
    """Children of that name, seen through content controls and tracked insertions."""
    for e in element:
        if local(e) == name:
            yield e
        elif local(e) in _WRAPPERS:
            yield from _within(e, name)


def _number(element: Element, properties: str, name: str, *, default: int) -> int:
    found = child(element, properties, name)
    text = attribute(found, "val") if found is not None else None
    return int(text) if text and text.isdecimal() and len(text) < 6 else default


def _merge(cell: Element, name: str) -> str | None:
    """`restart`, `continue`, or None where the cell is not merged."""
    found = child(cell, "tcPr", name)
    return None if found is None else attribute(found, "val") or "continue"
