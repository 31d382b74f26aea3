"""To whom a kind of notice goes."""

from collections.abc import Iterable

from django.db.models import Q, QuerySet
from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.accounts.roles import Role
from duizhang.web.notices.kinds import Kind

OF_UNITS = {"liaisons": Role.LIAISON, "heads": Role.UNIT_LEAD}
OF_OFFICE = {"supervision": Role.SUPERVISION, "leaders": Role.LEADER}


def addressees(kind: Kind, *, units: Iterable[int], people: Iterable[Person], by: Person | None) -> QuerySet[Person]:
    """Active people whom the kind names: of `units` (ids) by dated membership, of the office by role, `people` where it says
    "named"; never the one who did it."""
    today = timezone.localdate()
    wanted = Q(pk__in=[person.pk for person in people]) if "named" in kind.who else Q(pk__in=[])
    wanted |= Q(role__in=[OF_OFFICE[who] for who in kind.who if who in OF_OFFICE])
    if units := list(units):
        acting = Person.memberships.rel.related_model.objects.filter(unit__in=units, since__lte=today).exclude(until__lt=today)
        wanted |= Q(role__in=[OF_UNITS[who] for who in kind.who if who in OF_UNITS], pk__in=acting.values("person"))
    found = Person.objects.filter(wanted, is_active=True)
    return found.exclude(pk=by.pk) if by else found
