"""Say how often a plan is reported on."""

from datetime import date

from duizhang.web.accounts.models import Person
from duizhang.web.cycles.models import Schedule
from duizhang.web.ledger.change import changing, fields_of
from duizhang.web.ledger.refusal import Refused
from duizhang.web.plans.models import Plan

FIELDS = ("rhythm", "due_days", "since", "until")


def add_schedule(*, plan: Plan, rhythm: str, due_days: int, since: date, until: date, by: Person) -> Schedule:
    """Errors: Refused where the plan has this rhythm already, or it ends before it begins."""
    with changing() as record:
        if until < since:
            raise Refused("止日早于起日；请改正 (it ends before it begins)")
        if Schedule.objects.filter(plan=plan, rhythm=rhythm).exists():
            raise Refused("这个计划已有同样频度的安排；请修改原来的 (this rhythm is there already)")
        schedule = Schedule.objects.create(plan=plan, rhythm=rhythm, due_days=due_days, since=since, until=until)
        record("schedule.add", schedule, by=by, after=fields_of(schedule, *FIELDS), also=(plan,))
    return schedule
