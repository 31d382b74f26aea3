"""Sentences given by hand: what each of them is there for is known, nothing has to be cut."""

from duizhang.model.document import Document
from duizhang.model.row import Piece, Row
from duizhang.model.span import Span


def rows_of_sentences(sentences: Document) -> tuple[Row, ...]:
    """Two sentences are a promise and its report, one row; one alone is a row that promises and another that reports."""
    first, last = sentences.blocks[0], sentences.blocks[-1]
    promise = Piece(part="target", span=Span(first.number, 0, len(first.text)))
    report = Piece(part="report", span=Span(last.number, 0, len(last.text)))
    if first.number != last.number:
        return (Row(id="r001", pieces=(promise, report)),)
    return Row(id="r001", pieces=(promise,)), Row(id="r002", pieces=(report,))


def row_of_blocks(document: Document, promised: int) -> Row:
    """One row: the first `promised` blocks promise, the others report."""
    pieces = (
        Piece(part="target" if i < promised else "report", span=Span(block.number, 0, len(block.text)))
        for i, block in enumerate(document.blocks)
    )
    return Row(id="r001", pieces=tuple(pieces))
