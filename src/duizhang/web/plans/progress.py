"""How far the review of a plan is."""

from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q

from duizhang.web.plans.models import Assignment, Plan, Target
from duizhang.web.plans.models.assignment import Role
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
    opened, kept = Q(review=Review.PROPOSED), ~Q(review=Review.REJECTED)
    led = Exists(Assignment.objects.filter(task=OuterRef("pk"), role=Role.LEAD))
    tasks = plan.tasks.order_by().aggregate(all=Count("id"), open=Count("id", filter=opened), without_lead=Count("id", filter=kept & ~led))
    targets = Target.objects.filter(task__plan=plan).aggregate(all=Count("id"), open=Count("id", filter=opened & ~Q(task__review=Review.REJECTED)))
    return Progress(
        tasks=tasks["all"],
        tasks_decided=tasks["all"] - tasks["open"],
        targets=targets["all"],
        targets_decided=targets["all"] - targets["open"],
        without_lead=tasks["without_lead"],
    )
