"""One document -> its masthead and the rows of the plan."""

from dataclasses import replace

from duizhang.lexicon.directory import Directory
from duizhang.lexicon.shape import Lexicon
from duizhang.model.document import Document
from duizhang.model.row import Layout, Row
from duizhang.split.field import field_headings, with_fields
from duizhang.split.grid import Grid, grids
from duizhang.split.header import find_masthead
from duizhang.split.hidden import hidden_tables
from duizhang.split.junk import junk_blocks
from duizhang.split.prose import rows_of_prose
from duizhang.split.section_verdict import verdict_headings, with_section_verdicts
from duizhang.split.stated import stated_units
from duizhang.split.table import rows_of_table, table_of
from duizhang.split.two_parts import rows_of_two_parts


def split(document: Document, lexicon: Lexicon, *, year: int | None = None, directory: Directory | None = None) -> Layout:
    """The masthead, the rows in reading order, and the blocks left out as site junk; `year` overrides what is said.

    With a `directory` the groups of units that the document names become their members.
    """
    told, taken = _tables(document, lexicon)
    free = tuple(b for b in document.blocks if b.number not in taken)
    masthead = find_masthead(document, free, lexicon, year=year)
    junk = junk_blocks(free, masthead, lexicon)
    verdicts = verdict_headings(free, junk, lexicon)
    headings = field_headings(free, junk | verdicts.keys())
    parted, paired = rows_of_two_parts([b for b in free if b.number not in junk], lexicon)
    prose = [b for b in free if b.number not in junk | verdicts.keys() | headings.keys() | paired]
    over = [b for b in free if b.number in headings and b.number not in paired]
    rows = [*told, *with_fields((*parted, *rows_of_prose(prose, lexicon, masthead.title, over)), headings)]
    rows.sort(key=lambda row: min(p.span for p in row.pieces))
    rows = with_section_verdicts(rows, document.blocks, verdicts)
    rows = [replace(row, units=directory.expand(row.units)) for row in rows] if directory else rows
    return Layout(masthead=masthead, rows=_numbered(rows), junk_blocks=tuple(sorted(junk)))


def _tables(document: Document, lexicon: Lexicon) -> tuple[list[Row], set[int]]:
    """The rows that tables give, drawn ones and those hidden in the text, and the blocks that they take up."""
    drawn = [(t, _below(g, t.top)) for g in grids(document) if (t := table_of(g, lexicon))]
    taken = {number for _, numbers in drawn for number in numbers}
    hidden = hidden_tables([b for b in document.blocks if b.number not in taken], lexicon)
    tables = [table for table, _ in drawn] + [h.table for h in hidden]
    units = stated_units(document, tables, lexicon)
    rows = [row for table, unit in zip(tables, units, strict=True) for row in rows_of_table(replace(table, unit=table.unit or unit), lexicon)]
    return rows, taken | {number for h in hidden for number in h.blocks}


def _below(grid: Grid, top: int) -> set[int]:
    """The blocks from the header down; what stands above it (a title, a date) is no row of the table."""
    return {span.block for cell in grid.cells if cell.row >= top for span in cell.spans}


def _numbered(rows: list[Row]) -> tuple[Row, ...]:
    return tuple(replace(row, id=f"r{i:03}") for i, row in enumerate(rows, 1))
