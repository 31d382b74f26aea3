"""交办: say which unit answers for a case, and until when."""

from collections.abc import Iterable
from datetime import date

from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.cases.actions.stepping import locked, move
from duizhang.web.cases.ladder import rung_named
from duizhang.web.cases.models import Case
from duizhang.web.cases.models.step import Verb
from duizhang.web.cases.telling import day, tell
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused
from duizhang.web.units.models import Unit


def assign_case(*, case: Case, unit: Unit, due: date, by: Person, supporting: Iterable[Unit] = (), rung: str = "", text: str = "") -> Case:
    """Assign, or assign elsewhere as long as nobody has signed for it. `rung` where it starts above the first step.

    Errors: Refused for a deadline in the past, a unit that has ended, a lead unit that also supports.
    """
    with changing() as record:
        case = locked(case)
        before = _told(case)
        supporting = list(supporting)
        if due < timezone.localdate():
            raise Refused(f"办结时限 {due} 已过；请改为今天或以后 (the deadline is past)")
        if unit.until:
            raise Refused(f"“{unit}”已于 {unit.until} 撤销；请交办其继任单位 (the unit has ended)")
        if unit in supporting:
            raise Refused(f"“{unit}”不能既承办又协办 (lead and supporting at once)")
        case.unit, case.due, case.rung = unit, due, rung or case.rung
        move(case, Verb.ASSIGN, by=by, text=text or f"承办：{unit}；时限：{due:%Y-%m-%d}")
        case.supporting.set(supporting)
        record("case.assign", case, by=by, also=(unit,), before=before, after=_told(case))
        tell("case.assigned", case, by=by, supporting=True, unit=unit.name, due=day(case))
    return case


def _told(case: Case) -> dict[str, object]:
    return {"unit": str(case.unit or ""), "due": case.due, "rung": rung_named(case.rung).word}
