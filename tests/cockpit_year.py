"""A year for the cockpit's tests: months of 2026, tasks with one target each, verdicts from a document (no report needed)."""

import calendar
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from duizhang.web.accounts.models import Person
from duizhang.web.cockpit.glance import Glance, glance
from duizhang.web.cycles.models import Cycle, Snapshot
from duizhang.web.plans.models import Assignment, Target, Task
from duizhang.web.units.models import Unit
from office import plan_of

TODAY = date(2026, 10, 20)


def month(n: int) -> Cycle:
    """January to month `n`; reports are due ten days after it."""
    end = date(2026, n, calendar.monthrange(2026, n)[1])
    fields = {"name": f"1—{n}月", "due": end + timedelta(days=10)}
    cycle, _ = Cycle.objects.get_or_create(plan=plan_of(), rhythm="cumulative", start=date(2026, 1, 1), end=end, defaults=fields)
    return cycle


def task(code: int, *leads: Unit, field: str = "教育", target: bool = True, deadline: date | None = None) -> Task:
    """A confirmed task; with a target of 100 unless said otherwise."""
    made = Task.objects.create(plan=plan_of(), code=str(code), order=code, title=f"建成第{code}类站点100个", text="…", review="accepted", field=field)
    for unit in leads:
        Assignment.objects.create(task=made, unit=unit, role="lead")
    if target:
        Target.objects.create(task=made, code="t1", indicator="站点", value=Decimal(100), unit="个", review="accepted", deadline=deadline)
    return made


def told(of: Task, n: int, colour: str, verdict: str = "pending", pace: str = "behind", **fields: object) -> Snapshot:
    """The verdict on the task's target in month `n`."""
    value = None if verdict in ("not_reported", "stated_done") else Decimal(40)
    values = {"value": value, "unit": "个", "because": f"截至{n}月底40个", "profile": "default", "layer": "reported"} | fields
    return Snapshot.objects.create(target=of.targets.get(), cycle=month(n), colour=colour, verdict=verdict, pace=pace, **values)


def look(person: Person, *, today: date = TODAY, since: date | None = None, **asked: str) -> Glance:
    """What the person looks at on that day."""
    seen = glance(person, asked)
    return replace(seen, today=today, since=since or seen.since)
