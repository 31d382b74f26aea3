"""Whose things a person sees: everything, or those of one's own units. Every selector asks here and nowhere else."""

from collections.abc import Callable
from typing import TypeVar

from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.accounts.roles import EVERYTHING, Role

T = TypeVar("T")


def sees_everything(person: Person) -> bool:
    """Supervision office, leaders and auditors; others see what touches their units."""
    return person.is_active and Role(person.role) in EVERYTHING


def unit_ids(person: Person) -> frozenset[int]:
    """The units for which the person acts today (dated memberships); within one request asked once."""
    return once(person, "units", lambda: _asked(person))


def once(person: Person, name: str, ask: Callable[[], T]) -> T:
    """What `ask` gives, asked once within one request; outside of one every time."""
    if person.remembered is None:
        return ask()
    if name not in person.remembered:
        person.remembered[name] = ask()
    answer: T = person.remembered[name]
    return answer


def _asked(person: Person) -> frozenset[int]:
    today = timezone.localdate()
    memberships = person.memberships.filter(since__lte=today).exclude(until__lt=today)
    return frozenset(memberships.values_list("unit_id", flat=True))


def scope(person: Person) -> frozenset[int] | None:
    """What decides which things a person sees: two people of one scope see the same. None: everything."""
    return None if sees_everything(person) else unit_ids(person)
