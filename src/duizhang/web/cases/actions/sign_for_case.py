"""签收: the unit says that it has the case."""

from duizhang.web.accounts.models import Person
from duizhang.web.cases.actions.stepping import locked, move, refuse_strangers
from duizhang.web.cases.models import Case
from duizhang.web.cases.models.step import Verb
from duizhang.web.ledger.change import changing


def sign_for_case(*, case: Case, by: Person) -> Case:
    """Sign for it.

    Errors: Refused for a person of another unit, or a case that is not waiting for it.
    """
    with changing() as record:
        case = locked(case)
        refuse_strangers(case, by)
        move(case, Verb.SIGN_FOR, by=by)
        record("case.sign_for", case, by=by)
    return case
