"""Lines -> paragraphs: a line break of the page is undone, a paragraph of the author is kept.

A paragraph begins at an indented line, after a line that ends early, at an item number after a full stop, at a wider
gap, at another size. GB/T 9704: the first line is indented by two characters, lines are filled to the edge.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from duizhang.read.printed.shapes import Line

_ENDS = re.compile(r"(?:[。；;：:！!？?…]|(?<!\d)\.)[）)”」]?\s*$")
_NEVER_FIRST = "。，、；：！？）】》”’%,;:!?)]…％℃"
_NEVER_LAST = "，、,（(《“‘【["
_ITEM = re.compile(r"\s*(?:\d{1,2}(?:[.．](?!\d)|、)|[(（][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[条章节]|[①-⑳])")
_INDENT = 0.8
_SHORT, _VERY_SHORT = 0.6, 3.2
_CENTRED = 3.2
_WIDER, _WIDER_IN_TABLE = 1.5, 1.3
_FEWEST_GAPS = 4
_OTHER_SIZE = 1.15
_SMALL_CELL = 6
_FULL_LINES = 5
_MARGIN = 0.15
_COLUMN = 0.6


@dataclass(frozen=True, slots=True)
class Region:
    """Lines of a column or a cell, and the edges between which they are set."""

    lines: tuple[Line, ...]
    left: float
    right: float
    is_cell: bool = False


def type_area(lines: Sequence[Line], width: float) -> tuple[float, float]:
    """The edges between which the pages are set: where several lines end, else the usual margins (31.8 mm of A4)."""
    left, right = min((x.left for x in lines), default=width), max((x.right for x in lines), default=0)
    if sum(x.right > right - x.size for x in lines) >= _FULL_LINES:
        return left, right
    return min(left, _MARGIN * width), max(right, (1 - _MARGIN) * width)


def region_of(lines: Sequence[Line], area: tuple[float, float]) -> Region:
    """A column of text: as wide as its widest lines, where there are enough of them to tell; else the type area."""
    if len(lines) < _FULL_LINES:
        return Region(tuple(lines), *area)
    left, right = min(x.left for x in lines), max(x.right for x in lines)
    is_column = right - left < _COLUMN * (area[1] - area[0])
    return Region(tuple(lines), *((left, right) if is_column else area))


def region_of_cell(lines: Sequence[Line], left: float, right: float) -> Region:
    """The lines of a cell between its edges, less the margin that its leftmost line leaves."""
    margin = min(max(min(x.left for x in lines) - left, 0), lines[0].size)
    return Region(tuple(lines), left + margin, right - margin, is_cell=True)


def usual_leading(regions: Iterable[Region]) -> float:
    """From line to line in the cells of one table, in sizes of type: what most short gaps are; 0 where there are too few."""
    gaps = sorted((b.y - a.y) / b.size for region in regions for a, b in pairwise(region.lines) if b.y > a.y)
    return gaps[len(gaps) // 4] if len(gaps) >= _FEWEST_GAPS else 0.0


def paragraphs_of(regions: Iterable[Region], *, leading: float = 0.0) -> list[list[Line]]:
    """The paragraphs of regions that follow each other; one may go on from a column or page to the next.

    `leading`: the usual one of the table, in sizes of type, for a cell of two lines, whose own gap says nothing.
    """
    found: list[list[Line]] = []
    before: Region | None = None
    for region in regions:
        if region.is_cell and _is_small(region):
            found.append(list(region.lines))
            continue
        pitch = _pitch_of_two(region, leading) or _pitch(region.lines)
        for n, line in enumerate(region.lines):
            home = region if n else before
            if not found or home is None or _begins(found[-1][-1], line, home, region, pitch if n else 0):
                found.append([])
            found[-1].append(line)
        before = region
    return found


def joined(lines: Sequence[Line]) -> str:
    """The text of a paragraph; a space only where a line break parts two Latin words (an abbreviation is none)."""
    out = lines[0].text
    for line in lines[1:]:
        latin = out[-1].isascii() and out[-1].islower() and line.text[0].isascii() and line.text[0].islower()
        out += (" " if latin else "") + line.text
    return out


def goes_on(before: Line, region: Region, line: Line, after: Region) -> bool:
    """Whether `line`, first of its region, continues the paragraph that ends with `before`, last of its own."""
    return not _begins(before, line, region, after, 0)


def _begins(before: Line, line: Line, home: Region, own: Region, pitch: float) -> bool:
    """Whether `line`, set in `own`, begins a paragraph after `before`, which is set in `home`."""
    size = line.size
    if max(size, before.size) > _OTHER_SIZE * min(size, before.size):
        return True
    if line.text[0] in _NEVER_FIRST or before.text[-1] in _NEVER_LAST:
        return False
    if pitch and line.y - before.y > _WIDER * max(pitch, size * 1.1):
        return True
    ended = bool(_ENDS.search(before.text))
    if _centred(before, home) or _centred(line, own):
        one = _centred(before, home) and _centred(line, own) and not _ITEM.match(line.text)
        return not one or (ended and not own.is_cell)
    indent, indent_before = (line.left - own.left) / size, (before.left - home.left) / size
    short = (home.right - before.right - _first_word(line)) / size
    if indent > _INDENT:
        return indent > indent_before + _INDENT or short > _SHORT or ended
    if short > _VERY_SHORT:
        return True
    # Where first lines are indented, a line at the edge goes on.
    return ended and indent_before <= _INDENT and not (_indents(home) or _indents(own)) and (short > _SHORT or bool(_ITEM.match(line.text)))


def _first_word(line: Line) -> float:
    """The width of what cannot be parted at the beginning of a line: a number, a Latin word, a character with its stop."""
    glyphs = line.glyphs
    end = 1
    while end < len(glyphs) and (glyphs[end].text in _NEVER_FIRST or (glyphs[end - 1].text + glyphs[end].text).isascii()) and glyphs[end].text != " ":
        end += 1
    return glyphs[end - 1].right - glyphs[0].left


def _indents(region: Region) -> bool:
    """Whether first lines are indented here: some lines are, by about two characters, and the next ones are not."""
    left = region.left
    return any(a.left - left > 1.5 * a.size and b.left - left < _INDENT * b.size for a, b in pairwise(region.lines))


def _centred(line: Line, region: Region) -> bool:
    """Set in the middle, with more room on both sides than an indent takes (two characters, three where spaces are added)."""
    left, right = line.left - region.left, region.right - line.right
    return min(left, right) > _CENTRED * line.size and abs(left - right) < 1.0 * line.size


def _pitch(lines: Sequence[Line]) -> float:
    gaps = [b.y - a.y for a, b in pairwise(lines) if b.y > a.y]
    return median(gaps) if gaps else 0.0


def _pitch_of_two(region: Region, leading: float) -> float:
    """What a paragraph's gap in a cell of two lines is held against; scaled, since in one table less tells more."""
    return leading * region.lines[0].size * _WIDER_IN_TABLE / _WIDER if region.is_cell and len(region.lines) == 2 else 0.0


def _is_small(region: Region) -> bool:
    """A heading or a word broken in a narrow cell (`完成` over `情况`) is one paragraph."""
    return len(region.lines) > 1 and sum(len(x.text) for x in region.lines) <= _SMALL_CELL and not any(_ENDS.search(x.text) or _ITEM.match(x.text) for x in region.lines)
