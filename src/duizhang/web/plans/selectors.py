"""Reading plans: who sees everything sees drafts too; others see the published tasks of their own units."""

from collections import Counter
from collections.abc import Iterable, Sequence

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

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


def targets_on(task: Task, person: Person) -> list[Target]:
    """Those of a task seen (prefetch `targets`)."""
    return [t for t in task.targets.all() if t.review == Review.ACCEPTED or person.may(Permission.PLANS_EDIT)]


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


def tasks_to_review(plan: Plan, *, only_open: bool = False) -> QuerySet[Task]:
    """Every task of a plan, or those on which something is undecided, with no more than what tells where they stand."""
    tasks = plan.tasks.only("plan", "document_id", "lines", "order")
    undecided = Exists(Target.objects.filter(task=OuterRef("pk"), review=Review.PROPOSED))
    return tasks.filter(Q(review=Review.PROPOSED) | Q(undecided, review=Review.ACCEPTED)) if only_open else tasks


def review_tasks(tasks: Iterable[int]) -> list[Task]:
    """Those tasks with their targets and units, in the order given."""
    found = Task.objects.filter(pk__in=(keys := list(tasks))).prefetch_related("assignments__unit", "targets").select_related("merged_into", "plan")
    by_key = {task.pk: task for task in found}
    return [by_key[key] for key in keys]


def names_unmatched(plan: Plan) -> Counter[str]:
    """The names of units that the directory does not know, with how many tasks bear each."""
    tasks = plan.tasks.exclude(review=Review.REJECTED).exclude(unmatched={}).values_list("unmatched", flat=True)
    return Counter(name for unmatched in tasks for names in unmatched.values() for name in names)


def sheet_tasks(plan: Plan, among: QuerySet[Task] | None = None) -> Sequence[Task]:
    """The tasks of a plan (`among` those that a person sees) as a table prints them; of a draft, the undecided ones too."""
    tasks = (Task.objects.all() if among is None else among).filter(plan=plan).exclude(review=Review.REJECTED)
    return list(tasks.select_related("plan", "document").prefetch_related("assignments__unit", "targets").defer("document__blocks"))


def documents_of(tasks: Iterable[Task]) -> Sequence[Document]:
    """The documents that the tasks were read from, oldest first."""
    return list(Document.objects.filter(pk__in={task.document_id for task in tasks}).order_by("id"))


def _own_tasks(person: Person) -> QuerySet[Task]:
    return Task.objects.filter(plan__state__in=PUBLISHED, review=Review.ACCEPTED, assignments__unit__in=unit_ids(person)).distinct()
