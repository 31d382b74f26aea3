"""People: who manages them sees and changes them. A one-time password is told once, in the answer that made it."""

from datetime import datetime
from typing import Annotated, Any

from pydantic import AfterValidator, StringConstraints

from duizhang.web.accounts.actions.add_person import add_person
from duizhang.web.accounts.actions.edit_person import edit_person
from duizhang.web.accounts.actions.release_lockout import release_lockout
from duizhang.web.accounts.actions.reset_password import reset_password
from duizhang.web.accounts.actions.reset_second_factor import reset_second_factor
from duizhang.web.accounts.models import Person
from duizhang.web.accounts.permissions import Permission as P
from duizhang.web.accounts.roles import Role
from duizhang.web.accounts.selectors import people_seen_by
from duizhang.web.accounts.views import people as views
from duizhang.web.api.listing import Asked, Said, YesNo
from duizhang.web.api.resource import Resource, Shown
from duizhang.web.api.shapes import SAID, Given, OneOf, Taken, Yes

RoleName = Annotated[str, OneOf(Role)]
Login = Annotated[str, StringConstraints(pattern=r"^[-a-zA-Z0-9_]+$", max_length=60)]
FullName = Annotated[str, StringConstraints(pattern=SAID, max_length=60)]
Mail = Annotated[str, StringConstraints(pattern=r"^$|^[a-zA-Z0-9_]{1,60}(\.[a-zA-Z0-9_]{1,20})*@[a-z0-9]{1,60}(\.[a-z0-9]{2,20}){1,4}$", max_length=200)]


class PersonGiven(Given):
    """A person."""

    id: int
    username: str
    name: str
    role: RoleName
    email: str
    is_active: bool
    last_login: datetime | None


class PersonAdded(Given):
    """A person and the password that opens the account once."""

    person: PersonGiven
    password: str


class PersonAsked(Asked):
    """As on the page."""

    name: Said = None
    role: RoleName = None
    is_active: Annotated[YesNo, AfterValidator(str.capitalize)] = None  # the page says True


class PersonTaken(Taken):
    """A new person."""

    username: Login
    name: FullName
    role: RoleName
    email: Mail = ""


class PersonChange(Taken):
    """What is to be changed."""

    name: FullName = None
    role: RoleName = None
    email: Mail = None
    is_active: Yes = None


def _reset(*, person: Person, by: Person) -> dict[str, Any]:
    return {"person": person, "password": reset_password(person=person, by=by)}


def _second_factor(*, person: Person, by: Person) -> Person:
    reset_second_factor(person=person, by=by)
    return person


def _release(*, person: Person, by: Person) -> Person:
    release_lockout(person=person, by=by)
    return person


PERSON = Shown(needs=P.PEOPLE_MANAGE, seen_by=people_seen_by, gives=PersonGiven)
AMONG = ("person", people_seen_by)

people = Resource("people 人员")
people.list("/people", views.LIST, PersonAsked, PERSON, page="people:list", said="人员 (people)")
people.verb("/people", add_person, needs=P.PEOPLE_MANAGE, takes=PersonTaken, made=PersonAdded, said="添加人员 (add a person)")
people.detail("/people/{int:pk}", PERSON, said="一名人员 (a person)")
people.verb("/people/{int:pk}", edit_person, method="patch", of=AMONG, needs=P.PEOPLE_MANAGE, takes=PersonChange, shows=PERSON, said="修改人员 (change a person)")
people.verb("/people/{int:pk}/reset-password", _reset, of=AMONG, needs=P.PEOPLE_MANAGE, made=PersonAdded, said="重设密码 (a new one-time password)")
people.verb("/people/{int:pk}/reset-second-factor", _second_factor, of=AMONG, needs=P.PEOPLE_MANAGE, shows=PERSON, said="重置两步验证 (take a second factor off)")
people.verb("/people/{int:pk}/release", _release, of=AMONG, needs=P.PEOPLE_MANAGE, shows=PERSON, said="解除登录锁定 (let in again)")
