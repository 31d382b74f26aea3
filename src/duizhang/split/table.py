"""A grid -> the rows of the plan: group rows, merged cells, cells left blank because they say the same as above."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from duizhang.lexicon.shape import Lexicon
from duizhang.model.row import Part, Piece, Row, Unit
from duizhang.split.grid import Grid, GridCell, Line
from duizhang.split.head import columns_of, distinct, groups, header_rows, is_header
from duizhang.split.heading import Column
from duizhang.split.section_verdict import is_verdict, under
from duizhang.split.twins import twin_columns
from duizhang.split.units import read_units

_PLAIN: tuple[Part, ...] = ("number", "measure", "units", "leader", "deadline", "note", "next")
_SAYING: tuple[Part, ...] = ("item", "target", "report", "rate")
_TOLD: tuple[Part, ...] = ("target", "report", "rate")
_REPEATED: tuple[Part, ...] = ("item", "units", "leader")
_NUMBER = re.compile(r"^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]{1,3}部分)")
_MEASURE_HEADING = "单位"
_TITLE = 30


@dataclass(frozen=True, slots=True)
class Table:
    """The columns of a table and the lines below its header, one cell (or None) a column; `unit` goes for all of it.

    `top` is the first row of the header.
    """

    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    unit: str = ""
    top: int = 1


def table_of(grid: Grid, lexicon: Lexicon) -> Table | None:
    """The table that a grid shows, standing or lying on its side; None where nothing names what its columns are."""
    standing = _standing(grid, lexicon)
    if standing:
        return standing
    lying = _standing(grid.turned(), lexicon)
    parts = {c.part for c in lying.columns} if lying else set()
    if lying and {"target", "report"} <= parts:
        return replace(lying, top=1)
    twins = twin_columns(grid, lexicon)
    return Table(twins, tuple(grid.line(r) for r in range(2, grid.height + 1))) if twins else None


def rows_of_table(table: Table, lexicon: Lexicon) -> list[Row]:
    """The rows in reading order; ids are given later. A line under several groups of columns is a row for each."""
    rows: list[Row] = []
    field: str | None = None
    verdict: Piece | None = None
    above: Line = ()
    columns = measured(table.columns, table.lines, lexicon)
    for line in table.lines:
        if heading := _group_heading(line, columns):
            field, above, verdict = heading, (), _verdict_over(line, heading, lexicon)
            continue
        line = _as_above(line, above, columns)
        above = line
        made = [_row(line, columns, chosen, field, table.unit) for chosen in groups(columns)]
        rows += [under(row, verdict) for row in made if row is not None]
    return rows


def measured(columns: tuple[Column, ...], lines: Sequence[Line], lexicon: Lexicon) -> tuple[Column, ...]:
    """A column headed 单位 holds units of measure, not offices, where most of its cells are such units."""
    out = list(columns)
    for i, column in enumerate(columns):
        said = [line[i].words for line in lines if i < len(line) and (cell := line[i]) and cell.words]  # type: ignore[union-attr]
        if column.part == "units" and column.heading == _MEASURE_HEADING and _are_measures(said, lexicon):
            out[i] = replace(column, part="measure")
    return tuple(out)


def _are_measures(said: Sequence[str], lexicon: Lexicon) -> bool:
    return sum(lexicon.unit(re.sub(r"^[十百千万亿]+", "", words)) is not None for words in said) * 2 > len(said)


def _standing(grid: Grid, lexicon: Lexicon) -> Table | None:
    header = header_rows(grid, lexicon)
    if not header:
        return None
    columns = columns_of(grid, header, lexicon)
    if not any(c.part in _SAYING for c in columns):
        return None
    lines = [grid.line(r) for r in range(header.stop, grid.height + 1)]
    return Table(columns, tuple(line for line in lines if not is_header(line, lexicon)), top=header.start)


def _group_heading(line: Line, columns: Sequence[Column]) -> str | None:
    """The words of a line that says one thing over all its columns (`一、经济发展`)."""
    said = distinct(line)
    if len(said) != 1 or len(said[0].words) > _TITLE:
        return None
    cell = said[0]
    whole = cell.columns > 1 and cell.columns >= len(columns) - 1
    first = cell.rows == 1 and cell.column <= 2 and len(columns) > 2
    name = _NUMBER.sub("", cell.words)
    return name if whole or (first and not any(ch.isdigit() for ch in cell.words)) else None


def _verdict_over(line: Line, heading: str, lexicon: Lexicon) -> Piece | None:
    """A group row that is the document's verdict on the rows below it (`红灯任务`)."""
    return Piece(part="published", span=distinct(line)[0].spans[0]) if is_verdict(heading, lexicon) else None


def _as_above(line: Line, above: Line, columns: Sequence[Column]) -> Line:
    """A blank cell of what a row is about, or of who answers for it, means the one above; a new number begins anew.

    Of the names only those left of the row's own: `一级 | 二级 | 三级` are filled from the left.
    """
    said = [c.part for c, cell in zip(columns, line, strict=False) if cell]
    if not above or "number" in said or not any(part in _TOLD for part in said):
        return line
    own = next((i for i, (c, cell) in enumerate(zip(columns, line, strict=False)) if cell and c.part == "item"), len(columns))
    repeats = [c.part in _REPEATED and (c.part != "item" or i < own) for i, c in enumerate(columns)]
    return [cell or (up if again else None) for cell, up, again in zip(line, above, repeats, strict=False)]


def _row(line: Line, columns: Sequence[Column], chosen: Sequence[int], field: str | None, unit: str) -> Row | None:
    pieces: list[Piece] = []
    seen: set[GridCell] = set()
    units: list[Unit] = []
    for i in chosen:
        cell, column = (line[i] if i < len(line) else None), columns[i]
        if cell is None or column.part is None or cell in seen:
            continue
        seen.add(cell)
        if column.part == "units":
            units += read_units(f"{column.heading}:{cell.text}" if _labelled(column.heading) else cell.text)
        pieces += [
            Piece(part=column.part, span=span, heading=column.heading, group=column.group, unit=unit) for span in cell.spans
        ]
    if not any(p.part in _SAYING for p in pieces) or all(p.part in _PLAIN for p in pieces):
        return None
    return Row(id="", pieces=tuple(pieces), units=tuple(units), field=field)


def _labelled(heading: str) -> bool:
    return heading.startswith(("牵头", "责任", "配合", "协同", "主办", "协办")) and len(heading) == 4
