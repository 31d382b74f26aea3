"""Changes of published plans: asked for by one, decided by another."""

from datetime import datetime
from typing import Annotated, Any

from pydantic import StringConstraints

from duizhang.web.accounts.models import Person
from duizhang.web.accounts.permissions import Permission as P
from duizhang.web.api.listing import Asked, DaySaid, Key
from duizhang.web.api.resource import Resource, Shown
from duizhang.web.api.resources.tasks import TargetChange, TaskChange
from duizhang.web.api.shapes import Given, Line, OneOf, Ref, Taken, Words, Yes
from duizhang.web.ledger.refusal import Refused
from duizhang.web.plans.actions.decide_change import decide_change
from duizhang.web.plans.actions.propose_change import propose_change
from duizhang.web.plans.models import Change, Target
from duizhang.web.plans.models.change import Decision
from duizhang.web.plans.selectors import changes_seen_by, targets_seen_by, tasks_seen_by
from duizhang.web.plans.views import changes as views

DecisionName = Annotated[str, OneOf(Decision)]


class ChangeGiven(Given):
    """What stood and what is asked for; `version` is the number that it made."""

    id: int
    plan: Ref
    task: Ref
    target: Ref | None
    before: dict[str, Any]
    after: dict[str, Any]
    reason: str
    proposed_by: Ref
    proposed_at: datetime
    decision: DecisionName
    decided_by: Ref | None
    decided_at: datetime | None
    decided_because: str
    version: int | None

    @staticmethod
    def resolve_version(change: Any) -> int | None:
        """Its number."""
        return change.version.number if change.version else None


class ChangeAsked(Asked):
    """As on the page."""

    decision: DecisionName = None
    plan: Key = None
    since: DaySaid = None


class TaskProposal(TaskChange):
    """`strike`: out of the plan. Whatever else is said is what the task is to become."""

    reason: Annotated[Words, StringConstraints(max_length=2000)]
    strike: Yes = False


class TargetProposal(TargetChange):
    """Likewise of a target."""

    reason: Annotated[Words, StringConstraints(max_length=2000)]
    strike: Yes = False


class DecisionTaken(Taken):
    """Approved or not."""

    approved: Yes
    because: Line = ""


def _propose_task(*, reason: str, by: Person, strike: bool = False, **words: Any) -> Change:
    _refuse_silence(words, strike)
    return propose_change(reason=reason, by=by, **words, **({"review": "rejected"} if strike else {}))


def _propose_target(*, target: Target, reason: str, by: Person, strike: bool = False, **words: Any) -> Change:
    _refuse_silence({**words, "task": target.task}, strike)
    return propose_change(task=target.task, target=target, reason=reason, by=by, **words, **({"review": "rejected"} if strike else {}))


def _refuse_silence(words: dict[str, Any], strike: bool) -> None:
    if len(words) < 2 and not strike:
        raise Refused("没有要改的 (Nothing to change)")


CHANGE = Shown(needs=P.PLANS_VIEW, seen_by=changes_seen_by, gives=ChangeGiven)

changes = Resource("changes 计划调整")
changes.list("/changes", views.LIST, ChangeAsked, CHANGE, page="plans:changes", said="计划调整 (changes of plans)")
changes.detail("/changes/{int:pk}", CHANGE, said="一份调整 (a change)")
changes.verb(
    "/tasks/{int:pk}/change", _propose_task, of=("task", tasks_seen_by), needs=P.PLANS_PROPOSE, takes=TaskProposal, partial=True, shows=CHANGE,
    said="提出任务调整 (propose a change of a task)",
)  # fmt: skip
changes.verb(
    "/targets/{int:pk}/change", _propose_target, of=("target", targets_seen_by), needs=P.PLANS_PROPOSE, takes=TargetProposal, partial=True, shows=CHANGE,
    said="提出目标调整 (propose a change of a target)",
)  # fmt: skip
changes.verb("/changes/{int:pk}/decide", decide_change, of=("change", changes_seen_by), needs=P.PLANS_APPROVE, takes=DecisionTaken, shows=CHANGE, said="审批调整 (decide)")
