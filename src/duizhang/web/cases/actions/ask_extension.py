"""申请延期: before the deadline, by the head of the unit, with reason, progress and the day expected."""

from datetime import date

from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.accounts.roles import Role
from duizhang.web.cases.actions.stepping import locked, move, refuse_strangers
from duizhang.web.cases.models import Case, Extension
from duizhang.web.cases.models.step import Verb
from duizhang.web.cases.telling import tell
from duizhang.web.ledger.change import changing, fields_of
from duizhang.web.ledger.refusal import Refused


def ask_extension(*, case: Case, until: date, reason: str, progress: str, by: Person) -> Extension:
    """The request; nothing moves until somebody else grants it.

    Errors: Refused after the deadline, for a day that is not later, for a second request while one waits, and for anyone
    but the head of the unit (a published rule wants the unit's own leader first).
    """
    with changing() as record:
        case = locked(case)
        refuse_strangers(case, by)
        today = timezone.localdate()
        if by.role != Role.UNIT_LEAD:
            raise Refused("延期由单位负责人提出；请先报本单位负责人 (the head of the unit asks)")
        if case.due is None or today > case.due:
            raise Refused(f"办结时限 {case.due} 已过，不能再申请延期 (extensions are asked for before the deadline)")
        if until <= case.due:
            raise Refused(f"延至 {until} 不晚于原时限 {case.due} (not later than the deadline)")
        if case.extensions.filter(granted__isnull=True).exists():
            raise Refused("已有一份延期申请待审批 (one request is waiting)")
        asked = Extension.objects.create(case=case, due=case.due, until=until, reason=reason, progress=progress, asked_on=today, asked_by=by)
        move(case, Verb.EXTEND, by=by, text=f"申请延至 {until:%Y-%m-%d}：{reason}；目前进展：{progress}")
        record("case.ask_extension", case, by=by, after=fields_of(asked, "due", "until", "progress"), reason=reason)
        tell("case.extension_asked", case, by=by)
    return asked
