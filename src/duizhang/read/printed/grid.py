"""Ruled lines -> tables: where lines cross there is a grid; where a line between two cells is missing they are merged."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from duizhang.read.printed.shapes import Rule

_NEAR = 3.0
_MOST_RULES = 4_000
_MOST_CELLS = 20_000


@dataclass(frozen=True, slots=True)
class Box:
    """A cell: its place in the grid (1-based), its size in rows and columns, and its edges on the page."""

    row: int
    column: int
    rows: int
    columns: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Grid:
    """A table on one page: `edges` are the positions of its upright lines, `heights` those of its level ones."""

    edges: tuple[float, ...]
    heights: tuple[float, ...]
    boxes: tuple[Box, ...]

    @property
    def top(self) -> float:
        return self.heights[0]

    def box_at(self, point: tuple[float, float]) -> Box | None:
        """The cell in which a point lies; None outside the table."""
        return self._by_place.get((bisect_right(self.heights, point[1]), bisect_right(self.edges, point[0])))

    @cached_property
    def _by_place(self) -> dict[tuple[int, int], Box]:
        return {(r, c): b for b in self.boxes for r in range(b.row, b.row + b.rows) for c in range(b.column, b.column + b.columns)}


def grids_of(rules: Iterable[Rule]) -> list[Grid]:
    """The tables that the lines draw, from top to bottom. A frame without a second column is none."""
    joined = _joined(rules)
    if len(joined) > _MOST_RULES:
        return []
    grids = (_grid(group) for group in _groups(joined))
    return sorted((g for g in grids if g), key=lambda g: g.top)


def _joined(rules: Iterable[Rule]) -> list[Rule]:
    """Pieces of one line made one; a double line is one."""
    found: list[Rule] = []
    for rule in sorted(rules, key=lambda r: (r.level, round(r.at / _NEAR), r.start)):
        last = found[-1] if found else None
        if last and last.level == rule.level and abs(last.at - rule.at) <= _NEAR and rule.start <= last.end + _NEAR:
            found[-1] = Rule(last.level, last.at, last.start, max(last.end, rule.end))
        else:
            found.append(rule)
    return found


def _groups(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Lines that touch each other, directly or through others."""
    level = [r for r in rules if r.level]
    upright = [r for r in rules if not r.level]
    group = {id(r): [r] for r in rules}
    for a in level:
        for b in upright:
            if group[id(a)] is not group[id(b)] and _cross(a, b):
                small, large = sorted((group[id(a)], group[id(b)]), key=len)
                large += small
                group.update((id(r), large) for r in small)
    return list({id(g): g for g in group.values()}.values())


def _cross(level: Rule, upright: Rule) -> bool:
    return (
        level.start - _NEAR <= upright.at <= level.end + _NEAR and upright.start - _NEAR <= level.at <= upright.end + _NEAR
    )


def _grid(rules: Sequence[Rule]) -> Grid | None:
    """Tables open at the sides or cut by the page are closed where their lines end."""
    level, upright = [r for r in rules if r.level], [r for r in rules if not r.level]
    if not level or not upright:
        return None
    xs = _distinct([r.at for r in upright] + [min(r.start for r in level), max(r.end for r in level)])
    ys = _distinct([r.at for r in level] + [min(r.start for r in upright), max(r.end for r in upright)])
    if len(xs) < 3 or len(ys) < 2 or (len(xs) - 1) * (len(ys) - 1) > _MOST_CELLS:
        return None
    boxes = _boxes(xs, ys, _walls(upright, xs, ys), _walls(level, ys, xs))
    return Grid(tuple(xs), tuple(ys), tuple(boxes)) if any(b.column > 1 for b in boxes) else None


def _distinct(values: list[float]) -> list[float]:
    """The middles of values that lie close together (a double line, the frames of two cells)."""
    clusters: list[list[float]] = []
    for value in sorted(values):
        if clusters and value - clusters[-1][-1] <= _NEAR:
            clusters[-1].append(value)
        else:
            clusters.append([value])
    return [(c[0] + c[-1]) / 2 for c in clusters]


def _walls(rules: Sequence[Rule], at: Sequence[float], along: Sequence[float]) -> set[tuple[int, int]]:
    """(n, i): a line at `at[n]` covers the stretch from `along[i]` to `along[i + 1]`."""
    found = set()
    for rule in rules:
        n = min(range(len(at)), key=lambda i: abs(at[i] - rule.at))
        for i in range(len(along) - 1):
            if rule.start - _NEAR <= (along[i] + along[i + 1]) / 2 <= rule.end + _NEAR:
                found.add((n, i))
    return found


def _boxes(xs: Sequence[float], ys: Sequence[float], upright: set[tuple[int, int]], level: set[tuple[int, int]]) -> list[Box]:
    """Each cell grows to the right and down until it meets a line."""
    taken: set[tuple[int, int]] = set()
    boxes = []
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            if (row, column) in taken:
                continue
            right = column + 1
            while right < len(xs) - 1 and (right, row) not in upright and (row, right) not in taken:
                right += 1
            down = row + 1
            while down < len(ys) - 1 and not any((down, c) in level for c in range(column, right)):
                down += 1
            taken |= {(r, c) for r in range(row, down) for c in range(column, right)}
            boxes.append(Box(row + 1, column + 1, down - row, right - column, xs[column], ys[row], xs[right], ys[down]))
    return boxes
