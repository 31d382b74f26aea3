"""Let a login name in again before its time."""

from axes.utils import reset

from duizhang.web.accounts.models import Event, Person
from duizhang.web.accounts.sign_ins import note
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused


def release_lockout(*, person: Person, by: Person) -> None:
    """Forget the wrong passwords counted for the name.

    Errors: Refused where none are counted.
    """
    with changing() as record:
        if not reset(username=person.username):
            raise Refused("此登录名没有被锁定 (the name is not locked)")
        note(Event.RELEASED, person.username)
        record("person.release_lockout", person, by=by)
