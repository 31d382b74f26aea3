"""The verdicts that count on the board: on figures from documents, and on reports that the office has accepted."""

from django.db.models import Q, QuerySet

from duizhang.web.cycles.models import Snapshot
from duizhang.web.cycles.models.report import State
from duizhang.web.plans.models import Target


def standing_verdicts(targets: QuerySet[Target] | list[Target] | None = None) -> QuerySet[Snapshot]:
    """Those on confirmed targets, or on `targets`, which are. A report that still lies with its unit or the office, or was returned,
    says nothing here yet."""
    accepted = Q(submission__isnull=True) | Q(submission__report__state__in=(State.ACCEPTED, State.LOCKED))
    return Snapshot.objects.filter(accepted, Q(target__review="accepted") if targets is None else Q(target__in=targets))
