"""The tables of a document as grids: every cell with its text, its place and what it covers when merged."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from duizhang.model.document import Block, Document
from duizhang.model.span import Span
from duizhang.text.view import view as plain


@dataclass(frozen=True)
class GridCell:
    """`spans` are its paragraphs, `text` their views joined by line breaks; `rows` × `columns` large."""

    row: int
    column: int
    spans: tuple[Span, ...]
    text: str
    rows: int = 1
    columns: int = 1

    @property
    def words(self) -> str:
        """The text without blanks, as headings are compared."""
        return "".join(self.text.split())


Line = Sequence[GridCell | None]


@dataclass(frozen=True)
class Grid:
    """One table: its cells in reading order; `height` × `width` in grid units."""

    cells: tuple[GridCell, ...]

    @cached_property
    def height(self) -> int:
        return max(c.row + c.rows - 1 for c in self.cells)

    @cached_property
    def width(self) -> int:
        return max(c.column + c.columns - 1 for c in self.cells)

    @cached_property
    def _at(self) -> dict[tuple[int, int], GridCell]:
        return {
            (r, c): cell
            for cell in self.cells
            for r in range(cell.row, cell.row + cell.rows)
            for c in range(cell.column, cell.column + cell.columns)
        }

    def at(self, row: int, column: int) -> GridCell | None:
        """The cell that covers a place; a merged cell covers several. None: empty."""
        return self._at.get((row, column))

    def line(self, row: int) -> list[GridCell | None]:
        """The cells that cover one row, column by column."""
        return [self.at(row, column) for column in range(1, self.width + 1)]

    def turned(self) -> "Grid":
        """The grid with rows and columns exchanged."""
        return Grid(tuple(GridCell(c.column, c.row, c.spans, c.text, c.columns, c.rows) for c in self.cells))


def grids(document: Document) -> list[Grid]:
    """The tables of `document` in reading order."""
    tables: dict[int, list[Block]] = {}
    for block in document.blocks:
        if block.cell is not None:
            tables.setdefault(block.cell.table, []).append(block)
    return [Grid(tuple(_cells(blocks))) for blocks in tables.values()]


def whole(block: Block) -> Span:
    """All characters of a block."""
    return Span(block.number, 0, len(block.text))


def _cells(blocks: Iterable[Block]) -> Iterable[GridCell]:
    cells: dict[tuple[int, int], list[Block]] = {}
    for block in blocks:
        if block.cell is not None:
            cells.setdefault((block.cell.row, block.cell.column), []).append(block)
    for (row, column), paragraphs in cells.items():
        at = paragraphs[0].cell
        if at is not None:
            text = "\n".join(plain(b.text) for b in paragraphs)
            yield GridCell(row, column, tuple(whole(b) for b in paragraphs), text, at.rows, at.columns)
