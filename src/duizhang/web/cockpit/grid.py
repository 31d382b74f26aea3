"""Each task's colour in the cycle shown and the one before it, overrides counted: of this red and what changed are made."""

from collections.abc import Sequence
from dataclasses import dataclass

from duizhang.web.accounts.models import Person
from duizhang.web.board.selectors import Standing
from duizhang.web.cockpit import selectors
from duizhang.web.cycles.models import Cycle
from duizhang.web.cycles.models.snapshot import Colour


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """`tasks` in the plan's order; a task that a cycle has no verdict on is not in `colours` (task, cycle)."""

    tasks: tuple[int, ...]
    cycles: tuple[int, ...]
    colours: dict[tuple[int, int], str]

    def before(self, task: int) -> str:
        """The colour in the cycle before; "" where there is none."""
        return self.colours.get((task, self.cycles[-2]), "") if len(self.cycles) > 1 else ""

    def now(self, task: int) -> str:
        """As the board shows it: grey where there is no verdict."""
        return (self.cycles and self.colours.get((task, self.cycles[-1]))) or Colour.GREY.value


def grid(person: Person, at: Standing, cycles: Sequence[Cycle]) -> Grid:
    """Of the tasks that the person sees in the plan, in the last two of the cycles."""
    last = cycles[-2:]
    return Grid(tasks=selectors.task_ids(person, at), cycles=tuple(c.pk for c in last), colours=selectors.colours(person, at, last))
