"""Approve or refuse a change that someone else asked for; approved, it makes the next version."""

from django.urls import reverse
from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused
from duizhang.web.notices.actions.notify import notify
from duizhang.web.plans.actions.publish import new_version
from duizhang.web.plans.models import Change, Plan, Target, Task
from duizhang.web.plans.models.change import Decision
from duizhang.web.plans.values import set_target_values, set_task_values, target_values, task_values


def decide_change(*, change: Change, approved: bool, by: Person, because: str = "") -> Change:
    """The decided change.

    Errors: Refused where it was decided already, for whoever asked for it, a refusal without a reason, or where the plan has
    moved on so that what it starts from no longer stands.
    """
    with changing() as record:
        plan = Plan.objects.select_for_update().get(pk=change.plan_id)
        change = Change.objects.select_for_update(of=("self",)).get(pk=change.pk)
        if change.decision != Decision.PENDING:
            raise Refused(f"已经有结论：{change.get_decision_display()} (decided already)")
        if change.proposed_by_id == by.pk:
            raise Refused("不能审批自己提出的调整；请由他人审批 (not one's own)")
        if not approved and not because.strip():
            raise Refused("不同意要写明理由 (give a reason)")
        change.decision = Decision.APPROVED if approved else Decision.REFUSED
        change.decided_by, change.decided_at, change.decided_because = by, timezone.now(), because.strip()[:300]
        if approved:
            _apply(change)
            change.version = new_version(plan=plan, by=by, note=change.reason)
        change.save()
        told = {"decision": change.decision} | (change.after if approved else {})
        record("change.decide", change.target or change.task, by=by, also=(change, change.task, plan), after=told, reason=because)
        facts = {"decision": change.get_decision_display(), "task": f"{change.task.code} {change.task.title}"}
        notify("change.decided", by=by, link=reverse("plans:change", args=(change.pk,)), people=(change.proposed_by,), **facts)
    return change


def _apply(change: Change) -> None:
    thing: Task | Target = change.target or change.task
    now = target_values(thing, change.before) if isinstance(thing, Target) else task_values(thing, change.before)
    if now != change.before:
        raise Refused("计划已有别的变动，与这份调整的起点不符；请不同意后重新提出 (the plan has moved on)")
    if isinstance(thing, Target):
        set_target_values(thing, change.after)
    else:
        set_task_values(thing, change.after)
