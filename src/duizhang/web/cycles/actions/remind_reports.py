"""Remind units of reports not handed in: on the days that `notices/kinds.toml` names, once each, all tasks of a unit in one."""

from datetime import date

from django.db.models import Count
from django.urls import reverse
from django.utils import timezone

from duizhang.web.cycles.models import Cycle, Report
from duizhang.web.cycles.models.report import State
from duizhang.web.notices.actions.notify import notify
from duizhang.web.notices.kinds import kind_named
from duizhang.web.notices.reminders import after, before
from duizhang.web.plans.models.plan import State as PlanState

OWED = (State.DRAFT, State.RETURNED)


def remind_reports(*, today: date | None = None) -> int:
    """How many notices went out now; run again on the same day it finds nothing to do."""
    day = today or timezone.localdate()
    told = 0
    for cycle in Cycle.objects.select_related("plan").filter(closed_at__isnull=True, plan__state=PlanState.RUNNING):
        soon = before(kind_named("report.due_soon").days, cycle.due, day)
        late = after(kind_named("report.overdue").days, cycle.due, day)
        if soon is not None:
            told += _remind("report.due_soon", cycle, soon)
        elif late is not None:
            told += _remind("report.overdue", cycle, late)
    return told


def _remind(kind: str, cycle: Cycle, rung: int) -> int:
    owing = Report.objects.filter(cycle=cycle, part=False, state__in=OWED).order_by().values("unit").annotate(n=Count("pk")).values_list("unit", "n")
    told = 0
    for unit, count in owing:
        key = f"{kind}:{cycle.pk}:{unit}:{rung}"
        facts = {"plan": cycle.plan.title, "cycle": cycle.name, "count": count, "due": f"{cycle.due:%Y-%m-%d}"}
        told += notify(kind, by=None, link=reverse("cycles:mine"), units=(unit,), key=key, **facts) is not None
    return told
