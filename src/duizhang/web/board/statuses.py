"""Where a task stands in one cycle, by its verdicts: one of six, each task in exactly one. Counted, never averaged.

A colour may be overridden by a person; a status is what the verdicts say and stays beside it.
"""

from datetime import date

from django.db.models import Case, CharField, Exists, OuterRef, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce

from duizhang.web.board.models import Light
from duizhang.web.board.models.light import Status
from duizhang.web.cycles.models import Cycle, Report
from duizhang.web.cycles.models.snapshot import Layer
from duizhang.web.plans.models import Target, Task


def with_status(tasks: QuerySet[Task], cycle: Cycle | None, layer: Layer | str, today: date) -> QuerySet[Task]:
    """Tasks with `status`: that of the target which stands worst, read off the light; without a verdict by who owes a report."""
    blank = Case(*_without_verdict(cycle, layer, today), default=Value(Status.NOT_REPORTED.value), output_field=CharField())
    judged = Light.objects.filter(task=OuterRef("pk"), cycle=cycle, layer=layer).exclude(status="").order_by().values("status")
    return tasks.annotate(status=Coalesce(Subquery(judged), blank))


def _without_verdict(cycle: Cycle | None, layer: Layer | str, today: date) -> tuple[When, ...]:
    """A task that the cycle has no verdict on is `not_reported` only where its unit owed a report by now and handed in none."""
    measurable = Exists(Target.objects.filter(task=OuterRef("pk"), review="accepted"))
    blank = (When(~measurable, then=Value(Status.UNJUDGED.value)),)
    if cycle is None or today <= cycle.due:
        return (*blank, When(measurable, then=Value(Status.AWAITED.value)))
    if layer != Layer.REPORTED:
        return (*blank, When(measurable, then=Value(Status.UNJUDGED.value)))
    reports = Report.objects.filter(task=OuterRef("pk"), cycle=cycle, part=False)
    owed, handed_in = Exists(reports), Exists(reports.filter(first_in__isnull=False))
    return (*blank, When(~owed, then=Value(Status.UNJUDGED.value)), When(handed_in, then=Value(Status.AWAITED.value)))
