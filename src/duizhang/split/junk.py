"""Lines that a web page left behind: navigation, menus, footers. Content is never taken for junk between two rows."""

from collections.abc import Sequence

from duizhang.lexicon.shape import Lexicon
from duizhang.model.document import Block, Masthead
from duizhang.text.view import view as plain

_HEAD = 12


def junk_blocks(blocks: Sequence[Block], masthead: Masthead, lexicon: Lexicon) -> set[int]:
    """Numbers of the blocks that are no content: all that stands above title and date, and lines of a known kind."""
    junk = {b.number for b in blocks if lexicon.junk.fullmatch(plain(b.text))}
    head = blocks[:_HEAD]
    marks = [b.number for b in head if b.number in junk or b.text.strip() == masthead.title]
    last_mark = max(marks, default=0)
    junk |= {b.number for b in head if b.number <= last_mark and _short(b.text)}
    return junk


def _short(text: str) -> bool:
    return len(text.strip()) < 60 and "。" not in text
