"""The blocks of a document as they lay on its page: paragraphs, and tables with their cells in place."""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from duizhang.model.document import Block, Cell


@dataclass(frozen=True, slots=True)
class Drawn:
    """A cell as HTML draws it: its paragraphs (none: empty), and how many rows and columns it covers."""

    blocks: tuple[Block, ...] = ()
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Stretch:
    """Either a paragraph (`lines` empty) or a table, line by line."""

    paragraph: Block | None = None
    lines: tuple[tuple[Drawn, ...], ...] = ()


def flow(blocks: Iterable[Block]) -> Iterator[Stretch]:
    """Paragraphs one by one, neighbouring blocks of one table together."""
    for table, group in itertools.groupby(blocks, key=lambda b: b.cell.table if b.cell else None):
        if table is None:
            yield from (Stretch(paragraph=b) for b in group)
        else:
            yield Stretch(lines=tuple(_lines(list(group))))


def _lines(blocks: Sequence[Block]) -> Iterator[tuple[Drawn, ...]]:
    """The lines that have a cell of their own, each place either drawn, covered by another or left empty."""
    cells: dict[Cell, list[Block]] = {}
    for block in blocks:
        if block.cell:
            cells.setdefault(block.cell, []).append(block)
    at = {(c.row, c.column): c for c in cells}
    covered = {(r, k) for c in cells for r in range(c.row, c.row + c.rows) for k in range(c.column, c.column + c.columns)}
    width = max(k for _, k in covered)
    for row in sorted({r for r, _ in covered}):
        line = []
        for column in range(1, width + 1):
            cell = at.get((row, column))
            if cell:
                line.append(Drawn(tuple(cells[cell]), cell.rows, cell.columns))
            elif (row, column) not in covered:
                line.append(Drawn())
        yield tuple(line)
