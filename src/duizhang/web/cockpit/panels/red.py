"""What is red, then yellow, and why: the five that have been so longest; the rest lie behind a link."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from duizhang.web.board.rollup import Sum, by_colour
from duizhang.web.board.rows import Row, rows_of
from duizhang.web.cockpit import links
from duizhang.web.cockpit.glance import Glance
from duizhang.web.cockpit.selectors import coloured, colours

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
    counts = by_colour(Counter(glance.grid.now(task) for task in glance.grid.tasks))
    streaks = _streaks(glance)
    longest = sorted(streaks, key=lambda task: (URGENT.index(glance.grid.now(task)), -streaks[task]))
    tasks = coloured(glance.person, at, longest[:SHOWN])
    items = tuple(_item(row, streaks[row.task.pk], glance) for row in rows_of(tasks, at))
    return Red(counts=counts, links={part.name: links.board(at, colour=part.name) for part in counts.parts}, items=items)


def _streaks(glance: Glance) -> dict[int, int]:
    """Of each red task, of yellow ones too where there are few red: how long it has had its colour. In the plan's order."""
    now = {task: glance.grid.now(task) for task in glance.grid.tasks}
    few = sum(colour == URGENT[0] for colour in now.values()) < SHOWN
    among = URGENT if few else URGENT[:1]
    urgent = [task for task, colour in now.items() if colour in among]
    past = colours(glance.person, glance.at, glance.cycles, among) if urgent else {}
    back = [cycle.pk for cycle in reversed(glance.cycles)]
    return {task: _streak([past.get((task, cycle)) == now[task] for cycle in back]) for task in urgent}


def _streak(same: list[bool]) -> int:
    """How many of the last cycles in a row, the last included, have the colour of now; a blank one ends it."""
    return same.index(False) if False in same else len(same)


def _item(row: Row, streak: int, glance: Glance) -> Item:
    since = glance.cycles[-streak].end
    return Item(row=row, streak=streak, since=since, days=max(0, (glance.today - since).days))
