"""Reporting periods and how often a plan is reported on."""

from datetime import date, datetime
from typing import Annotated, Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Query

from duizhang.web.accounts.permissions import Permission as P
from duizhang.web.api.listing import Asked, Said, Slice, YesNo, page_of
from duizhang.web.api.resource import Resource, Shown
from duizhang.web.api.shapes import Day, Days, Given, Id, OneOf, Page, Reason, Ref, Taken
from duizhang.web.cycles.actions.add_schedule import add_schedule
from duizhang.web.cycles.actions.close_cycle import close_cycle
from duizhang.web.cycles.actions.edit_schedule import edit_schedule
from duizhang.web.cycles.actions.open_cycles import open_cycles
from duizhang.web.cycles.actions.reopen_cycle import reopen_cycle
from duizhang.web.cycles.models.report import State
from duizhang.web.cycles.models.schedule import Rhythm
from duizhang.web.cycles.selectors import cycles_seen_by, running_plans, schedules_seen_by, standing_in
from duizhang.web.cycles.views import listing, schedules

RhythmName = Annotated[str, OneOf(Rhythm)]


class CycleGiven(Given):
    """A reporting period with how many reports are due, in, waiting and accepted, of those that one may know of."""

    id: int
    plan: Ref
    rhythm: RhythmName
    name: str
    start: date
    end: date
    due: date
    closed_at: datetime | None
    wanted: int
    handed_in: int
    waiting: int
    accepted: int


class StandingGiven(Given):
    """Who has handed in and who has not; never a draft's words."""

    id: int
    unit: Ref
    task: Ref
    state: Annotated[str, OneOf(State)]
    first_in: datetime | None
    late: bool


class ScheduleGiven(Given):
    """How often a plan is reported on."""

    id: int
    plan: Ref
    rhythm: RhythmName
    due_days: int
    since: date
    until: date


class CycleAsked(Asked):
    """As on the page."""

    plan: Said = None
    rhythm: RhythmName = None
    open: YesNo = None


class ScheduleAsked(Asked):
    """As on the page."""

    plan: Said = None


class ScheduleChange(Taken):
    """What can be changed of a schedule."""

    due_days: Days
    since: Day
    until: Day


class ScheduleTaken(ScheduleChange):
    """A schedule."""

    plan: Id
    rhythm: RhythmName


class Opened(Given):
    """The cycles opened now."""

    cycles: list[Ref]


def _open(*, by: Any) -> dict[str, Any]:
    return {"cycles": open_cycles(by=by)}


def _standing(request: HttpRequest, pk: int, part: Query[Slice]) -> dict[str, Any]:
    cycle = get_object_or_404(cycles_seen_by(request.user), pk=pk)
    found = standing_in(cycle, request.user)
    rows = list(found[part.offset : part.offset + part.limit])
    for report in rows:
        report.late = report.first_in is not None and timezone.localdate(report.first_in) > cycle.due
    return page_of(rows, found.count(), part)


CYCLE = Shown(needs=P.CYCLES_VIEW, seen_by=cycles_seen_by, gives=CycleGiven)
SCHEDULE = Shown(needs=P.CYCLES_VIEW, seen_by=schedules_seen_by, gives=ScheduleGiven)
AMONG = ("cycle", cycles_seen_by)

cycles = Resource("cycles 报告期")
cycles.list("/cycles", listing.LIST, CycleAsked, CYCLE, page="cycles:list", said="报告期 (reporting periods)")
cycles.verb("/cycles/open", _open, needs=(P.CYCLES_EDIT, P.CYCLES_VIEW), made=Opened, said="立即开启到期的 (open what is due)")
cycles.detail("/cycles/{int:pk}", CYCLE, said="一个报告期 (a reporting period)")
cycles.add("get", "/cycles/{int:pk}/standing", _standing, needs=P.CYCLES_VIEW, gives=Page[StandingGiven], said="报送情况 (who has reported)", knows=(Slice,))
cycles.verb("/cycles/{int:pk}/close", close_cycle, of=AMONG, needs=P.CYCLES_EDIT, shows=CYCLE, said="关闭 (close)")
cycles.verb("/cycles/{int:pk}/reopen", reopen_cycle, of=AMONG, needs=P.CYCLES_EDIT, takes=Reason, shows=CYCLE, said="重新开启 (reopen)")
cycles.list("/schedules", schedules.LIST, ScheduleAsked, SCHEDULE, page="cycles:schedules", said="报送安排 (schedules)")
cycles.verb(
    "/schedules", add_schedule, needs=P.CYCLES_EDIT, takes=ScheduleTaken, refs={"plan": lambda person: running_plans()}, shows=SCHEDULE,
    said="添加报送安排 (add a schedule)",
)  # fmt: skip
cycles.detail("/schedules/{int:pk}", SCHEDULE, said="一个报送安排 (a schedule)")
cycles.verb(
    "/schedules/{int:pk}", edit_schedule, method="put", of=("schedule", schedules_seen_by), needs=P.CYCLES_EDIT, takes=ScheduleChange, shows=SCHEDULE,
    said="修改报送安排 (change a schedule)",
)  # fmt: skip
