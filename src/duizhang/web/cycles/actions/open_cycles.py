"""Open every cycle that has come to its last day, with a draft for each task's leading unit. May run as often as one likes."""

from datetime import date, timedelta

from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.cycles.models import Cycle, Report, Schedule
from duizhang.web.cycles.periods import Stretch, stretches
from duizhang.web.ledger.change import changing
from duizhang.web.plans.models import Assignment, Plan
from duizhang.web.plans.models.assignment import Role
from duizhang.web.plans.models.plan import State
from duizhang.web.plans.models.review import Review


def open_cycles(*, by: Person, today: date | None = None) -> list[Cycle]:
    """The cycles opened now; two who do it at once wait for each other, and the second finds nothing to do."""
    day = today or timezone.localdate()
    opened: list[Cycle] = []
    with changing() as record:
        for schedule in Schedule.objects.select_for_update(of=("self",)).select_related("plan").filter(plan__state=State.RUNNING):
            for stretch in stretches(schedule.rhythm, schedule.since, min(schedule.until, day)):
                cycle, made = _cycle(schedule, stretch)
                if made:
                    drafts = _drafts(cycle, schedule.plan)
                    record("cycle.open", cycle, by=by, after={"start": cycle.start, "end": cycle.end, "due": cycle.due, "应报": drafts}, also=(cycle.plan,))
                    opened.append(cycle)
    return opened


def _cycle(schedule: Schedule, stretch: Stretch) -> tuple[Cycle, bool]:
    return Cycle.objects.get_or_create(
        plan=schedule.plan,
        rhythm=schedule.rhythm,
        start=stretch.start,
        end=stretch.end,
        defaults={"name": stretch.name, "due": stretch.end + timedelta(days=schedule.due_days)},
    )


def _drafts(cycle: Cycle, plan: Plan) -> int:
    """One a task, of the first of its leading units."""
    leads: dict[int, int] = {}
    assigned = Assignment.objects.filter(task__plan=plan, task__review=Review.ACCEPTED, task__merged_into__isnull=True, role=Role.LEAD)
    for task, unit in assigned.order_by("task", "order", "id").values_list("task_id", "unit_id"):
        leads.setdefault(task, unit)
    Report.objects.bulk_create((Report(cycle=cycle, task_id=t, unit_id=u) for t, u in leads.items()), ignore_conflicts=True)
    return len(leads)
