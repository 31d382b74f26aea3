"""Who has not reported for the cycles that are being reported on. Before the due day nobody is late."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from duizhang.web.cockpit.glance import Glance
from duizhang.web.cockpit.selectors import not_handed_in, owing_units, reporting_cycles
from duizhang.web.cycles.models import Cycle, Report

SHOWN, TASKS = 9, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One unit with the `n` tasks it has still to report on, the first of them by name, `more` besides."""

    name: str
    n: int
    tasks: tuple[str, ...]
    more: int
    link: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """One open cycle; `days_late` 0 until the due day is over. `n` reports of `units_n` units, the first units shown."""

    name: str
    due: date
    days_late: int
    n: int
    units_n: int
    units: tuple[Unit, ...]
    link: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """No cycles: nothing is being reported on."""

    cycles: tuple[Due, ...]

    @property
    def late(self) -> int:
        """Reports that are late."""
        return sum(due.n for due in self.cycles if due.days_late)

    @property
    def late_link(self) -> str:
        """The list of them; the panel itself where more than one cycle has some."""
        late = [due.link for due in self.cycles if due.days_late and due.n]
        return late[0] if len(late) == 1 else "#part-missing"


def missing(glance: Glance) -> Missing:
    """At most three cycles, latest first."""
    cycles = reporting_cycles(glance.at, glance.today)
    return Missing(cycles=tuple(_due(cycle, glance, SHOWN // len(cycles)) for cycle in cycles))


def _due(cycle: Cycle, glance: Glance, first: int) -> Due:
    owing = owing_units(cycle, glance.person)
    shown = [unit for unit, _, _ in owing[:first]]
    reports = list(not_handed_in(cycle, glance.person).filter(unit__in=shown)) if shown else []
    link = reverse("cycles:detail", args=(cycle.pk,))
    units = tuple(_unit(unit, name, n, reports, link) for unit, name, n in owing[:first])
    days = max(0, (glance.today - cycle.due).days)
    return Due(name=cycle.shown, due=cycle.due, days_late=days, n=sum(n for _, _, n in owing), units_n=len(owing), units=units, link=link)


def _unit(unit: int, name: str, n: int, reports: list[Report], link: str) -> Unit:
    tasks = tuple(str(r.task) for r in reports if r.unit_id == unit)[:TASKS]
    return Unit(name=name, tasks=tasks, n=n, more=n - len(tasks), link=f"{link}?unit={unit}")
