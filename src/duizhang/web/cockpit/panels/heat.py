"""Heat map, unit by cycle: of the tasks that the unit leads, the most urgent colour and how many have it."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from django.utils.translation import get_language

from duizhang.web.board.rollup import COLOURS
from duizhang.web.cockpit import links
from duizhang.web.cockpit.glance import Glance
from duizhang.web.cockpit.selectors import leading_units, led_colours
from duizhang.web.cycles.in_english import in_english
from duizhang.web.cycles.models import Cycle
from duizhang.web.units.models import Unit

PER_BLOCK = 20  # units one under the other, before the next block stands beside them
NONE: Counter[str] = Counter()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """`colour` "" and `n` 0 where the cycle has no verdict on what the unit leads: blank is not green."""

    cycle: str
    colour: str
    n: int
    told: int
    link: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One unit."""

    unit: str
    link: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heat:
    """`heads` are (short, full) names of the cycles; `blocks` hold the units in the directory's order."""

    heads: tuple[tuple[str, str], ...]
    blocks: tuple[tuple[Line, ...], ...]

    @property
    def wide(self) -> bool:
        """Whether it needs a wall of its own."""
        return len(self.blocks) > 1

    @property
    def units(self) -> int:
        """How many."""
        return sum(len(block) for block in self.blocks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A cycle, its name and the board's address in it for units that lead: worked out once for all units."""

    cycle: int
    name: str
    board: str


def heat(glance: Glance) -> Heat:
    """At most twelve cycles; a task that two units lead counts for both."""
    columns = tuple(Column(cycle=c.pk, name=c.shown, board=links.board(glance.at, cycle=c, role="lead")) for c in glance.cycles)
    counted = _counted(glance)
    lines = [_line(unit, columns, counted, glance) for unit in leading_units(glance.person, glance.at)]
    heads = tuple((_short(cycle), column.name) for cycle, column in zip(glance.cycles, columns, strict=True))
    return Heat(heads=heads, blocks=tuple(tuple(lines[n : n + PER_BLOCK]) for n in range(0, len(lines), PER_BLOCK)))


def _counted(glance: Glance) -> dict[tuple[int, int], Counter[str]]:
    counted: defaultdict[tuple[int, int], Counter[str]] = defaultdict(Counter)
    for unit, cycle, colour, n in led_colours(glance.person, glance.at, glance.cycles):
        counted[unit, cycle][colour] = n
    return counted


def _line(unit: Unit, columns: tuple[Column, ...], counted: dict[tuple[int, int], Counter[str]], glance: Glance) -> Line:
    cells = tuple(_cell(unit, column, counted.get((unit.pk, column.cycle), NONE)) for column in columns)
    return Line(unit=unit.name, link=links.board(glance.at, unit=unit.pk, role="lead"), cells=cells)


def _cell(unit: Unit, column: Column, counts: Counter[str]) -> Cell:
    colour = next((c for c in COLOURS if counts[c]), "")
    link = f"{column.board}&unit={unit.pk}" + (f"&colour={colour}" if colour else "")
    return Cell(cycle=column.name, colour=colour, n=counts[colour], told=counts.total(), link=link)


def _short(cycle: Cycle) -> str:
    """`10月` for what ends a month, else the day it ends."""
    month = in_english(f"{cycle.end.month}月") if get_language() == "en" else f"{cycle.end.month}月"
    return month if cycle.rhythm in ("monthly", "cumulative", "bimonthly", "quarterly", "half_yearly") else f"{cycle.end.month}.{cycle.end.day}"
