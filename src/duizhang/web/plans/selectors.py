"""Reading plans: who sees everything sees drafts too; others see the published tasks of their own units."""

from collections.abc import Sequence

from django.db.models import Count, Q, QuerySet

from duizhang.web.accounts.models import Person
from duizhang.web.accounts.permissions import Permission
from duizhang.web.accounts.visibility import sees_everything, unit_ids
from duizhang.web.plans.models import Change, Document, Milestone, Plan, Target, Task, Version
from duizhang.web.plans.models.plan import State
from duizhang.web.plans.models.review import Review

PUBLISHED = (State.RUNNING, State.CLOSED)


def plans_seen_by(person: Person) -> QuerySet[Plan]:
    """Drafts are the supervision office's own; a published plan is seen by whoever has a task in it."""
    plans = Plan.objects.all()
    if sees_everything(person):
        return plans if person.may(Permission.PLANS_EDIT) else plans.filter(state__in=PUBLISHED)
    return plans.filter(state__in=PUBLISHED, pk__in=_own_tasks(person).values("plan"))


def tasks_seen_by(person: Person) -> QuerySet[Task]:
    """Tasks with their units; who edits plans sees proposed and excluded ones too."""
    tasks = Task.objects.select_related("plan").prefetch_related("assignments__unit")
    if person.may(Permission.PLANS_EDIT) and sees_everything(person):
        return tasks
    if sees_everything(person):
        return tasks.filter(plan__state__in=PUBLISHED, review=Review.ACCEPTED)
    return tasks.filter(pk__in=_own_tasks(person))


def targets_seen_by(person: Person) -> QuerySet[Target]:
    """The targets of the tasks seen."""
    targets = Target.objects.select_related("task__plan").filter(task__in=tasks_seen_by(person))
    return targets if person.may(Permission.PLANS_EDIT) else targets.filter(review=Review.ACCEPTED)


def milestones_seen_by(person: Person) -> QuerySet[Milestone]:
    """The milestones of the tasks seen."""
    return Milestone.objects.select_related("task").filter(task__in=tasks_seen_by(person))


def changes_seen_by(person: Person) -> QuerySet[Change]:
    """All, or those of one's own tasks."""
    changes = Change.objects.select_related("plan", "task", "target", "proposed_by", "decided_by", "version")
    return changes if sees_everything(person) else changes.filter(task__in=_own_tasks(person))


def versions_seen_by(person: Person) -> QuerySet[Version]:
    """A version holds the whole plan, other units' tasks too: only for those who see everything."""
    versions = Version.objects.filter(plan__in=plans_seen_by(person)).select_related("plan", "published_by")
    return versions if sees_everything(person) else versions.none()


def documents_seen_by(person: Person) -> QuerySet[Document]:
    """The originals, likewise only for those who see everything."""
    documents = Document.objects.filter(pk__in=Task.objects.filter(plan__in=plans_seen_by(person)).values("document"))
    return documents if sees_everything(person) else documents.none()


def counted(plans: QuerySet[Plan]) -> QuerySet[Plan]:
    """With `tasks_in`, `tasks_open` (confirmed, undecided), each by one subquery's worth of counting."""
    return plans.annotate(
        tasks_in=Count("tasks", filter=Q(tasks__review=Review.ACCEPTED), distinct=True),
        tasks_open=Count("tasks", filter=Q(tasks__review=Review.PROPOSED), distinct=True),
    )


def review_tasks(plan: Plan, only: int | None = None) -> Sequence[Task]:
    """Every task of a plan (or `only` the one with this key) with its targets and units, in the plan's order."""
    tasks = plan.tasks.all() if only is None else plan.tasks.filter(pk=only)
    return list(tasks.prefetch_related("assignments__unit", "targets").select_related("merged_into"))


def sheet_tasks(plan: Plan, among: QuerySet[Task] | None = None) -> Sequence[Task]:
    """The tasks of a plan (`among` those that a person sees) as a table prints them; of a draft, the undecided ones too."""
    tasks = (Task.objects.all() if among is None else among).filter(plan=plan).exclude(review=Review.REJECTED)
    return list(tasks.select_related("plan", "document").prefetch_related("assignments__unit", "targets").defer("document__blocks"))


def documents_of(plan: Plan) -> Sequence[Document]:
    """The documents that a plan was read from, oldest first."""
    return list(Document.objects.filter(pk__in=plan.tasks.values("document")).order_by("id"))


def _own_tasks(person: Person) -> QuerySet[Task]:
    return Task.objects.filter(plan__state__in=PUBLISHED, review=Review.ACCEPTED, assignments__unit__in=unit_ids(person)).distinct()
