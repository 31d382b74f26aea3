"""What is red, then yellow, and why: the five that have been so longest; the rest lie behind a link."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from duizhang.web.board.rollup import Sum, by_colour
from duizhang.web.board.rows import Row, rows_of
from duizhang.web.board.selectors import board_tasks, counts_by_colour
from duizhang.web.cockpit import links
from duizhang.web.cockpit.glance import Glance
from duizhang.web.cockpit.selectors import longest_in
from duizhang.web.cycles.models import Cycle

SHOWN = 5
URGENT = ("red", "yellow")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """`streak` cycles in a row in this colour, the first of which ended on `since`, `days` ago."""

    row: Row
    streak: int
    since: date
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Red:
    """`counts` of all tasks by colour, each with the board's address in `links`."""

    counts: Sum
    links: dict[str, str]
    items: tuple[Item, ...]

    @property
    def tiles(self) -> tuple[tuple[str, str, int, str], ...]:
        """(colour, word, how many, the board's address)."""
        return tuple((part.name, part.word, part.n, self.links[part.name]) for part in self.counts.parts)

    @property
    def urgent(self) -> tuple[tuple[str, str, int, str], ...]:
        """The tiles of red and yellow, where there are more than are shown."""
        shown = sum(n for colour, _, n, _ in self.tiles if colour in URGENT)
        return tuple(tile for tile in self.tiles if tile[0] in URGENT) if shown > len(self.items) else ()


def red(glance: Glance) -> Red:
    """A task is as red as its most urgent target, or as a person set it."""
    at = glance.at
    counts = by_colour(counts_by_colour(board_tasks(glance.person, at)))
    items = tuple(item for colour in URGENT for item in _items(glance, colour))[:SHOWN]
    return Red(counts=counts, links={part.name: links.board(at, colour=part.name) for part in counts.parts}, items=items)


def _items(glance: Glance, colour: str) -> list[Item]:
    if not glance.cycles:
        return []
    tasks = list(longest_in(colour, glance.person, glance.at, glance.cycles)[:SHOWN])
    until: dict[int, Any] = {task.pk: task.other_until for task in tasks}
    return [_item(row, _streak(until[row.task.pk], glance.cycles), glance.today) for row in rows_of(tasks, glance.at)]


def _item(row: Row, streak: list[Cycle], today: date) -> Item:
    return Item(row=row, streak=len(streak), since=streak[0].end, days=(today - streak[0].end).days)


def _streak(other_until: date | None, cycles: tuple[Cycle, ...]) -> list[Cycle]:
    return [cycle for cycle in cycles if other_until is None or cycle.end > other_until]
