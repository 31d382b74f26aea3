"""按数据重新生成: the draft made anew from what the board says now; what the office wrote in it is gone (the page shows it first)."""

from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.bulletins.actions.locked import locked_issue
from duizhang.web.bulletins.actions.save_draft import refuse_overtaken
from duizhang.web.bulletins.models import Issue
from duizhang.web.bulletins.models.issue import State
from duizhang.web.ledger.change import changing
from duizhang.web.papers.paper import Paper
from duizhang.web.papers.stored import to_json


def redraft_issue(*, issue: Issue, revision: int, paper: Paper, data: Mapping[str, Any], by: Person) -> Issue:
    """The draft with `paper` and `data` in place of its own.

    Errors: Overtaken where another has saved since `revision`; Refused where it is no draft.
    """
    plain = to_json(paper)
    with changing() as record:
        issue = locked_issue(issue, of=(State.DRAFT,), verb="重新生成")
        refuse_overtaken(issue, revision)
        before = issue.title
        issue.paper = issue.drafted = plain
        issue.data, issue.title, issue.revision = dict(data), paper.title[:200], issue.revision + 1
        issue.edited_by, issue.edited_at = by, timezone.now()
        issue.save(update_fields=["paper", "drafted", "data", "title", "revision", "edited_by", "edited_at"])
        record("issue.redraft", issue, by=by, before={"title": before}, after={"title": issue.title})
    return issue
