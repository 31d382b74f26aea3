"""起草更正: a draft that will take the place of an issue, filled with its content and citing the objections that were upheld."""

from dataclasses import replace
from typing import Any

from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.bulletins.actions.locked import locked_issue
from duizhang.web.bulletins.models import Issue
from duizhang.web.bulletins.models.issue import State
from duizhang.web.bulletins.models.objection import State as ObjectionState
from duizhang.web.bulletins.shown import window_of
from duizhang.web.bulletins.wording import say
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused
from duizhang.web.papers.paper import Paper, Paragraph, Run
from duizhang.web.papers.stored import from_json, to_json


def draft_correction(*, issue: Issue, note: str, by: Person) -> Issue:
    """The draft, with a number of its own once it is issued; the upheld objections that no correction answers yet are answered by it.

    Errors: Refused where the issue does not stand, where one is being drafted already, or without a note.
    """
    with changing() as record:
        issue = locked_issue(issue, of=(State.ISSUED,), verb="更正")
        if Issue.objects.filter(supersedes=issue).exists():
            raise Refused("它的更正已在起草 (a correction of it is being drafted)")
        if not note.strip():
            raise Refused("请写明更正什么、为什么 (say what is corrected and why)")
        plain = to_json(corrected(from_json(issue.paper), issue, note.strip()))
        draft = Issue.objects.create(
            **{name: getattr(issue, name) for name in ("kind", "plan", "cycle", "layer", "as_of", "data", "objection_days")},
            year=timezone.localdate().year, title=issue.title, paper=plain, drafted=plain, supersedes=issue, correction_note=note.strip(),
            drafted_by=by, edited_by=by, edited_at=timezone.now(),
        )  # fmt: skip
        issue.objections.filter(state=ObjectionState.UPHELD, correction__isnull=True).update(correction=draft)
        record("issue.correct", draft, by=by, also=(issue,), after={"corrects": issue.name}, reason=note)
    return draft


def corrected(paper: Paper, issue: Issue, note: str, *, again: bool = True) -> Paper:
    """`paper` with the words first that it corrects `issue`, without number and day. `again`: it is the paper of `issue` itself,
    whose own such words go where that was a correction too."""
    first = Paragraph(runs=(Run(text=say("correction", old=issue.printed_name, note=note)),))
    masthead = replace(paper.masthead, number="") if paper.masthead else None
    body = paper.body[1:] if again and issue.supersedes_id else paper.body
    end = window_of(issue)
    return replace(paper, body=(first, *(body[:-1] if end and body[-1:] == end else body)), masthead=masthead, dated=None, mark="")


def note_for(issue: Issue) -> str:
    """What the upheld objections give to say, for the form."""
    upheld: Any = issue.objections.filter(state=ObjectionState.UPHELD, correction__isnull=True).select_related("unit").order_by("id")
    return "\n".join(say("correction_note", unit=str(o.unit), about=o.about, decision=o.decision) for o in upheld)

