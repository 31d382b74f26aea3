"""A paper as plain lines: for the check, for differences, for search."""

from collections.abc import Iterator

from duizhang.web.papers.paper import Heading, Paper, Paragraph, Table
from duizhang.web.papers.wording import cell_text, text_of


def lines_of(paper: Paper) -> Iterator[str]:
    """Everything that a person reads, from the title down, a row of a table as one line."""
    yield from filter(None, (paper.title, paper.addressees))
    for block in paper.body:
        if isinstance(block, Heading):
            yield block.text
        elif isinstance(block, Paragraph):
            yield text_of(block)
        else:
            yield from table_lines(block)
    yield from filter(None, (paper.signature, paper.imprint.copies_to if paper.imprint else ""))


def table_lines(table: Table) -> Iterator[str]:
    """Caption, rows with their cells by bars, note."""
    yield from filter(None, (table.caption,))
    for row in table.rows:
        yield " | ".join(cell_text(cell).replace("\n", "；") for cell in row)
    yield from filter(None, (table.note,))
