"""销号: strike it off."""

from duizhang.web.accounts.models import Person
from duizhang.web.cases.actions.stepping import locked, move
from duizhang.web.cases.models import Case
from duizhang.web.cases.models.step import Verb
from duizhang.web.ledger.change import changing


def close_case(*, case: Case, by: Person, text: str = "") -> Case:
    """Close it; both checks must have passed.

    Errors: Refused where they have not.
    """
    with changing() as record:
        case = locked(case)
        move(case, Verb.CLOSE, by=by, text=text)
        record("case.close", case, by=by, after={"state": case.state})
    return case
