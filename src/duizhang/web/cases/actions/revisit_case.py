"""回访: ask those concerned whether it stayed settled; unsatisfied means that it is done again (重办)."""

from duizhang.web.accounts.models import Person
from duizhang.web.cases.actions.stepping import locked, move
from duizhang.web.cases.models import Case
from duizhang.web.cases.models.step import Verb
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused


def revisit_case(*, case: Case, satisfied: bool, text: str, by: Person) -> Case:
    """Note what was found; where they are not satisfied the case is reopened in a new round, no longer closed.

    Errors: Refused without words, or where it is not closed.
    """
    with changing() as record:
        case = locked(case)
        if not text.strip():
            raise Refused("请写明回访了谁、怎么说 (say whom you asked and what they said)")
        if satisfied:
            move(case, Verb.REVISIT, by=by, text=f"满意：{text}")
            record("case.revisit", case, by=by, after={"satisfied": True, "text": text})
        else:
            case.round += 1
            case.closed_by, case.closed_at = None, None
            move(case, Verb.REOPEN, by=by, text=f"不满意：{text}")
            record("case.reopen", case, by=by, after={"round": case.round}, reason=text)
    return case
