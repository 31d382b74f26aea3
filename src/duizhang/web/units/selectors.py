"""Reading the directory. It is open to everyone who signs in, so nothing is left out here."""

from datetime import date

from django.db.models import Q, QuerySet

from duizhang.web.accounts.models import Person
from duizhang.web.units.models import Group, Membership, Unit
from duizhang.web.units.models.unit import Kind


def units_seen_by(person: Person) -> QuerySet[Unit]:
    """All units, past ones too."""
    return Unit.objects.select_related("district")


def districts() -> QuerySet[Unit]:
    """The districts, past ones too."""
    return Unit.objects.filter(kind=Kind.DISTRICT)


def standing_units() -> QuerySet[Unit]:
    """The units that have not ended."""
    return Unit.objects.filter(until__isnull=True)


def groups_seen_by(person: Person) -> QuerySet[Group]:
    """All groups."""
    return Group.objects.all()


def memberships_seen_by(person: Person) -> QuerySet[Membership]:
    """Who acts for which unit: as open as the directory."""
    return Membership.objects.select_related("unit", "person")


def units_named(name: str, on: date | None = None) -> QuerySet[Unit]:
    """The units that a document calls `name`: by name, alias, or group (expanded); on a day, only those that stood then."""
    units = Unit.objects.filter(Q(name=name) | Q(aliases__contains=[name]) | Q(groups__name=name) | Q(groups__aliases__contains=[name]))
    if on is not None:
        units = units.filter(Q(since__isnull=True) | Q(since__lte=on), Q(until__isnull=True) | Q(until__gte=on))
    return units.distinct()
