"""删除草稿: a draft goes; what was issued never does."""

from duizhang.web.accounts.models import Person
from duizhang.web.bulletins.actions.locked import locked_issue
from duizhang.web.bulletins.models import Issue
from duizhang.web.bulletins.models.issue import State
from duizhang.web.ledger.change import changing, fields_of


def discard_draft(*, issue: Issue, by: Person) -> None:
    """Errors: Refused where it is no draft."""
    with changing() as record:
        issue = locked_issue(issue, of=(State.DRAFT,), verb="删除")
        also = (issue.supersedes,) if issue.supersedes else ()
        record("issue.discard", issue, by=by, also=also, before=fields_of(issue, "kind", "title"))
        issue.delete()
