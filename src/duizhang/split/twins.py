"""A table of two columns whose headings say nothing known: promises and, beside each, what was done in much the same words.

`年初我们说 | 年底我们做到`: the cells of a line differ in their figures and little else.
"""

import re
from collections.abc import Sequence

from duizhang.lexicon.shape import Lexicon
from duizhang.split.grid import Grid, Line
from duizhang.split.heading import Column, part_of
from duizhang.split.likeness import Rarity

_FEWEST = 3
_ALIKE = 0.4
_DIGITS = re.compile(r"\d[\d,.]*")


def twin_columns(grid: Grid, lexicon: Lexicon) -> tuple[Column, ...] | None:
    """Promise and report, where at least three lines below the first hold two cells alike; None elsewhere."""
    lines = [grid.line(row) for row in range(2, grid.height + 1)]
    heads = [cell.words if cell else "" for cell in grid.line(1)]
    if grid.width != 2 or len(lines) < _FEWEST or any(part_of(h, lexicon) or not h or _DIGITS.search(h) for h in heads):
        return None
    return (Column("target", heads[0]), Column("report", heads[1])) if all(_are_twins(line) for line in lines) else None


def _are_twins(line: Line) -> bool:
    texts: Sequence[str] = [cell.text for cell in line if cell]
    if len(texts) != 2 or not all(_DIGITS.search(text) for text in texts):
        return False
    return Rarity(texts).shared(0, 1) >= _ALIKE
