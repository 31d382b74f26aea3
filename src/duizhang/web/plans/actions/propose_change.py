"""Ask for a change of a published plan."""

from typing import Any

from duizhang.web.accounts.models import Person
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused
from duizhang.web.plans.actions.sense import refuse_nonsense
from duizhang.web.plans.models import Change, Target, Task
from duizhang.web.plans.models.change import Decision
from duizhang.web.plans.models.plan import State
from duizhang.web.plans.values import TARGET_NAMES, TASK_NAMES, changed, plain, target_values, task_values


def propose_change(*, task: Task, reason: str, by: Person, target: Target | None = None, **values: Any) -> Change:
    """What differs waits for someone else; `values` are of TASK_NAMES or, with `target`, of TARGET_NAMES, or `review="rejected"`
    to strike it out of the plan.

    Errors: Refused for a plan that is not running, without a reason, where nothing differs, or while another change of the
    same task or target waits.
    """
    with changing() as record:
        if task.plan.state != State.RUNNING:
            raise Refused("计划没有在执行，不走调整 (the plan is not running)")
        if not reason.strip():
            raise Refused("调整要写明理由 (give a reason)")
        before, after = _difference(target or task, values)
        if Change.objects.filter(task=task, target=target, decision=Decision.PENDING).exists():
            raise Refused("已有一份调整在等审批；请等它有结论 (another change waits)")
        change = Change.objects.create(plan=task.plan, task=task, target=target, before=before, after=after, reason=reason.strip(), proposed_by=by)
        record("change.propose", target or task, by=by, also=(change, task, task.plan), before=before, after=after, reason=reason)
    return change


def _difference(thing: Task | Target, values: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    names = TARGET_NAMES if isinstance(thing, Target) else TASK_NAMES
    unknown = set(values) - {*names, "review"}
    if unknown:
        raise TypeError(f"not to be changed: {sorted(unknown)}")
    before = target_values(thing, values) if isinstance(thing, Target) else task_values(thing, values)
    after = changed(before, {name: plain(value) for name, value in values.items()})
    if not after:
        raise Refused("内容没有变化 (nothing differs)")
    if isinstance(thing, Target):
        refuse_nonsense(target_values(thing) | after)
    return {name: before[name] for name in after}, after
