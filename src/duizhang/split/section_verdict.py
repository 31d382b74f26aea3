"""A section heading that is the document's own verdict on all that follows (`一、已完成的有`, `红灯任务(3项):`)."""

import re
from collections.abc import Sequence
from dataclasses import replace

from duizhang.lexicon.shape import Lexicon
from duizhang.model.document import Block
from duizhang.model.row import Piece, Row
from duizhang.model.span import Span
from duizhang.split.role import item_number
from duizhang.text.view import view as plain

_NUMBERING = re.compile(r"\s*(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,2}\)|\d{1,2}[.、](?!\d))\s*")
_BRACKETS = re.compile(r"\([^()]*\)")
_COUNT = re.compile(r"共?(?:有|计)?\d+[项个件条]")


def verdict_headings(blocks: Sequence[Block], junk: set[int], lexicon: Lexicon) -> dict[int, Piece]:
    """Block number -> its words as a verdict: lines that hold a verdict, how many it is given to, and nothing else.

    Unnumbered ones end with a colon (`已完成的有:`); what is numbered on in the same manner ends their section.
    """
    return {b.number: Piece(part="published", span=Span(b.number, 0, len(b.text))) for b in blocks if b.number not in junk and _stands_marked(plain(b.text), lexicon)}


def with_section_verdicts(rows: Sequence[Row], blocks: Sequence[Block], headings: dict[int, Piece]) -> list[Row]:
    """The rows of each such section with its verdict, except those that have one of their own."""
    if not headings:
        return list(rows)
    over = _sections(blocks, headings)
    return [under(row, over.get(min((*row.target_blocks, *row.report_blocks), default=0))) for row in rows]


def is_verdict(words: str, lexicon: Lexicon) -> bool:
    """Whether words are a verdict, how many it is given to, and nothing else (`红灯任务(3项)`)."""
    bare = _COUNT.sub("", _BRACKETS.sub("", words))
    return lexicon.published_words.search(bare) is not None and lexicon.section_verdict.fullmatch(bare) is not None


def under(row: Row, verdict: Piece | None) -> Row:
    """The row with the verdict over it, unless it has one of its own."""
    if verdict is None or row.of("published"):
        return row
    return replace(row, pieces=(*row.pieces, verdict))


def _stands_marked(view: str, lexicon: Lexicon) -> bool:
    marked = _NUMBERING.match(view) or view.rstrip().endswith(":")
    return bool(marked) and is_verdict(_NUMBERING.sub("", view, count=1), lexicon)


def _sections(blocks: Sequence[Block], headings: dict[int, Piece]) -> dict[int, Piece]:
    """Block number -> the verdict of the section in which it stands."""
    out: dict[int, Piece] = {}
    current: Piece | None = None
    kind: str | None = None
    for block in blocks:
        numbered = _kind(block)
        if block.number in headings:
            current, kind = headings[block.number], numbered
        elif numbered and numbered == (kind or "han"):
            current = None
        elif current:
            out[block.number] = current
    return out


def _kind(block: Block) -> str | None:
    number = item_number(plain(block.text))
    return number.split(":")[0] if number else None
