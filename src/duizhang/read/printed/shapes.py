"""What a printed page consists of, whichever format drew it. Points (1/72 inch) from the top left corner."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

POINTS_PER_MM = 72 / 25.4
_GAPS = (1.0, 0.5, 0.25)


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character on its baseline `y`, from `left` to `right`."""

    text: str
    left: float
    right: float
    y: float
    size: float

    @property
    def middle(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, self.y - 0.35 * self.size


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line, level or upright, `at` a height (or distance from the left) from `start` to `end`."""

    level: bool
    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Page:
    """One page; `number` is 1-based."""

    number: int
    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    rules: tuple[Rule, ...]


@dataclass(frozen=True)
class Line:
    """A line of text, or a piece of it where a wide gap parts two columns."""

    page: int
    glyphs: tuple[Glyph, ...]

    @cached_property
    def text(self) -> str:
        return _text(self.glyphs)

    @cached_property
    def left(self) -> float:
        return self.glyphs[0].left

    @cached_property
    def right(self) -> float:
        return self.glyphs[-1].right

    @cached_property
    def size(self) -> float:
        return max(g.size for g in self.glyphs)

    @cached_property
    def y(self) -> float:
        return self.glyphs[0].y


def rules_between(points: Sequence[tuple[float, float]], *, tolerance: float = 1.0) -> list[Rule]:
    """The level and upright ones among the lines from point to point."""
    found = []
    for (x0, y0), (x1, y1) in pairwise(points):
        if abs(y0 - y1) <= tolerance < abs(x0 - x1):
            found.append(Rule(True, (y0 + y1) / 2, min(x0, x1), max(x0, x1)))
        elif abs(x0 - x1) <= tolerance < abs(y0 - y1):
            found.append(Rule(False, (x0 + x1) / 2, min(y0, y1), max(y0, y1)))
    return found


def rules_of_box(left: float, top: float, right: float, bottom: float, *, thin: float = 3.0) -> list[Rule]:
    """A filled rectangle: a line where it is thin, else nothing (the shade of a cell)."""
    if bottom - top <= thin < right - left:
        return [Rule(True, (top + bottom) / 2, left, right)]
    if right - left <= thin < bottom - top:
        return [Rule(False, (left + right) / 2, top, bottom)]
    return []


def _text(glyphs: Sequence[Glyph]) -> str:
    """The characters, with a space where the page shows a gap.

    A small one parts Latin words; Chinese next to Latin is set apart by a quarter anyway; Chinese needs a whole character.
    """
    out = glyphs[0].text
    for before, after in pairwise(glyphs):
        latin = before.text.isascii() + after.text.isascii()
        if after.left - before.right > _GAPS[latin] * after.size and not out.endswith(" ") and after.text != " ":
            out += " "
        out += after.text
    return out
