"""Give a person a new one-time password."""

from duizhang.web.accounts.actions.one_time_password import one_time_password
from duizhang.web.accounts.models import Person
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused


def reset_password(*, person: Person, by: Person) -> str:
    """The new password, told once; ends the person's sessions (their hash covers the password).

    Errors: Refused for one's own account: one changes one's own password by knowing it.
    """
    if person == by:
        raise Refused("不能重设自己的密码，请用“修改密码” (nobody resets their own password)")
    password = one_time_password()
    with changing() as record:
        person.set_password(password)
        person.must_change_password = True
        person.save(update_fields=["password", "must_change_password"])
        record("person.reset_password", person, by=by)
    return password
