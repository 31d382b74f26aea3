"""A grid -> the rows of the plan: header rows found by their words, group rows, merged cells, matrices."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from duizhang.lexicon.shape import Lexicon
from duizhang.model.row import Part, Piece, Row, Unit
from duizhang.split.grid import Grid, GridCell
from duizhang.split.heading import Column, is_time, part_of
from duizhang.split.units import read_units

_HEADER_DEPTH = 5
_NUMBER = re.compile(r"^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]{1,3}部分)")
_PLAIN: tuple[Part, ...] = ("number", "units", "leader", "deadline", "note", "next")
_SAYING: tuple[Part, ...] = ("item", "target", "report", "rate")

Line = Sequence[GridCell | None]


@dataclass(frozen=True, slots=True)
class Table:
    """The columns of a table and the lines below its header, one cell (or None) a column; `top` is the header's first row."""

    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    top: int = 1


def table_of(grid: Grid, lexicon: Lexicon) -> Table | None:
    """The table that a grid shows, None where no row of it names what its columns are."""
    header = _header_rows(grid, lexicon)
    if not header:
        return None
    columns = tuple(_column(grid, header, c, lexicon) for c in range(1, grid.width + 1))
    if not any(c.part in _SAYING for c in columns):
        return None
    lines = [grid.line(r) for r in range(header[-1] + 1, grid.height + 1)]
    return Table(_answered(_named(columns)), tuple(line for line in lines if not is_header(line, lexicon)), header[0])


def is_header(line: Line, lexicon: Lexicon) -> bool:
    """Whether at least two cells of a line, and most of them, are headings."""
    said = _distinct(line)
    named = [c for c in said if part_of(c.words, lexicon)]
    return len(named) >= 2 and len(named) * 2 > len(said)


def rows_of_table(table: Table, lexicon: Lexicon) -> list[Row]:
    """The rows in reading order; ids are given later. A line under several groups of columns is a row for each."""
    rows: list[Row] = []
    field: str | None = None
    for line in table.lines:
        if heading := _group_heading(line, table):
            field = heading
            continue
        for columns in _groups(table.columns):
            row = _row(line, table.columns, columns, field)
            if row is not None:
                rows.append(row)
    return rows


def _header_rows(grid: Grid, lexicon: Lexicon) -> list[int]:
    """The first row that is a header, with the rows stacked on it (groups of columns) and those it is stacked on."""
    first = next((r for r in range(1, min(grid.height, 30) + 1) if is_header(grid.line(r), lexicon)), None)
    if first is None:
        return []
    rows = [first]
    while rows[0] > 1 and len(rows) < _HEADER_DEPTH and _heads_groups(grid, rows[0] - 1):
        rows.insert(0, rows[0] - 1)
    while rows[-1] < grid.height and len(rows) < _HEADER_DEPTH and _goes_on(grid, rows[-1] + 1, lexicon):
        rows.append(rows[-1] + 1)
    return rows


def _heads_groups(grid: Grid, row: int) -> bool:
    """A row above the header belongs to it where at least two of its cells each stand over a part of the columns."""
    said = [c for c in _distinct(grid.line(row)) if c.words]
    return len(said) > 1 and all(len(c.words) <= 24 for c in said)


def _goes_on(grid: Grid, row: int, lexicon: Lexicon) -> bool:
    """A row below a header row belongs to the header where its own cells are headings again."""
    own = [c for c in _distinct(grid.line(row)) if c.row == row and c.words]
    named = [c for c in own if part_of(c.words, lexicon)]
    return bool(named) and len(named) * 2 > len(own) and all(len(c.words) <= 24 for c in own)


def _column(grid: Grid, header: Sequence[int], column: int, lexicon: Lexicon) -> Column:
    """The lowest heading that names a part decides; what stands above it, over some columns only, is the group."""
    stacked = list(dict.fromkeys(cell.words for r in header if (cell := grid.at(r, column)) and cell.words))
    named = [(i, part) for i, words in enumerate(stacked) if (part := part_of(words, lexicon))]
    if not named:
        return Column(None, "".join(stacked))
    at, part = named[-1]
    above = [w for w in stacked[:at] if part_of(w, lexicon) is None]
    times = [w for w in stacked[:at] if is_time(w)]
    return Column(part, "".join([*times, *stacked[at:]]), "".join(above))


def _named(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The first column without a part names what the rows are about, where no other does and it stands before the figures."""
    first = next((i for i, c in enumerate(columns) if c.part in ("target", "report", "rate")), 0)
    blank = next((i for i, c in enumerate(columns[:first]) if c.part is None), None)
    if blank is None or any(c.part == "item" for c in columns):
        return columns
    return (*columns[:blank], Column("item", columns[blank].heading or "事项", columns[blank].group), *columns[blank + 1 :])


def _answered(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """A column without a name right behind the targets reports, where no other column does (`降低目标 | 降低率`)."""
    if any(c.part == "report" for c in columns) or not any(c.part == "target" for c in columns):
        return columns
    out = list(columns)
    for i in range(1, len(out)):
        if out[i].part is None and out[i].heading and out[i - 1].part == "target":
            out[i] = Column("report", out[i].heading, out[i].group)
    return tuple(out)


def _groups(columns: Sequence[Column]) -> list[list[int]]:
    """Sets of columns that make one row each: the columns without a group, with the columns of one group at a time."""
    shared = [i for i, c in enumerate(columns) if not c.group]
    named: dict[str, list[int]] = {}
    for i, column in enumerate(columns):
        if column.group:
            named.setdefault(column.group, []).append(i)
    told = [g for g in named.values() if any(columns[i].part in ("target", "report", "rate") for i in g)]
    if len(told) < 2 or any(columns[i].part in ("target", "report") for i in shared):
        return [list(range(len(columns)))]
    return [sorted([*shared, *group]) for group in told]


def _group_heading(line: Line, table: Table) -> str | None:
    """The words of a line that says one thing over all its columns (`一、经济发展`)."""
    said = [c for c in _distinct(line) if c.words]
    if len(said) != 1 or len(said[0].words) > 30:
        return None
    cell = said[0]
    whole = cell.columns > 1 and cell.columns >= len(table.columns) - 1
    first = cell.rows == 1 and cell.column <= 2 and len(table.columns) > 2
    name = _NUMBER.sub("", cell.words)
    return name if whole or (first and not any(ch.isdigit() for ch in cell.words)) else None


def _row(line: Line, columns: Sequence[Column], chosen: Sequence[int], field: str | None) -> Row | None:
    pieces: list[Piece] = []
    seen: set[GridCell] = set()
    units: list[Unit] = []
    for i in chosen:
        cell, part = (line[i] if i < len(line) else None), columns[i].part
        if cell is None or part is None or cell in seen:
            continue
        seen.add(cell)
        heading = columns[i].heading
        if part == "units":
            units += read_units(f"{heading}:{cell.text}" if _labelled(heading) else cell.text)
        pieces += [Piece(part=part, span=span, heading=heading, group=columns[i].group) for span in cell.spans]
    if not any(p.part in _SAYING for p in pieces) or all(p.part in _PLAIN for p in pieces):
        return None
    return Row(id="", pieces=tuple(pieces), units=tuple(units), field=field)


def _labelled(heading: str) -> bool:
    return heading.startswith(("牵头", "责任", "配合", "协同", "主办", "协办")) and len(heading) == 4


def _distinct(line: Line) -> list[GridCell]:
    return [c for c in dict.fromkeys(line) if c is not None and c.words]
