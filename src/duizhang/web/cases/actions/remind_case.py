"""催办: remind the unit, by a person, or by the office the day after the deadline."""

from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.cases.actions.stepping import locked, move
from duizhang.web.cases.models import Case
from duizhang.web.cases.models.step import Verb
from duizhang.web.cases.telling import day, tell
from duizhang.web.ledger.change import changing


def remind_case(*, case: Case, by: Person, text: str = "") -> Case:
    """Note the reminder on the case, where its unit sees it.

    Errors: Refused where the case does not lie with its unit.
    """
    with changing() as record:
        case = locked(case)
        said = text or f"办结时限 {case.due:%Y-%m-%d}，请抓紧办理并反馈"
        move(case, Verb.REMIND, by=by, text=said)
        record("case.remind", case, by=by, also=(case.unit,) if case.unit else (), after={"text": said})
        late = case.due is not None and case.due < timezone.localdate()
        tell("case.overdue" if late else "case.reminded", case, by=by, due=day(case))
    return case
