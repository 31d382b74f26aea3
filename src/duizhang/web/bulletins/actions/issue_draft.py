"""印发: a draft becomes an issue with a number. From here on it does not change; an error is corrected by a new issue."""

from dataclasses import replace
from datetime import timedelta

from django.db import connection
from django.db.models import Max
from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.bulletins.actions.locked import locked_issue
from duizhang.web.bulletins.checking import Checked, checked, sourced_runs
from duizhang.web.bulletins.models import Issue
from duizhang.web.bulletins.models.issue import State
from duizhang.web.bulletins.selectors import another_may_issue
from duizhang.web.bulletins.shown import window_of
from duizhang.web.bulletins.telling import tell_issued
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused
from duizhang.web.papers.paper import Imprint, Paper
from duizhang.web.papers.stored import from_json, to_json

NUMBERING = 0x69737375  # one numberer at a time: numbers have no gaps and no doubles


def issue_draft(*, issue: Issue, revision: int, by: Person, despite: str = "") -> Issue:
    """Numbered by kind and year, dated today, open to objections for its days. `despite`: why it goes out though figures differ
    from their sources or sums do not hold.

    Two persons: who wrote in it last does not issue it while anybody else in the office could.
    Errors: Refused for that, for a page older than the draft, for places left unwritten, for doubts without `despite`, for a
    correction of what no longer stands.
    """
    with changing() as record:
        issue = locked_issue(issue, of=(State.DRAFT,), verb="印发")
        old = locked_issue(issue.supersedes, of=(State.ISSUED,), verb="更正") if issue.supersedes else None
        _refuse(issue, revision, by)
        paper = from_json(issue.paper)
        seen = checked(paper, issue.data, year=issue.plan.year if issue.plan else None, as_of=issue.as_of)
        _refuse_doubtful(seen, despite)
        if old is not None:
            old.state = State.SUPERSEDED
            old.save(update_fields=["state"])
        _issue(issue, paper, by, despite.strip() if seen.doubts else "")
        by_hand = [f"{m.place}：{m.text}（来源：{m.stands}）" for m in seen.mismatches]
        after = {"number": issue.number, "year": issue.year, "objections_until": issue.objections_until, "by_hand": by_hand, "corrects": old.name if old else ""}
        record("issue.issue", issue, by=by, after={k: v for k, v in after.items() if v}, reason=issue.issued_despite)
        if old is not None:
            record("issue.supersede", old, by=by, also=(issue,), before={"state": "已印发"}, after={"state": "已更正"}, reason=issue.correction_note)
        tell_issued(issue, by=by)
    return issue


def _refuse(issue: Issue, revision: int, by: Person) -> None:
    if issue.revision != revision:
        raise Refused("您看过之后草稿又改了；请重新看过再印发 (the draft has changed since you read it)")
    if issue.edited_by_id == by.pk and another_may_issue(by):
        raise Refused("最后修改的人不能自己印发，须由另一人审核签发 (another person has to issue what you wrote last)")


def _refuse_doubtful(seen: Checked, despite: str) -> None:
    if seen.unwritten:
        raise Refused(f"还有没写的地方：{seen.unwritten[0]} (something is left to be written)")
    if seen.doubts and not despite.strip():
        raise Refused(f"有 {len(seen.mismatches)} 处数字与来源不符、{len(seen.wrong)} 处算不拢；请改正，或写明仍要印发的理由 (figures differ from their sources)")


def _issue(issue: Issue, paper: Paper, by: Person, despite: str) -> None:
    now = timezone.now()
    today = timezone.localdate()
    issue.state, issue.year, issue.number = State.ISSUED, today.year, _next_number(issue.kind, today.year)
    issue.issued_by, issue.issued_at, issue.issued_despite = by, now, despite
    issue.objections_until = today + timedelta(days=issue.objection_days)
    masthead = replace(paper.masthead, number=f"第{issue.number}期") if paper.masthead else None
    imprint = replace(paper.imprint or Imprint(printed_by=paper.masthead.issuer), printed_on=today) if paper.masthead else paper.imprint
    issue.paper = to_json(replace(paper, body=(*paper.body, *window_of(issue)), masthead=masthead, imprint=imprint, dated=today, mark=""))
    used = {run.source for _, run in sourced_runs(paper)}
    issue.data = issue.data | {"sources": {name: source for name, source in issue.data.get("sources", {}).items() if name in used}}
    issue.save()


def _next_number(kind: str, year: int) -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [NUMBERING])
    return (Issue.objects.filter(kind=kind, year=year).aggregate(last=Max("number"))["last"] or 0) + 1
