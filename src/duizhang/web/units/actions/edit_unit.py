"""Change a unit."""

from typing import Any

from duizhang.web.accounts.models import Person
from duizhang.web.ledger.change import changing, fields_of
from duizhang.web.ledger.refusal import Refused
from duizhang.web.units.actions.names import refuse_taken_names
from duizhang.web.units.models import Unit

EDITABLE = ("code", "name", "aliases", "kind", "district", "since")


def edit_unit(*, unit: Unit, by: Person, **values: Any) -> Unit:
    """`values` are some of EDITABLE.

    Errors: Refused where code, name or an alias belongs to another unit, or it would begin after it ended.
    """
    unknown = set(values) - set(EDITABLE)
    if unknown:
        raise TypeError(f"not editable: {sorted(unknown)}")
    with changing() as record:
        unit = Unit.objects.select_for_update().get(pk=unit.pk)
        before = fields_of(unit, *values)
        for name, value in values.items():
            setattr(unit, name, value)
        if unit.since and unit.until and unit.since > unit.until:
            raise Refused(f"“{unit}”{unit.until} 已撤销；设立日期不能更晚 (begins after it ended)")
        refuse_taken_names(code=unit.code, names=(unit.name, *unit.aliases), but=unit)
        unit.save(update_fields=list(values))
        record("unit.edit", unit, by=by, before=before, after=fields_of(unit, *values))
    return unit
