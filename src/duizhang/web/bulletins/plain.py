"""A paper as plain lines: for the check, for differences, for search."""

from collections.abc import Iterator

from duizhang.web.door import COLOUR_SHAPES
from duizhang.web.papers.paper import Cell, Heading, Paper, Paragraph, Table


def words_of(paragraph: Paragraph) -> str:
    """Without its sources."""
    return "".join(run.text for run in paragraph.runs)


def cell_words(cell: Cell) -> str:
    """A line a paragraph; a light as shape and word."""
    if cell.light:
        return str(COLOUR_SHAPES.get(cell.light, cell.light))  # type: ignore[call-overload]
    return "\n".join(words_of(p) for p in cell.paragraphs)


def lines_of(paper: Paper) -> Iterator[str]:
    """Everything that a person reads, from the title down, a row of a table as one line."""
    yield from filter(None, (paper.title, paper.addressees))
    for block in paper.body:
        if isinstance(block, Heading):
            yield block.text
        elif isinstance(block, Paragraph):
            yield words_of(block)
        else:
            yield from table_lines(block)
    yield from filter(None, (paper.signature, paper.imprint.copies_to if paper.imprint else ""))


def table_lines(table: Table) -> Iterator[str]:
    """Caption, rows with their cells by bars, note."""
    yield from filter(None, (table.caption,))
    for row in table.rows:
        yield " | ".join(cell_words(cell).replace("\n", "；") for cell in row)
    yield from filter(None, (table.note,))
