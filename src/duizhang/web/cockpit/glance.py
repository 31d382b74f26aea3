"""What all panels look at: who looks, where the board stands, today, and since when something counts as changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from duizhang.web.accounts.models import Person
from duizhang.web.board.selectors import Standing, last_cycles, standing_among
from duizhang.web.cockpit.grid import Grid, grid
from duizhang.web.cycles.models import Cycle

WEEK, MONTHS = timedelta(days=7), 12
PERIODS = {"week": _("近7天"), "cycle": _("与上一期比")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """`cycles`: those of the rhythm up to the one shown, at most twelve, oldest first. `since`: the first day whose changes are told."""

    person: Person
    at: Standing
    cycles: tuple[Cycle, ...]
    grid: Grid
    today: date
    period: str
    since: date

    @property
    def before(self) -> Cycle | None:
        """The cycle before the one shown."""
        return self.cycles[-2] if len(self.cycles) > 1 else None


def glance(person: Person, asked: Mapping[str, str]) -> Glance:
    """As asked for (`plan`, `cycle`, `layer`, `period`); the latest where nothing is asked for."""
    at, among = standing_among(person, plan=asked.get("plan", ""), cycle=asked.get("cycle", ""), layer=asked.get("layer", ""))
    cycles = tuple(last_cycles(at.cycle, MONTHS, among=among))
    today = timezone.localdate()
    period = period_in(asked)
    return Glance(person=person, at=at, cycles=cycles, grid=grid(person, at, cycles), today=today, period=period, since=_since(period, cycles, today))


def period_in(asked: Mapping[str, str]) -> str:
    """The period asked for; the week where none, or none of ours, is."""
    period = asked.get("period", "")
    return period if period in PERIODS else "week"


def _since(period: str, cycles: tuple[Cycle, ...], today: date) -> date:
    """With `cycle`: from the day after the last one ended; the first cycle of a plan is compared with its own beginning."""
    if period == "week" or not cycles:
        return today - WEEK
    return cycles[-2].end + timedelta(days=1) if len(cycles) > 1 else cycles[-1].start
