"""Grids drawn with bars, for tests of tables."""

from duizhang.model.span import Span
from duizhang.split.grid import Grid, GridCell


def drawn(*lines: str) -> Grid:
    """One grid cell for each non-blank stretch between bars; `drawn("甲 | 乙", "1 |")`."""
    cells = [
        GridCell(r, c, (Span(r * 100 + c, 0, len(text.strip())),), text.strip())
        for r, line in enumerate(lines, 1)
        for c, text in enumerate(line.split("|"), 1)
        if text.strip()
    ]
    return Grid(tuple(cells))
