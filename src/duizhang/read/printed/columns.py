"""Reading order of the lines of a page: across, or column by column where two columns of text stand side by side."""

from collections.abc import Sequence

from duizhang.read.printed.lines import pieces_of
from duizhang.read.printed.shapes import Line

_FEWEST_LINES = 6
_FEWEST_CHARACTERS = 8
_CROSSING = 0.25


def in_reading_order(lines: Sequence[Line], width: float) -> list[list[Line]]:
    """Regions of lines; within each the lines go from top to bottom."""
    pieces = [piece for line in lines for piece in pieces_of(line)]
    gutter = _gutter(pieces, width)
    if gutter is None:
        return [list(lines)] if lines else []
    regions: list[list[Line]] = []
    left: list[Line] = []
    right: list[Line] = []
    for piece in sorted(pieces, key=lambda p: (p.y, p.left)):
        if piece.right <= gutter:
            left.append(piece)
        elif piece.left >= gutter:
            right.append(piece)
        else:
            regions += [r for r in (left, right) if r]
            regions.append([piece])
            left, right = [], []
    return regions + [r for r in (left, right) if r]


def _gutter(pieces: Sequence[Line], width: float) -> float | None:
    """The middle of an upright gap with text on both sides and nearly none across it."""
    best: tuple[int, float] | None = None
    for x in (width * n / 100 for n in range(35, 66)):
        left = [p for p in pieces if p.right <= x]
        right = [p for p in pieces if p.left >= x]
        crossing = len(pieces) - len(left) - len(right)
        if _is_text(left) and _is_text(right) and _side_by_side(left, right) and crossing <= _CROSSING * len(pieces):
            best = min(best or (crossing, x), (crossing, x))
    return best[1] if best else None


def _is_text(pieces: Sequence[Line]) -> bool:
    return len(pieces) >= _FEWEST_LINES and sum(len(p.text) for p in pieces) / len(pieces) >= _FEWEST_CHARACTERS


def _side_by_side(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Not a short text above another that is set to the right."""
    return max(p.y for p in left) > min(p.y for p in right) and max(p.y for p in right) > min(p.y for p in left)
