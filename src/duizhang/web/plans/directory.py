"""The names in a document against the directory of units."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches

from django.utils import timezone

from duizhang.web.plans.models import Plan
from duizhang.web.units.models import Unit
from duizhang.web.units.selectors import standing_units, units_named


@dataclass(frozen=True, slots=True)
class Directory:
    """Looks a name up once: by name, alias or group (expanded into its members), as the directory stood on `on`."""

    on: date
    _known: dict[str, tuple[Unit, ...]] = field(default_factory=dict)

    def find(self, name: str) -> tuple[Unit, ...]:
        """The units called `name`; empty where the directory knows none."""
        if name not in self._known:
            self._known[name] = tuple(units_named(name, on=self.on).order_by("code"))
        return self._known[name]


def directory_for(plan: Plan) -> Directory:
    """The directory as it stands for a plan: today's, or that of the last day of a year gone by."""
    return Directory(min(timezone.localdate(), date(plan.year, 12, 31)))


def suggestions(names: Iterable[str]) -> dict[str, Unit | None]:
    """For each name that the directory does not know, the unit whose name looks most like it (None: none does).

    A unit of another level (县 for 市) is never suggested: it would become an alias with one careless click.
    """
    units = {unit.name: unit for unit in standing_units()}
    found = {}
    for name in names:
        close = get_close_matches(name, [n for n in units if _same_level(n, name)], n=1, cutoff=0.5)
        found[name] = units[close[0]] if close else None
    return found


def _same_level(one: str, other: str) -> bool:
    """
    >>> _same_level("市教育局", "市教委"), _same_level("市教育局", "县教育局"), _same_level("教育局", "县教育局")
    (True, False, True)
    """
    levels = {name[:1] for name in (one, other)} & set("省市县区")
    return len(levels) < 2
