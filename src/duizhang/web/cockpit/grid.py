"""Each task's colour in each cycle shown, overrides counted: two queries, of which red, changed and heat map are made."""

from collections.abc import Sequence
from dataclasses import dataclass

from duizhang.web.accounts.models import Person
from duizhang.web.board.selectors import Standing
from duizhang.web.cockpit import selectors
from duizhang.web.cycles.models import Cycle
from duizhang.web.cycles.models.snapshot import Colour


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """`tasks` in the plan's order, `cycles` oldest first, both by key; a task that a cycle has no verdict on is not in `colours`."""

    tasks: tuple[int, ...]
    cycles: tuple[int, ...]
    colours: dict[tuple[int, int], str]

    def at(self, task: int, back: int = 0) -> str:
        """The colour in the last cycle, or `back` cycles before it; "" where there is none."""
        return self.colours.get((task, self.cycles[-1 - back]), "") if back < len(self.cycles) else ""

    def now(self, task: int) -> str:
        """As the board shows it: grey where there is no verdict."""
        return self.at(task) or Colour.GREY.value

    def streak(self, task: int) -> int:
        """How many of the last cycles in a row, the last included, have the colour of the last; a blank one ends it."""
        colour, n = self.at(task), 0
        while n < len(self.cycles) and colour and self.at(task, n) == colour:
            n += 1
        return n


def grid(person: Person, at: Standing, cycles: Sequence[Cycle]) -> Grid:
    """Of the tasks that the person sees in the plan."""
    colours = {(task, cycle): colour for task, cycle, colour in selectors.colours(person, at, cycles)}
    return Grid(tasks=selectors.task_ids(person, at), cycles=tuple(c.pk for c in cycles), colours=colours)
