"""Begin a report where none was made when the cycle opened: a supporting unit's part, or a task that came later."""

from duizhang.web.accounts.models import Person
from duizhang.web.cycles.models import Cycle, Report
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused
from duizhang.web.plans.models import Task
from duizhang.web.plans.models.assignment import Role
from duizhang.web.units.models import Unit


def start_report(*, cycle: Cycle, task: Task, unit: Unit, by: Person) -> Report:
    """The unit's report on the task, new or as it stands; a part unless the unit is the first that leads.

    Errors: Refused where the cycle is closed or the unit has no part in the task.
    """
    with changing() as record:
        if there := Report.objects.filter(cycle=cycle, task=task, unit=unit).first():
            return there
        assigned = list(task.assignments.order_by("role", "order", "id"))
        if cycle.closed_at or cycle.plan_id != task.plan_id or unit.pk not in {a.unit_id for a in assigned}:
            raise Refused("这个报告期里没有这个单位的这项任务 (no such task of this unit in this cycle)")
        first = next((a.unit_id for a in assigned if a.role == Role.LEAD), None)
        report, made = Report.objects.get_or_create(cycle=cycle, task=task, unit=unit, defaults={"part": unit.pk != first})
        if made:
            record("report.start", report, by=by, also=(task,))
    return report
