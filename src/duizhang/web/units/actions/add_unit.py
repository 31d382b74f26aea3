"""Add a unit to the directory."""

from collections.abc import Sequence
from datetime import date

from duizhang.web.accounts.models import Person
from duizhang.web.ledger.change import changing, fields_of
from duizhang.web.units.actions.names import refuse_taken_names
from duizhang.web.units.models import Unit
from duizhang.web.units.models.unit import Kind


def add_unit(
    *,
    code: str,
    name: str,
    by: Person,
    aliases: Sequence[str] = (),
    kind: Kind | str = Kind.DEPARTMENT,
    district: Unit | None = None,
    since: date | None = None,
) -> Unit:
    """The new unit.

    Errors: Refused where code, name or an alias belongs to another unit.
    """
    with changing() as record:
        refuse_taken_names(code=code, names=(name, *aliases))
        unit = Unit.objects.create(code=code, name=name, aliases=list(aliases), kind=kind, district=district, since=since)
        record("unit.add", unit, by=by, after=fields_of(unit, "code", "name", "aliases", "kind", "district", "since"))
    return unit
