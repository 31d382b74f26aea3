"""Headers, footers and page numbers: what stands at the edge of the pages and repeats, or only counts them."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from duizhang.read.printed.shapes import Line, Page

_NUMBER = re.compile(r"[\s—–―\-－·.第共页/,，、of]*\d{1,4}[\s—–―\-－·.第共页/,，、of\d]*|[—–\-－\s]*[ivxIVX]{1,6}[—–\-－\s]*")
_DIGITS = re.compile(r"\d+")
_EDGE = 0.12
_LINES = 2
_FEWEST_PAGES = 2


def without_running(pages: Sequence[Page], lines: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The lines of each page without its header and footer."""
    seen: Counter[str] = Counter()
    for page, own in zip(pages, lines, strict=True):
        seen.update({_pattern(line) for line in _at_edge(page, own)})
    needed = max(_FEWEST_PAGES, len(pages) // 3)
    result = []
    for page, own in zip(pages, lines, strict=True):
        running = {id(line) for line in _at_edge(page, own) if _NUMBER.fullmatch(line.text) or seen[_pattern(line)] >= needed}
        result.append([line for line in own if id(line) not in running])
    return result


def _at_edge(page: Page, lines: Iterable[Line]) -> list[Line]:
    """The outermost two lines within the upper or lower margin."""
    rows: dict[bool, list[Line]] = defaultdict(list)
    for line in sorted(lines, key=lambda line: line.y):
        if line.y < _EDGE * page.height or line.y > (1 - _EDGE) * page.height:
            rows[line.y < page.height / 2].append(line)
    upper, lower = rows[True], rows[False]
    heights = sorted({round(line.y) for line in upper})[:_LINES] + sorted({round(line.y) for line in lower})[-_LINES:]
    return [line for line in (*upper, *lower) if round(line.y) in heights]


def _pattern(line: Line) -> str:
    return _DIGITS.sub("#", line.text.replace(" ", ""))
