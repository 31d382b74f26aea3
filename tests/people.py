"""The cast of every office test: who owns, who may look, who must see nothing."""

from dataclasses import dataclass

from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.accounts.roles import Role
from duizhang.web.units.models import Membership, Unit
from duizhang.web.units.models.unit import Kind

PASSWORD = "cedar-lantern-42"


@dataclass(frozen=True, kw_only=True)
class Cast:
    """Alice keeps the system, Sec its accounts, Log its records; Su and Shen are the supervision office (two, since nobody verifies alone); Lin leads and Liang is
    liaison of the education bureau; Mo is the mayor; Au audits; Pu is the public; Xu is liaison of another unit and must
    see nothing of education's."""

    alice: Person
    sec: Person
    log: Person
    su: Person
    shen: Person
    lin: Person
    liang: Person
    mo: Person
    au: Person
    pu: Person
    xu: Person
    education: Unit
    water: Unit
    district: Unit

    def by_role(self) -> dict[str, Person]:
        """One person of each role."""
        people = (self.alice, self.sec, self.log, self.su, self.lin, self.liang, self.mo, self.au, self.pu)
        return {person.role: person for person in people}


def make_cast() -> Cast:
    """The cast, in the database; everybody's password is PASSWORD."""
    district = Unit.objects.create(code="D01", name="临泽区", kind=Kind.DISTRICT)
    education = Unit.objects.create(code="U01", name="市教育局", aliases=["市教委"])
    water = Unit.objects.create(code="U02", name="市水务局")
    people = {
        "alice": person("alice", "安立", Role.ADMINISTRATOR),
        "sec": person("sec", "安全", Role.SECURITY),
        "log": person("log", "纪录", Role.LOG_AUDITOR),
        "su": person("su", "苏查", Role.SUPERVISION),
        "shen": person("shen", "沈核", Role.SUPERVISION),
        "lin": person("lin", "林头", Role.UNIT_LEAD, education),
        "liang": person("liang", "梁联", Role.LIAISON, education),
        "mo": person("mo", "莫市长", Role.LEADER),
        "au": person("au", "区审", Role.AUDITOR),
        "pu": person("pu", "普众", Role.PUBLIC),
        "xu": person("xu", "许联", Role.LIAISON, water),
    }
    return Cast(**people, education=education, water=water, district=district)


def person(username: str, name: str, role: Role, unit: Unit | None = None) -> Person:
    """A person, acting for `unit` since January."""
    made = Person(username=username, name=name, role=role, must_change_password=False)
    made.set_password(PASSWORD)
    made.save()
    if unit is not None:
        Membership.objects.create(person=made, unit=unit, since=timezone.localdate().replace(month=1, day=1))
    return made
