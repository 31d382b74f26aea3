"""What everybody may read: issues that the office made public and that stand, or were corrected. Nothing else is asked for here."""

from django.db.models import Q, QuerySet

from duizhang.web.bulletins.models import Issue
from duizhang.web.bulletins.models.issue import State
from duizhang.web.bulletins.selectors import HEAVY


def published() -> QuerySet[Issue]:
    """Newest first, with their content."""
    shown = Q(published_at__isnull=False, state__in=(State.ISSUED, State.SUPERSEDED))
    return Issue.objects.filter(shown).select_related("plan", "cycle", "supersedes", "correction").order_by("-published_at", "-id")


def listed() -> QuerySet[Issue]:
    """The same without papers and data."""
    return published().defer(*(f"{prefix}{name}" for prefix in ("", "supersedes__", "correction__") for name in HEAVY))


def years() -> list[int]:
    """In which something was published, latest first."""
    return sorted(set(published().order_by().values_list("year", flat=True)), reverse=True)


def is_public(issue: Issue | None) -> bool:
    """Whether everybody may read it."""
    return issue is not None and issue.published_at is not None and issue.state in (State.ISSUED, State.SUPERSEDED)
