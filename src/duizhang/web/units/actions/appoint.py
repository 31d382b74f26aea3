"""Who acts for a unit: appoint a person, or end it."""

from datetime import date

from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused
from duizhang.web.units.models import Membership, Unit


def appoint(*, person: Person, unit: Unit, by: Person, since: date | None = None) -> Membership:
    """From `since` (today) on, `person` acts for `unit`.

    Errors: Refused where they do already, or where a person would appoint himself.
    """
    if person == by:
        raise Refused("不能给自己指定单位，请由他人办理 (nobody appoints themselves)")
    with changing() as record:
        if Membership.objects.filter(person=person, unit=unit, until__isnull=True).exists():
            raise Refused(f"{person}已在“{unit}”任职 (acts for it already)")
        membership = Membership.objects.create(person=person, unit=unit, since=since or timezone.localdate())
        record("unit.appoint", unit, by=by, also=(person,), after={"person": person.username, "acts_since": membership.since})
    return membership


def dismiss(*, membership: Membership, by: Person, on: date | None = None) -> Membership:
    """`on` (today) is the last day.

    Errors: Refused where it has ended already, or for a day before it began.
    """
    with changing() as record:
        membership = Membership.objects.select_for_update().get(pk=membership.pk)
        if membership.until:
            raise Refused("任职已经结束 (has ended already)")
        day = on or timezone.localdate()
        if day < membership.since:
            raise Refused(f"任职自 {membership.since} 起；结束日期不能更早 (ends before it began)")
        membership.until = day
        membership.save(update_fields=["until"])
        record("unit.dismiss", membership.unit, by=by, also=(membership.person,), after={"person": membership.person.username, "acts_until": membership.until})
    return membership
