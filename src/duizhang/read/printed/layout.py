"""Pages -> blocks: the text around the tables and the tables in their places, a table cut by a page break made whole."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from duizhang.model.document import Cell, Place
from duizhang.read.blocks import Blocks
from duizhang.read.printed.columns import in_reading_order
from duizhang.read.printed.grid import Box, Grid, grids_of
from duizhang.read.printed.lines import lines_of
from duizhang.read.printed.paragraphs import (
    Region,
    goes_on,
    joined,
    paragraphs_of,
    region_of,
    region_of_cell,
    type_area,
    usual_leading,
)
from duizhang.read.printed.running import without_running
from duizhang.read.printed.shapes import Glyph, Line, Page

_SAME_EDGE = 4.0


@dataclass(slots=True)
class _TableCell:
    row: int
    column: int
    rows: int
    columns: int
    regions: list[Region] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(line.text for region in self.regions for line in region.lines)


@dataclass(slots=True)
class _Table:
    edges: tuple[float, ...]
    rows: int
    cells: list[_TableCell]


def lay_out(pages: Sequence[Page], blocks: Blocks) -> None:
    """Add the text of all pages.

    Errors: Fault beyond the limits.
    """
    grids = [grids_of(page.rules) for page in pages]
    shared = [_shared_out(page, own) for page, own in zip(pages, grids, strict=True)]
    free = without_running(pages, [lines_of(outside, page.number) for page, (_, outside) in zip(pages, shared, strict=True)])
    area = type_area([line for lines in free for line in lines], max(page.width for page in pages))
    items: list[Region | _Table] = []
    for page, own, (inside, _), lines in zip(pages, grids, shared, free, strict=True):
        for item in _items(page, own, inside, lines, area):
            last = items[-1] if items else None
            if isinstance(item, _Table) and isinstance(last, _Table) and _same_table(last, item):
                _continue(last, item)
            else:
                items.append(item)
    _emit(items, blocks)


def _shared_out(page: Page, grids: Sequence[Grid]) -> tuple[dict[Box, list[Glyph]], list[Glyph]]:
    """The characters in each cell, and those in none."""
    inside: dict[Box, list[Glyph]] = {box: [] for grid in grids for box in grid.boxes}
    outside: list[Glyph] = []
    for glyph in page.glyphs:
        middle = glyph.middle
        box = next((b for g in grids if (b := g.box_at(middle))), None)
        (outside if box is None else inside[box]).append(glyph)
    return inside, outside


def _items(page: Page, grids: Sequence[Grid], inside: dict[Box, list[Glyph]], lines: list[Line], area: tuple[float, float]) -> list[Region | _Table]:
    """The text above, between and below the tables of a page, and the tables."""
    items: list[Region | _Table] = []
    for grid in grids:
        above = [line for line in lines if line.y <= grid.top]
        lines = [line for line in lines if line.y > grid.top]
        items += [region_of(r, area) for r in in_reading_order(above, page.width)]
        items.append(_table(grid, inside, page.number))
    return items + [region_of(r, area) for r in in_reading_order(lines, page.width)]


def _table(grid: Grid, inside: dict[Box, list[Glyph]], page: int) -> _Table:
    cells = []
    for box in grid.boxes:
        lines = lines_of(inside[box], page)
        regions = [region_of_cell(lines, box.left, box.right)] if lines else []
        cells.append(_TableCell(box.row, box.column, box.rows, box.columns, regions))
    return _Table(grid.edges, max(c.row + c.rows - 1 for c in cells), cells)


def _same_table(above: _Table, below: _Table) -> bool:
    """The next page begins with a table whose columns stand where those of the last one stood."""
    return len(above.edges) == len(below.edges) and all(abs(a - b) < _SAME_EDGE for a, b in zip(above.edges, below.edges, strict=True))


def _continue(table: _Table, below: _Table) -> None:
    """Append the rows of the next page without its repeated heading; a row that the page break cut is made whole."""
    heading = _repeated_heading(table, below)
    cut = heading + 1
    into = _whole_row(table, below, cut) if _is_cut(table, below, cut) else {}
    shift = table.rows - heading - bool(into)
    for cell in below.cells:
        if into and cell.row == cut:
            into[cell.column].regions += cell.regions
            into[cell.column].rows += cell.rows - 1
        elif cell.row > heading:
            cell.row += shift
            table.cells.append(cell)
    table.rows = below.rows + shift


def _repeated_heading(table: _Table, below: _Table) -> int:
    """How many rows of the next page say the same as the first rows of the table."""
    n = 0
    while n < below.rows and (row := _words(below, n + 1)) and row == _words(table, n + 1):
        n += 1
    return n


def _words(table: _Table, row: int) -> list[str]:
    words = [c.text for c in table.cells if c.row == row]
    return words if any(words) else []


def _is_cut(table: _Table, below: _Table, row: int) -> bool:
    """The first row of the page has no number of its own, and fills one column, or goes on in mid-sentence in some."""
    cells = [c for c in below.cells if c.row == row]
    filled = [c for c in cells if c.regions]
    if not filled or cells[0].regions:
        return False
    whole = _whole_row(table, below, row)
    return len(whole) == len(cells) and (len(filled) == 1 or any(_goes_on(whole[c.column], c) for c in filled))


def _goes_on(above: _TableCell, below: _TableCell) -> bool:
    if not above.regions or not below.regions:
        return False
    before, after = above.regions[-1], below.regions[0]
    return goes_on(before.lines[-1], before, after.lines[0], after)


def _whole_row(table: _Table, below: _Table, row: int) -> dict[int, _TableCell]:
    """Column -> the cell at the foot of the table that the cell of that column in `row` would continue."""
    foot = {c.column: c for c in table.cells if c.row + c.rows - 1 == table.rows}
    return {c.column: foot[c.column] for c in below.cells if c.row == row and c.column in foot and foot[c.column].columns == c.columns}


def _emit(items: Sequence[Region | _Table], blocks: Blocks) -> None:
    text: list[Region] = []
    counts: dict[int, int] = {}
    for item in (*items, None):
        if isinstance(item, Region):
            text.append(item)
            continue
        for lines in paragraphs_of(text):
            page = lines[0].page
            counts[page] = counts.get(page, 0) + 1
            blocks.add(joined(lines), Place(page=page, paragraph=counts[page]))
        text.clear()
        if item:
            _emit_table(item, blocks)


def _emit_table(table: _Table, blocks: Blocks) -> None:
    number = blocks.new_table()
    leading = usual_leading(region for c in table.cells for region in c.regions)
    for c in sorted(table.cells, key=lambda c: (c.row, c.column)):
        cell = Cell(number, c.row, c.column, c.rows, c.columns)
        for lines in paragraphs_of(c.regions, leading=leading):
            blocks.add(joined(lines), Place(page=lines[0].page, table=number, row=c.row, column=c.column), cell)
