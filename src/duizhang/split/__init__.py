"""Document -> its masthead and the rows of the plan."""

from duizhang.lexicon.shape import Lexicon
from duizhang.model.document import Document
from duizhang.model.row import Layout
from duizhang.split.field import field_headings, with_fields
from duizhang.split.header import find_masthead
from duizhang.split.junk import junk_blocks
from duizhang.split.prose import rows_of_prose
from duizhang.split.sentences import rows_of_sentences


def split(document: Document, lexicon: Lexicon, *, year: int | None = None) -> Layout:
    """The masthead, the rows in reading order, and the blocks left out as site junk; `year` overrides what is said."""
    masthead = find_masthead(document, lexicon, year=year)
    junk = junk_blocks(document, masthead, lexicon)
    headings = field_headings(document, junk)
    rows = rows_of_prose([b for b in document.blocks if b.number not in junk and b.number not in headings], lexicon)
    rows = with_fields(rows, headings)
    return Layout(masthead=masthead, rows=rows, junk_blocks=tuple(sorted(junk)))


__all__ = ["rows_of_sentences", "split"]
