"""End a unit: it stays in the directory with its last day."""

from datetime import date

from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused
from duizhang.web.units.models import Unit


def retire_unit(*, unit: Unit, by: Person, on: date | None = None) -> Unit:
    """End it on a day (today).

    Errors: Refused where it has ended already, or would end before it began.
    """
    day = on or timezone.localdate()
    with changing() as record:
        unit = Unit.objects.select_for_update().get(pk=unit.pk)
        if unit.until:
            raise Refused(f"“{unit}”已于 {unit.until} 撤销 (has ended already)")
        if unit.since and day < unit.since:
            raise Refused(f"“{unit}”{unit.since} 才设立；撤销日期不能更早 (ends before it began)")
        unit.until = day
        unit.save(update_fields=["until"])
        record("unit.retire", unit, by=by, after={"until": day})
    return unit
