"""Add a person."""

from dataclasses import dataclass

from duizhang.web.accounts.actions.one_time_password import one_time_password
from duizhang.web.accounts.models import Person
from duizhang.web.accounts.roles import Role
from duizhang.web.ledger.change import changing, fields_of
from duizhang.web.ledger.refusal import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """The person and the one-time password, which is kept nowhere in the clear."""

    person: Person
    password: str


def add_person(*, username: str, name: str, role: Role | str, email: str = "", by: Person | None) -> Added:
    """Add a person; `by=None` only for the first administrator, who is added by the installation itself.

    Errors: Refused where the login name is taken, or where `by` is None and there are people already.
    """
    if by is None and Person.objects.filter(is_active=True).exists():
        raise Refused("已经有人员；请由管理员添加 (only the first person needs no adder)")
    password = one_time_password()
    with changing() as record:
        if Person.objects.filter(username=username).exists():
            raise Refused(f"登录名“{username}”已有人使用；请换一个 (login name is taken)")
        person = Person(username=username, name=name, role=Role(role), email=email)
        person.set_password(password)
        person.save()
        record("person.add", person, by=by or person, after=fields_of(person, "username", "name", "role", "email"))
    return Added(person=person, password=password)
