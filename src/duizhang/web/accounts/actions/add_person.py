"""Add a person."""

from dataclasses import dataclass

from duizhang.web.accounts.actions.one_time_password import one_time_password
from duizhang.web.accounts.models import Person
from duizhang.web.accounts.roles import DUTIES, Role
from duizhang.web.ledger.change import changing, fields_of
from duizhang.web.ledger.refusal import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """The person and the one-time password, which is kept nowhere in the clear."""

    person: Person
    password: str


def add_person(*, username: str, name: str, role: Role | str, email: str = "", by: Person) -> Added:
    """Add a person.

    Errors: Refused where the login name is taken.
    """
    return _add(username, name, Role(role), email, by)


def add_keeper(*, username: str, role: Role) -> Added:
    """One of the three who keep the system (roles.DUTIES), added by the installation itself, on the console of its server.

    Errors: Refused where an active person holds the duty already: from then on the security administrator adds people.
    """
    if role not in DUTIES or Person.objects.filter(role=role, is_active=True).exists():
        raise Refused("此职责已有人员；请由安全管理员添加 (the duty is held already; the security administrator adds people)")
    return _add(username, str(role.label), role, "", None)


def _add(username: str, name: str, role: Role, email: str, by: Person | None) -> Added:
    password = one_time_password()
    with changing() as record:
        if Person.objects.filter(username=username).exists():
            raise Refused(f"登录名“{username}”已有人使用；请换一个 (login name is taken)")
        person = Person(username=username, name=name, role=role, email=email)
        person.set_password(password)
        person.save()
        record("person.add", person, by=by or person, after=fields_of(person, "username", "name", "role", "email"))
    return Added(person=person, password=password)
