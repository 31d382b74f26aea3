"""向社会公开: an explicit act, never by itself."""

from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.bulletins.actions.locked import locked_issue
from duizhang.web.bulletins.models import Issue
from duizhang.web.bulletins.models.issue import State
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused


def publish_issue(*, issue: Issue, by: Person) -> Issue:
    """The issue, to be read by everybody.

    Errors: Refused where it does not stand, or is public already.
    """
    with changing() as record:
        issue = locked_issue(issue, of=(State.ISSUED,), verb="公开")
        if issue.published_at:
            raise Refused(f"{issue.name}已经公开 (it is public already)")
        issue.published_by, issue.published_at = by, timezone.now()
        issue.save(update_fields=["published_by", "published_at"])
        record("issue.publish", issue, by=by, after={"published_at": issue.published_at})
    return issue
