"""Which issues and objections a person sees: drafts are for those who write or sign; what was issued is for everybody inside."""

from typing import Any

from django.db.models import Count, Prefetch, Q, QuerySet
from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.accounts.permissions import Permission
from duizhang.web.accounts.roles import ROLES
from duizhang.web.accounts.visibility import sees_everything, unit_ids
from duizhang.web.bulletins.models import Issue, Objection
from duizhang.web.bulletins.models.issue import State
from duizhang.web.bulletins.models.objection import State as ObjectionState
from duizhang.web.cycles.models import Cycle
from duizhang.web.files.models import StoredFile
from duizhang.web.plans.models import Plan

HEAVY = ("paper", "drafted", "data")


def issues_seen_by(person: Person) -> QuerySet[Issue]:
    """Without their content (`defer`) where only a list is wanted: `listed_for`."""
    issues = Issue.objects.select_related("plan", "cycle", "drafted_by", "edited_by", "issued_by", "published_by", "withdrawn_by", "supersedes", "correction")
    if person.may(Permission.BULLETINS_EDIT) or person.may(Permission.BULLETINS_ISSUE):
        return issues
    return issues.exclude(state=State.DRAFT)


def listed_for(person: Person) -> QuerySet[Issue]:
    """For lists: with the number of open objections, without papers and data."""
    heavy = [f"{prefix}{name}" for prefix in ("", "supersedes__", "correction__") for name in HEAVY]
    open_ones = Count("objections", filter=Q(objections__state=ObjectionState.OPEN))
    return issues_seen_by(person).defer(*heavy).annotate(open_objections=open_ones).order_by("-id")


def drafts_written_by(person: Person) -> QuerySet[Issue]:
    """Drafts that the person may write in."""
    return issues_seen_by(person).filter(state=State.DRAFT) if person.may(Permission.BULLETINS_EDIT) else Issue.objects.none()


def objections_seen_by(person: Person) -> QuerySet[Objection]:
    """All for the office, leaders and auditors; a unit sees its own. With their files, without what is in them."""
    heavy = [f"{prefix}__{name}" for prefix in ("issue", "correction") for name in HEAVY]
    objections = Objection.objects.select_related("issue", "unit", "objected_by", "decided_by", "correction").defer(*heavy)
    objections = objections.prefetch_related(Prefetch("files", StoredFile.objects.defer("content")))
    return objections if sees_everything(person) else objections.filter(unit__in=unit_ids(person))


def objections_to(issue: Issue, person: Person) -> QuerySet[Objection]:
    """Those to one issue that the person sees."""
    return objections_seen_by(person).filter(issue=issue)


def items_open_to(issue: Issue, person: Person) -> list[tuple[str, str]]:
    """(key, words) of what the person's units may object to, in the paper's order; nothing once the window is shut."""
    if issue.state != State.ISSUED or issue.objections_until is None or not issue.objection_days or timezone.localdate() > issue.objections_until:
        return []
    mine = unit_ids(person)
    items: dict[str, Any] = issue.data.get("items", {})
    return [(key, item["label"]) for key, item in items.items() if mine & set(item["units"])]


def last_issue(kind: str, plan: Plan | None, cycle: Cycle | None) -> Issue | None:
    """The one of its kind and plan that stands for the last cycle before `cycle`."""
    standing = Issue.objects.filter(kind=kind, plan=plan, state=State.ISSUED)
    if cycle is not None:
        standing = standing.filter(cycle__end__lt=cycle.end)
    return standing.order_by("-cycle__end", "-issued_at").first()


def another_may_issue(person: Person) -> bool:
    """Whether anybody else of the office may sign."""
    roles = [role for role, allowed in ROLES.items() if Permission.BULLETINS_ISSUE in allowed]
    return Person.objects.filter(is_active=True, role__in=roles).exclude(pk=person.pk).exists()


def years_of_issues() -> list[int]:
    """For filters."""
    return sorted(set(Issue.objects.order_by().values_list("year", flat=True)), reverse=True)
