"""How far the review of a plan is."""

from dataclasses import dataclass

from django.db.models import Count, Q

from duizhang.web.plans.models import Plan, Target
from duizhang.web.plans.models.review import Review


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Tasks and targets, all and decided; targets of tasks that were left out count as decided."""

    tasks: int
    tasks_decided: int
    targets: int
    targets_decided: int
    without_lead: int

    @property
    def open(self) -> int:
        """What is still undecided."""
        return self.tasks - self.tasks_decided + self.targets - self.targets_decided


def progress_of(plan: Plan) -> Progress:
    """Two queries."""
    opened = Q(review=Review.PROPOSED)
    tasks = plan.tasks.aggregate(
        all=Count("id", distinct=True),
        open=Count("id", filter=opened, distinct=True),
        led=Count("id", filter=~Q(review=Review.REJECTED) & Q(assignments__role="lead"), distinct=True),
        kept=Count("id", filter=~Q(review=Review.REJECTED), distinct=True),
    )
    targets = Target.objects.filter(task__plan=plan).aggregate(all=Count("id"), open=Count("id", filter=opened & ~Q(task__review=Review.REJECTED)))
    return Progress(
        tasks=tasks["all"],
        tasks_decided=tasks["all"] - tasks["open"],
        targets=targets["all"],
        targets_decided=targets["all"] - targets["open"],
        without_lead=tasks["kept"] - tasks["led"],
    )
