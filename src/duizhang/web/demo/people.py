"""Who works in the demo: one person a role who can sign in, with a one-time password told once; the others cannot."""

from dataclasses import dataclass

from duizhang.web.accounts.actions.add_person import add_person
from duizhang.web.accounts.models import Person
from duizhang.web.accounts.roles import Role
from duizhang.web.demo.city import City
from duizhang.web.ledger.change import changing, fields_of
from duizhang.web.units.actions.add_unit import add_unit
from duizhang.web.units.actions.appoint import appoint
from duizhang.web.units.actions.edit_group import add_group
from duizhang.web.units.models import Unit

SURNAMES, GIVEN = "周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施", "文博雅宁思齐若水明远嘉禾景行静姝"
SHOWN_UNIT = "市教育局"


@dataclass(frozen=True, slots=True, kw_only=True)
class Staff:
    """`heads` and `liaisons` by the name of their unit; `passwords` of those who can sign in, in the order to be shown."""

    first: Person
    second: Person
    leaders: dict[str, Person]
    heads: dict[str, Person]
    liaisons: dict[str, Person]
    units: dict[str, Unit]
    passwords: list[tuple[Person, str]]


def make_staff(city: City, admin: Person, security: Person) -> Staff:
    """Units and groups, by the system administrator; people, by the security administrator."""
    units = {d.name: add_unit(code=f"D{n:02}", name=d.name, kind="district", by=admin) for n, d in enumerate(city.district, 1)}
    units |= {d.name: add_unit(code=f"B{n:02}", name=d.name, aliases=(d.name.removeprefix("市"),), by=admin) for n, d in enumerate(city.department, 1)}
    add_group(name="各区县", members=[units[d.name] for d in city.district], by=admin)
    passwords: list[tuple[Person, str]] = []

    def enter(username: str, name: str, role: Role) -> Person:
        added = add_person(username=username, name=name, role=role, by=security)
        passwords.append((added.person, added.password))
        return added.person

    first = enter("ducha", "苏慎行", Role.SUPERVISION)
    second = enter("hecha", "沈持正", Role.SUPERVISION)
    mayor, *deputies = city.leader
    leaders = {mayor.name: enter(mayor.username, mayor.name, Role.LEADER)}
    leaders |= {d.name: _silent(d.username, d.name, Role.LEADER, security) for d in deputies}
    heads, liaisons = {}, {}
    for n, (name, unit) in enumerate(units.items()):
        said = SURNAMES[n % len(SURNAMES)]
        make = enter if name == SHOWN_UNIT else lambda u, p, r: _silent(u, p, r, security)
        heads[name] = make("juzhang" if name == SHOWN_UNIT else f"head{n:02}", f"{said}{GIVEN[n % len(GIVEN)]}", Role.UNIT_LEAD)
        liaisons[name] = make("lianluo" if name == SHOWN_UNIT else f"liaison{n:02}", f"{SURNAMES[-1 - n % len(SURNAMES)]}{GIVEN[-1 - n % len(GIVEN)]}", Role.LIAISON)
        for person in (heads[name], liaisons[name]):
            appoint(person=person, unit=unit, by=security)
    enter("shenji", "区明察", Role.AUDITOR)
    enter("gongzhong", "钟闻", Role.PUBLIC)
    return Staff(first=first, second=second, leaders=leaders, heads=heads, liaisons=liaisons, units=units, passwords=passwords)


def _silent(username: str, name: str, role: Role, security: Person) -> Person:
    """Someone who acts in the demo's year but has no password."""
    with changing() as record:
        person = Person(username=username, name=name, role=role, must_change_password=True)
        person.set_unusable_password()
        person.save()
        record("person.add", person, by=security, after=fields_of(person, "username", "name", "role"))
    return person
