"""退回: the answer does not do; the next round begins."""

from duizhang.web.accounts.models import Person
from duizhang.web.cases.actions.stepping import locked, move
from duizhang.web.cases.models import Case
from duizhang.web.cases.models.step import Verb
from duizhang.web.cases.telling import tell
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused


def send_back_case(*, case: Case, text: str, by: Person) -> Case:
    """Send it back with the reason.

    Errors: Refused without a reason, or where nothing was answered.
    """
    with changing() as record:
        case = locked(case)
        if not text.strip():
            raise Refused("退回须写明理由 (a reason is needed)")
        case.round += 1
        move(case, Verb.SEND_BACK, by=by, text=text)
        record("case.send_back", case, by=by, after={"round": case.round}, reason=text)
        tell("case.sent_back", case, by=by)
    return case
