"""Things of the office for tests: a plan, a task of the education bureau, a cycle, its report; each made at most once a call."""

from datetime import date

from duizhang.web.cycles.models import Cycle, Report
from duizhang.web.plans.models import Assignment, Plan, Task
from people import Cast


def plan_of() -> Plan:
    """A running plan for 2026."""
    plan, _ = Plan.objects.get_or_create(title="重点工作", year=2026, defaults={"state": "running"})
    return plan


def task_of(cast: Cast) -> Task:
    """A confirmed task that the education bureau leads and the water bureau does not know of."""
    task, made = Task.objects.get_or_create(plan=plan_of(), code="1", defaults={"title": "新增学位500个", "text": "新增学位500个", "review": "accepted"})
    if made:
        Assignment.objects.create(task=task, unit=cast.education, role="lead")
    return task


def cycle_of() -> Cycle:
    """March 2026, cumulative."""
    cycle, _ = Cycle.objects.get_or_create(
        plan=plan_of(), rhythm="cumulative", start=date(2026, 1, 1), end=date(2026, 3, 31), defaults={"name": "1—3月", "due": date(2026, 4, 5)}
    )
    return cycle


def report_of(cast: Cast) -> Report:
    """The education bureau's draft on its task in March."""
    report, _ = Report.objects.get_or_create(cycle=cycle_of(), task=task_of(cast), unit=cast.education)
    return report
