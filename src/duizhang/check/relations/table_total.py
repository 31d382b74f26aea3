"""The row 合计 of a table against the rows that it sums up, column by column."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import reduce
from itertools import takewhile
from operator import add

from duizhang.check.material import Material
from duizhang.check.operand import Figure, plain
from duizhang.check.recompute import recomputed
from duizhang.check.rounding import bounds
from duizhang.model.check import Check
from duizhang.model.document import Block
from duizhang.model.span import Span
from duizhang.text.view import view

_TOTAL = re.compile(r"\s*(?:合\s*计|总\s*计|全[市省县区州])\s*")
_LEVELS = re.compile(r"小\s*计|其\s*中")
_NUMBER = re.compile(r"\s*(\d[\d,]*(?:\.\d+)?)\s*")
_NO_SUM = re.compile(r"率|%|比|均|序号|名次|排名|位次|增幅|增速|指数|标准")
_LEAST = 3

_Grid = dict[tuple[int, int], Block]


@dataclass(frozen=True, slots=True)
class _Number:
    figure: Figure
    span: Span


def table_totals(material: Material) -> Iterator[Check]:
    """Columns that add up are said; one that does not is accused only where every row has its figure and another column
    of the table adds up, so that the row is known to be the sum."""
    for grid in _tables(material):
        made = list(_columns(grid))
        if any(check.holds for check, _ in made):
            yield from (check for check, full in made if check.holds or full)


def _tables(material: Material) -> Iterator[_Grid]:
    """Each table of one level whose cells are single paragraphs, as a grid."""
    tables: dict[int, _Grid] = {}
    for block in material.document.blocks:
        if block.cell and block.cell.rows == block.cell.columns == 1:
            tables.setdefault(block.cell.table, {})[block.cell.row, block.cell.column] = block
    yield from (grid for grid in tables.values() if not any(_LEVELS.search(b.text) for b in grid.values()))


def _columns(grid: _Grid) -> Iterator[tuple[Check, bool]]:
    """A check for each column of sums, and whether every row that has a name has a figure in it."""
    first = min(column for _, column in grid)
    headings = _headings(grid, first)
    names = {row: block.text for (row, column), block in grid.items() if column == first and row not in headings}
    sums = [row for row, name in names.items() if _TOTAL.fullmatch(name)]
    if len(sums) != 1:
        return
    for column in sorted({c for _, c in grid} - {first}):
        cells = {row: _number(grid[row, column]) for row in names if (row, column) in grid}
        heading = "".join(grid[row, column].text for row in headings if (row, column) in grid)
        total = cells.get(sums[0])
        parts = [number for row, number in cells.items() if number and row != sums[0]]
        if total and len(parts) >= _LEAST and not _NO_SUM.search(heading):
            yield _made(total, parts), all(cells.get(row) for row in names)


def _headings(grid: _Grid, first: int) -> set[int]:
    """The rows on top, up to the first that is mostly figures (a heading may be a number too: `2023`)."""
    said: dict[int, list[bool]] = {row: [] for row in sorted({row for row, _ in grid})}
    for (row, column), block in grid.items():
        if column != first:
            said[row].append(bool(_NUMBER.fullmatch(view(block.text))))
    top, *rest = said
    return {top, *takewhile(lambda row: sum(said[row]) * 2 <= len(said[row]), rest)}


def _number(block: Block) -> _Number | None:
    m = _NUMBER.fullmatch(view(block.text))
    if m is None:
        return None
    value = Decimal(m[1].replace(",", ""))
    places = len(m[1].partition(".")[2])
    figure = Figure(value, *bounds(value, Decimal(1).scaleb(-places))) if places else Figure.exact(value)
    return _Number(figure, Span(block.number, *m.span(1)))


def _made(total: _Number, parts: list[_Number]) -> Check:
    computed = reduce(add, (p.figure for p in parts))
    return recomputed(
        relation="table_total", span=total.span, formula=" + ".join(plain(p.figure.value) for p in parts),
        stated=total.figure.value, computed=computed, unit="", rounding=computed.meets(total.figure),
        needs=f"相差{plain(abs(total.figure.value - computed.value))}", innocent="也可能有一行未列出，或一行已含在另一行里",
    )
