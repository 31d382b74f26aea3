"""Say which unit answers for another from a day on; the old one ends the day before."""

from datetime import date, timedelta

from duizhang.web.accounts.models import Person
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused
from duizhang.web.units.actions.retire_unit import retire_unit
from duizhang.web.units.models import Succession, Unit

FIRST = 1900  # no unit is older


def succeed_unit(*, predecessor: Unit, successor: Unit, on: date, by: Person, note: str = "") -> Succession:
    """The succession. A merger or a split is this verb once for each pair.

    Errors: Refused for a unit that would follow itself or a pair that is there already, and a day before any unit.
    """
    if predecessor == successor:
        raise Refused("单位不能由自己继任；请另选 (a unit cannot follow itself)")
    if on.year < FIRST:
        raise Refused(f"继任日期 {on} 不对；请写单位改设的那一天 (no unit is that old)")
    with changing() as record:
        if Succession.objects.filter(predecessor=predecessor, successor=successor).exists():
            raise Refused("这一继任已经登记 (already recorded)")
        if not predecessor.until:
            retire_unit(unit=predecessor, by=by, on=on - timedelta(days=1))
        succession = Succession.objects.create(predecessor=predecessor, successor=successor, on=on, note=note)
        record("unit.succeed", predecessor, by=by, also=(successor,), after={"successor": str(successor), "on": on, "note": note})
    return succession
