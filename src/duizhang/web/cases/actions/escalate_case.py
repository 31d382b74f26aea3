"""升级: one or more rungs up the ladder; the rule proposes, a person decides and says why."""

from duizhang.web.accounts.models import Person
from duizhang.web.cases.actions.stepping import locked, move
from duizhang.web.cases.ladder import rung_named, rungs_above
from duizhang.web.cases.models import Case
from duizhang.web.cases.models.step import Verb
from duizhang.web.cases.telling import tell
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused


def escalate_case(*, case: Case, rung: str, reason: str, by: Person) -> Case:
    """Move it up to `rung`.

    Errors: Refused for a rung that is not above the case's own, or without a reason.
    """
    with changing() as record:
        case = locked(case)
        if rung not in [above.name for above in rungs_above(case.rung)]:
            raise Refused(f"{case.number} 已在“{rung_named(case.rung).word}”级；只能往上升级 (only upwards)")
        if not reason.strip():
            raise Refused("升级须写明理由 (a reason is needed)")
        before = {"rung": rung_named(case.rung).word}
        case.rung = rung
        move(case, Verb.ESCALATE, by=by, text=f"升为“{rung_named(rung).word}”：{reason}")
        record("case.escalate", case, by=by, before=before, after={"rung": rung_named(rung).word}, reason=reason)
        tell("case.escalated", case, by=by, rung=rung_named(rung).word)
    return case
