"""What every action does first: hold the issue, and see whether it is where the action needs it."""

from duizhang.web.bulletins.models import Issue
from duizhang.web.bulletins.models.issue import State
from duizhang.web.ledger.refusal import Refused


def locked_issue(issue: Issue, *, of: tuple[State, ...], verb: str) -> Issue:
    """The issue as it stands, held until the change ends.

    Errors: Refused in another state.
    """
    found = Issue.objects.select_for_update().get(pk=issue.pk)
    if found.state not in of:
        raise Refused(f"{found.name}“{found.get_state_display()}”，不能{verb} (not in this state)")
    return found
