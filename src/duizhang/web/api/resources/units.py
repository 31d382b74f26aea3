"""Units and groups of units, who acts for them, what became of them; the directory as a sheet."""

from datetime import date
from typing import Annotated, Any

from pydantic import Field, StringConstraints

from duizhang.web.accounts.permissions import Permission as P
from duizhang.web.accounts.selectors import active_people
from duizhang.web.api.listing import Asked, Key, Said, YesNo
from duizhang.web.api.resource import Resource, Shown
from duizhang.web.api.shapes import SAID, Day, Given, Id, Ids, Line, Name, Names, OneOf, Ref, Taken
from duizhang.web.api.sheets import take_file
from duizhang.web.units.actions.add_unit import add_unit
from duizhang.web.units.actions.appoint import appoint, dismiss
from duizhang.web.units.actions.edit_group import add_group, edit_group
from duizhang.web.units.actions.edit_unit import edit_unit
from duizhang.web.units.actions.retire_unit import retire_unit
from duizhang.web.units.actions.succeed_unit import succeed_unit
from duizhang.web.units.models.unit import Kind
from duizhang.web.units.selectors import (
    districts,
    groups_seen_by,
    memberships_seen_by,
    standing_units,
    units_seen_by,
)
from duizhang.web.units.views import groups as group_views
from duizhang.web.units.views import listing

Code = Annotated[str, StringConstraints(pattern=SAID, max_length=40)]
UnitKind = Annotated[str, OneOf(Kind)]


class UnitGiven(Given):
    """A unit; `until` is its last day, where it has ended."""

    id: int
    code: str
    name: str
    aliases: list[str]
    kind: UnitKind
    district: Ref | None
    since: date | None
    until: date | None


class MembershipGiven(Given):
    """Who acts for the unit, from when to when."""

    id: int
    person: Ref
    since: date
    until: date | None


class SuccessionGiven(Given):
    """What followed what, from when."""

    predecessor: Ref
    successor: Ref
    on: date
    note: str


class UnitWhole(UnitGiven):
    """A unit with its people and what became of it."""

    memberships: list[MembershipGiven]
    successions: list[SuccessionGiven]
    precedents: list[SuccessionGiven]

    @staticmethod
    def resolve_memberships(unit: Any) -> Any:
        """All, past ones too."""
        return unit.memberships.select_related("person")

    @staticmethod
    def resolve_successions(unit: Any) -> Any:
        """What follows it."""
        return unit.successions.select_related("predecessor", "successor")

    @staticmethod
    def resolve_precedents(unit: Any) -> Any:
        """What it follows."""
        return unit.precedents.select_related("predecessor", "successor")


class GroupGiven(Given):
    """A group and its members."""

    id: int
    name: str
    aliases: list[str]
    members: list[Ref]


class UnitAsked(Asked):
    """As on the page."""

    q: Said = None
    kind: UnitKind = None
    district: Key = None
    standing: YesNo = None


class GroupAsked(Asked):
    """As on the page."""

    name: Said = None


class UnitTaken(Taken):
    """A new unit."""

    code: Code
    name: Name
    aliases: Names = Field(default_factory=list)
    kind: UnitKind = Kind.DEPARTMENT.value
    district: Id | None = None
    since: Day | None = None


class UnitChange(Taken):
    """What is to be changed of it."""

    code: Code = None
    name: Name = None
    aliases: Names = None
    kind: UnitKind = None
    district: Id | None = None
    since: Day | None = None


class Retirement(Taken):
    """Its last day (today)."""

    on: Day | None = None


class SuccessionTaken(Taken):
    """What follows it."""

    successor: Id
    on: Day
    note: Annotated[Line, StringConstraints(max_length=200)] = ""


class AppointmentTaken(Taken):
    """Who is to act for it."""

    person: Id
    since: Day | None = None


class GroupTaken(Taken):
    """A group, whole."""

    name: Name
    aliases: Names = Field(default_factory=list)
    members: Ids


UNIT = Shown(needs=P.UNITS_VIEW, seen_by=units_seen_by, gives=UnitWhole)
GROUP = Shown(needs=P.UNITS_VIEW, seen_by=lambda person: groups_seen_by(person).prefetch_related("members"), gives=GroupGiven)
AMONG_UNITS, REFS = ("unit", units_seen_by), {"district": lambda person: districts()}

units = Resource("units 单位")
units.list("/units", listing.LIST, UnitAsked, UNIT, gives=UnitGiven, page="units:list", said="单位名录 (units)")
units.verb("/units", add_unit, needs=P.UNITS_EDIT, takes=UnitTaken, refs=REFS, shows=UNIT, said="添加单位 (add a unit)")
take_file(units, "/units/import", listing.IMPORT.kind, needs=P.UNITS_EDIT, said="导入单位表 (import a sheet of units)")
units.detail("/units/{int:pk}", UNIT, said="一个单位 (a unit)")
units.verb("/units/{int:pk}", edit_unit, method="patch", of=AMONG_UNITS, needs=P.UNITS_EDIT, takes=UnitChange, refs=REFS, shows=UNIT, said="修改单位 (change a unit)")
units.verb("/units/{int:pk}/retire", retire_unit, of=AMONG_UNITS, needs=P.UNITS_EDIT, takes=Retirement, shows=UNIT, said="撤销单位 (end a unit)")
units.verb(
    "/units/{int:pk}/succeed", succeed_unit, of=("predecessor", units_seen_by), needs=P.UNITS_EDIT, takes=SuccessionTaken,
    refs={"successor": lambda person: standing_units()}, shows=UNIT, key=lambda made: made.predecessor_id, said="登记继任单位 (say what follows it)",
)  # fmt: skip
units.verb(
    "/units/{int:pk}/appoint", appoint, of=AMONG_UNITS, needs=P.UNITS_APPOINT, takes=AppointmentTaken, refs={"person": lambda person: active_people()},
    shows=UNIT, key=lambda made: made.unit_id, said="指定联络人员 (appoint a person)",
)  # fmt: skip
units.verb(
    "/memberships/{int:pk}/dismiss", dismiss, of=("membership", memberships_seen_by), needs=P.UNITS_APPOINT, takes=Retirement, shows=UNIT,
    key=lambda made: made.unit_id, said="结束任职 (end an appointment)",
)  # fmt: skip
units.list("/groups", group_views.LIST, GroupAsked, GROUP, page="units:groups", said="单位组 (groups of units)")
units.verb("/groups", add_group, needs=P.UNITS_EDIT, takes=GroupTaken, refs={"members": lambda person: standing_units()}, shows=GROUP, said="添加单位组 (add a group)")
units.detail("/groups/{int:pk}", GROUP, said="一个单位组 (a group)")
units.verb(
    "/groups/{int:pk}", edit_group, method="put", of=("group", groups_seen_by), needs=P.UNITS_EDIT, takes=GroupTaken,
    refs={"members": lambda person: standing_units()}, shows=GROUP, said="修改单位组 (change a group)",
)  # fmt: skip
