"""撤回: an issue no longer holds and nothing stands in its place. It is kept, marked, and no longer public."""

from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.bulletins.actions.locked import locked_issue
from duizhang.web.bulletins.models import Issue
from duizhang.web.bulletins.models.issue import State
from duizhang.web.bulletins.telling import tell_withdrawn
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused


def withdraw_issue(*, issue: Issue, reason: str, by: Person) -> Issue:
    """Errors: Refused where it does not stand, without a reason, or while a correction of it is being drafted."""
    with changing() as record:
        issue = locked_issue(issue, of=(State.ISSUED,), verb="撤回")
        if not reason.strip():
            raise Refused("撤回须写明理由 (a reason is needed)")
        if Issue.objects.filter(supersedes=issue).exists():
            raise Refused("正在起草它的更正；请先印发或删除更正的草稿 (a correction of it is being drafted)")
        issue.state, issue.withdrawn_by, issue.withdrawn_at, issue.withdrawn_because = State.WITHDRAWN, by, timezone.now(), reason.strip()[:500]
        issue.save(update_fields=["state", "withdrawn_by", "withdrawn_at", "withdrawn_because"])
        record("issue.withdraw", issue, by=by, before={"state": "已印发"}, after={"state": "已撤回"}, reason=reason)
        tell_withdrawn(issue, by=by)
    return issue
