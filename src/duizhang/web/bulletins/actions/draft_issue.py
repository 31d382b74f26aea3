"""起草: begin a draft from a paper and the data it was made from. Of any kind: who drafts the paper is not asked here."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.bulletins.models import Issue
from duizhang.web.bulletins.models.issue import OBJECTION_DAYS, Kind
from duizhang.web.cycles.models import Cycle
from duizhang.web.cycles.models.snapshot import Layer
from duizhang.web.ledger.change import changing, fields_of
from duizhang.web.ledger.refusal import Refused
from duizhang.web.papers.paper import Paper
from duizhang.web.papers.stored import to_json
from duizhang.web.plans.models import Plan


def draft_issue(
    *,
    kind: Kind | str,
    paper: Paper,
    data: Mapping[str, Any],
    by: Person,
    plan: Plan | None = None,
    cycle: Cycle | None = None,
    layer: Layer | str = Layer.REPORTED,
    as_of: date | None = None,
    objection_days: int = OBJECTION_DAYS,
) -> Issue:
    """The draft. `data` may have `sources` (drafting/sources.py), `items` (key → {"label", "units": [pk]}), `tasks`; see `Issue`.

    Errors: Refused for a cycle of another plan.
    """
    if cycle is not None and (plan is None or cycle.plan_id != plan.pk):
        raise Refused("报告期不是这个计划的 (the cycle is of another plan)")
    plain = to_json(paper)
    with changing() as record:
        issue = Issue.objects.create(
            kind=kind, year=timezone.localdate().year, title=paper.title[:200], plan=plan, cycle=cycle, layer=layer, as_of=as_of,
            paper=plain, drafted=plain, data=dict(data), objection_days=objection_days, drafted_by=by, edited_by=by, edited_at=timezone.now(),
        )  # fmt: skip
        record("issue.draft", issue, by=by, after=fields_of(issue, "kind", "title", "as_of"))
    return issue
