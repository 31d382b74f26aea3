"""停止公开: the public page no longer shows it; inside it stays."""

from duizhang.web.accounts.models import Person
from duizhang.web.bulletins.actions.locked import locked_issue
from duizhang.web.bulletins.models import Issue
from duizhang.web.bulletins.models.issue import State
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused


def unpublish_issue(*, issue: Issue, reason: str, by: Person) -> Issue:
    """Errors: Refused where it is not public, or without a reason."""
    with changing() as record:
        issue = locked_issue(issue, of=(State.ISSUED, State.SUPERSEDED, State.WITHDRAWN), verb="停止公开")
        if not issue.published_at:
            raise Refused(f"{issue.name}没有公开 (it is not public)")
        if not reason.strip():
            raise Refused("停止公开须写明理由 (a reason is needed)")
        before = {"published_at": issue.published_at}
        issue.published_by = issue.published_at = None
        issue.save(update_fields=["published_by", "published_at"])
        record("issue.unpublish", issue, by=by, before=before, after={"published_at": None}, reason=reason)
    return issue
