"""Where a task stands in one cycle, by its verdicts: one of six, each task in exactly one. Counted, never averaged.

A colour may be overridden by a person; a status is what the verdicts say and stays beside it.
"""

from datetime import date

from django.db.models import (
    Case,
    CharField,
    Exists,
    IntegerField,
    Max,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    TextChoices,
    Value,
    When,
)
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from duizhang.web.board.verdicts import standing_verdicts
from duizhang.web.cycles.models import Cycle, Report, Submission
from duizhang.web.cycles.models.snapshot import Layer
from duizhang.web.plans.models import Target, Task


class Status(TextChoices):
    """`awaited`: the report is not due yet, or lies with the office; that is not `not_reported`. `unjudged`: no measurable
    target, or a figure that cannot be held against it."""

    MET = "met", _("已达到")
    ON_PACE = "on_pace", _("达进度")
    BEHIND = "behind", _("欠进度")
    NOT_REPORTED = "not_reported", _("未报告")
    AWAITED = "awaited", _("待报送或待采用")
    UNJUDGED = "unjudged", _("未能判定")


_WORST_LAST = (Status.MET, Status.ON_PACE, Status.UNJUDGED, Status.NOT_REPORTED, Status.BEHIND)
_OF_VERDICT = (
    (Q(verdict__in=("met", "stated_done")), Status.MET),
    (Q(verdict="not_met") | Q(pace="behind"), Status.BEHIND),
    (Q(verdict="not_reported"), Status.NOT_REPORTED),
    (Q(pace__in=("on", "ahead")), Status.ON_PACE),
)


def with_status(tasks: QuerySet[Task], cycle: Cycle | None, layer: Layer | str, today: date) -> QuerySet[Task]:
    """Tasks with `status`: that of the target which stands worst; by the database."""
    rank = Case(*(When(q, then=Value(_WORST_LAST.index(s))) for q, s in _OF_VERDICT), default=Value(_WORST_LAST.index(Status.UNJUDGED)), output_field=IntegerField())
    verdicts = standing_verdicts().filter(target__task=OuterRef("pk"), cycle=cycle, layer=layer).order_by()
    named = Case(*(When(worst=n, then=Value(s.value)) for n, s in enumerate(_WORST_LAST)), output_field=CharField())
    judged = Subquery(verdicts.values("target__task").annotate(worst=Max(rank)).annotate(status=named).values("status"))  # worked out once a task
    blank = Case(*_without_verdict(cycle, layer, today), default=Value(Status.NOT_REPORTED.value), output_field=CharField())
    return tasks.annotate(status=Coalesce(judged, blank))


def _without_verdict(cycle: Cycle | None, layer: Layer | str, today: date) -> tuple[When, ...]:
    """A task that the cycle has no verdict on is `not_reported` only where its unit owed a report by now and handed in none."""
    measurable = Exists(Target.objects.filter(task=OuterRef("pk"), review="accepted"))
    blank = (When(~measurable, then=Value(Status.UNJUDGED.value)),)
    if cycle is None or today <= cycle.due:
        return (*blank, When(measurable, then=Value(Status.AWAITED.value)))
    if layer != Layer.REPORTED:
        return (*blank, When(measurable, then=Value(Status.UNJUDGED.value)))
    owed = Exists(Report.objects.filter(task=OuterRef("pk"), cycle=cycle, part=False))
    handed_in = Exists(Submission.objects.filter(report__task=OuterRef("pk"), report__cycle=cycle, report__part=False))
    return (*blank, When(~owed, then=Value(Status.UNJUDGED.value)), When(handed_in, then=Value(Status.AWAITED.value)))
