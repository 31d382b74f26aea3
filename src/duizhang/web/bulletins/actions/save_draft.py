"""Keep a draft as it is being written. A draft is nobody's word yet: it has no entry in the ledger, its issuing has."""

from django.db import transaction
from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.bulletins.actions.locked import locked_issue
from duizhang.web.bulletins.models import Issue
from duizhang.web.bulletins.models.issue import State
from duizhang.web.ledger.refusal import Refused
from duizhang.web.papers.paper import Paper
from duizhang.web.papers.stored import to_json


class Overtaken(Refused):
    """Someone else has saved meanwhile."""


def save_draft(*, issue: Issue, revision: int, paper: Paper, by: Person) -> Issue:
    """`revision` is the one that the writer began from; it grows where anything changed.

    Errors: Overtaken where another has saved since; Refused where it is no draft, or has no title.
    """
    plain = to_json(paper)
    with transaction.atomic():
        issue = locked_issue(issue, of=(State.DRAFT,), verb="修改")
        refuse_overtaken(issue, revision)
        if not paper.title.strip():
            raise Refused("标题不能空着 (a title is needed)")
        if plain == issue.paper:
            return issue
        issue.paper, issue.title, issue.revision = plain, paper.title[:200], issue.revision + 1
        issue.edited_by, issue.edited_at = by, timezone.now()
        issue.save(update_fields=["paper", "title", "revision", "edited_by", "edited_at"])
    return issue


def refuse_overtaken(issue: Issue, revision: int) -> None:
    """Errors: Overtaken where the draft is no longer at `revision`."""
    if issue.revision != revision:
        raise Overtaken("有人在您之后保存过这份草稿；请先复制您写的内容，再刷新页面 (someone else has saved this draft)")
