"""What the readers of xlsx and xls share: the cells of a sheet, its merged ranges and hidden lines, laid out as blocks."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from duizhang.model.document import Cell, Place
from duizhang.read.blocks import Blocks


@dataclass(frozen=True, slots=True)
class Range:
    """Rows `top`..`bottom`, columns `left`..`right`, 1-based and inclusive."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(slots=True)
class Sheet:
    """`cells` are (row, column, text) in reading order, hidden ones too."""

    name: str
    cells: list[tuple[int, int, str]] = field(default_factory=list)
    merged: list[Range] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)


def lay_out(sheet: Sheet, blocks: Blocks) -> None:
    """Add the cells of a sheet that are shown, as one table. Rows and columns keep the numbers that the sheet shows.

    Errors: Fault beyond the limits.
    """
    spans, covered = _merges(sheet.merged, {(row, column) for row, column, _ in sheet.cells})
    table = 0
    for row, column, text in sheet.cells:
        span = spans.get((row, column), Range(row, column, row, column))
        if (row, column) not in covered and _is_shown(span, sheet):
            table = table or blocks.new_table()
            cell = Cell(table, row, column, span.bottom - row + 1, span.right - column + 1)
            blocks.add(text, Place(sheet=sheet.name, row=row, column=column), cell)


def _is_shown(span: Range, sheet: Sheet) -> bool:
    """A merged cell shows its text as long as a part of it is not hidden."""
    return any(r not in sheet.hidden_rows for r in range(span.top, span.bottom + 1)) and any(
        c not in sheet.hidden_columns for c in range(span.left, span.right + 1)
    )


def _merges(ranges: Iterable[Range], filled: set[tuple[int, int]]) -> tuple[dict[tuple[int, int], Range], set[tuple[int, int]]]:
    """The range that begins at each cell, and the filled cells that a range hides (only its first one is shown)."""
    spans = {(r.top, r.left): r for r in ranges}
    by_row: dict[int, list[tuple[int, int]]] = {}
    for place in filled:
        by_row.setdefault(place[0], []).append(place)
    covered = set()
    for r in spans.values():
        rows = range(r.top, r.bottom + 1) if r.bottom - r.top < len(by_row) else [n for n in by_row if r.top <= n <= r.bottom]
        covered |= {p for n in rows for p in by_row.get(n, ()) if r.left <= p[1] <= r.right and p != (r.top, r.left)}
    return spans, covered
