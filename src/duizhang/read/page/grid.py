"""The grid of an HTML table, and whether it is one: pages also lay out their text with tables.

Row and column spans by the HTML standard, 4.9.12 (forming a table).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from duizhang.read.errors import too_much
from duizhang.read.limits import MAX_COLUMNS
from duizhang.read.markup import Element

_FRAME_SHARE = 0.8
_FRAME_CELLS = 3
_FRAME_TEXT = 300


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell with its place (1-based) and size."""

    element: Element
    row: int
    column: int
    rows: int
    columns: int


def placed_cells(table: Element) -> list[Placed]:
    """The cells of a table in reading order, those of nested tables not among them.

    Errors: Fault for more columns than the limit.
    """
    rows = list(_rows(table))
    found: list[Placed] = []
    taken: dict[int, int] = {}
    for row, element in enumerate(rows, 1):
        column = 1
        for cell in (e for e in element if e.tag in ("td", "th")):
            while taken.get(column, 0) >= row:
                column += 1
            columns = _span(cell, "colspan", 1, MAX_COLUMNS)
            down = min(_span(cell, "rowspan", 0, len(rows)) or len(rows), len(rows) - row + 1)
            if column + columns - 1 > MAX_COLUMNS:
                raise too_much(f"表格第 {row} 行超过 {MAX_COLUMNS:,} 列")
            found.append(Placed(cell, row, column, down, columns))
            for covered in range(column, column + columns):
                taken[covered] = row + down - 1
            column += columns
    return found


def is_grid(table: Element, cells: list[Placed]) -> bool:
    """Whether a table shows a grid, and not merely frames the text of the page.

    No grid: one column; said to be for presentation; most of the text in the nested tables of a cell; or few cells with
    nearly all the text in one of them (menu beside article).
    """
    if table.get("role") in ("presentation", "none") or all(c.column == 1 for c in cells):
        return False
    sizes = [_size(c.element) for c in cells]
    total = sum(sizes) or 1
    nested = sum(_size(t) for c in cells for t in _outer_tables(c.element))
    if nested > total / 2:
        return False
    few = sum(1 for s in sizes if s) <= _FRAME_CELLS
    return not (few and max(sizes, default=0) > max(_FRAME_TEXT, _FRAME_SHARE * total))


def _rows(table: Element) -> Iterator[Element]:
    for e in table:
        if e.tag == "tr":
            yield e
        elif e.tag in ("thead", "tbody", "tfoot"):
            yield from (r for r in e if r.tag == "tr")


def _outer_tables(element: Element) -> Iterator[Element]:
    """The tables right inside `element`, not those within them."""
    for e in element.iterdescendants("table"):
        if next(e.iterancestors("table", "td", "th")) is element:
            yield e


def _span(cell: Element, name: str, least: int, most: int) -> int:
    text = (cell.get(name) or "").strip()
    return min(max(int(text), least), most) if text.isdecimal() and len(text) < 9 else 1


def _size(element: Element) -> int:
    return sum(len(t.strip()) for t in element.itertext())
