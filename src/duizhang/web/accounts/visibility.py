"""Whose things a person sees: everything, or those of one's own units. Every selector asks here and nowhere else."""

from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.accounts.roles import EVERYTHING, Role


def sees_everything(person: Person) -> bool:
    """Supervision office, leaders and auditors; others see what touches their units."""
    return person.is_active and Role(person.role) in EVERYTHING


def unit_ids(person: Person) -> frozenset[int]:
    """The units for which the person acts today (dated memberships); within one request asked once."""
    if person.remembered is None:
        return _asked(person)
    if "units" not in person.remembered:
        person.remembered["units"] = _asked(person)
    units: frozenset[int] = person.remembered["units"]
    return units


def _asked(person: Person) -> frozenset[int]:
    today = timezone.localdate()
    memberships = person.memberships.filter(since__lte=today).exclude(until__lt=today)
    return frozenset(memberships.values_list("unit_id", flat=True))


def scope(person: Person) -> frozenset[int] | None:
    """What decides which things a person sees: two people of one scope see the same. None: everything."""
    return None if sees_everything(person) else unit_ids(person)
