"""Characters -> lines of text: those on one baseline, from left to right."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from duizhang.read.printed.shapes import Glyph, Line

_SAME_LINE = 0.45
_SAME_PLACE = 0.25
COLUMN_GAP = 1.8
"""A gap of so many characters may part two columns."""


def lines_of(glyphs: Iterable[Glyph], page: int) -> list[Line]:
    """Lines from top to bottom; spaces at their ends are dropped."""
    found: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda g: (g.y, g.left)):
        if found and abs(glyph.y - found[-1][0].y) <= _SAME_LINE * min(glyph.size, found[-1][0].size):
            found[-1].append(glyph)
        else:
            found.append([glyph])
    rows = (_tidy(row) for row in found)
    return [Line(page, row) for row in rows if row]


def pieces_of(line: Line) -> list[Line]:
    """The line cut at gaps wide enough to part columns."""
    pieces: list[list[Glyph]] = [[line.glyphs[0]]]
    for before, after in pairwise(line.glyphs):
        if after.left - before.right > COLUMN_GAP * after.size:
            pieces.append([])
        pieces[-1].append(after)
    tidy = (_tidy(piece) for piece in pieces)
    return [Line(line.page, piece) for piece in tidy if piece]


def _tidy(row: Sequence[Glyph]) -> tuple[Glyph, ...]:
    """From left to right, without blank ends and without the second stroke of a bold character printed twice."""
    out: list[Glyph] = []
    for glyph in sorted(row, key=lambda g: g.left):
        if out and glyph.text == out[-1].text and glyph.left - out[-1].left < _SAME_PLACE * min(glyph.size, glyph.right - glyph.left):
            continue
        out.append(glyph)
    inked = [i for i, g in enumerate(out) if g.text.strip()]
    return tuple(out[inked[0] : inked[-1] + 1]) if inked else ()
