"""What is told of reports: which names a notice may hold, and where it leads."""

from typing import Any

from duizhang.web.accounts.models import Person
from duizhang.web.cycles.models import Report
from duizhang.web.notices.actions.notify import notify
from duizhang.web.plans.models import Assignment
from duizhang.web.plans.models.assignment import Role


def tell(kind: str, report: Report, *, by: Person, units: tuple[int, ...] | None = None, **facts: Any) -> None:
    """Tell of `report`; its own unit unless `units` are said. Never a word of what it says."""
    named = {"cycle": report.cycle.name, "task": f"{report.task.code} {report.task.title}"} | facts
    notify(kind, by=by, link=report.get_absolute_url(), units=(report.unit_id,) if units is None else units, **named)


def tell_passed(report: Report, *, by: Person) -> None:
    """A part to the units that lead its task, a task's report to the office."""
    if not report.part:
        tell("report.waiting", report, by=by, unit=report.unit.name)
        return
    leading = Assignment.objects.filter(task=report.task_id, role=Role.LEAD).values_list("unit_id", flat=True)
    tell("report.part_ready", report, by=by, units=tuple(leading), unit=report.unit.name)
