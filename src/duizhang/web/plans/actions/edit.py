"""Change a task or a target of a plan that is still being made."""

from typing import Any

from duizhang.web.accounts.models import Person
from duizhang.web.ledger.change import changing
from duizhang.web.plans.actions.draft import locked_draft
from duizhang.web.plans.actions.sense import refuse_nonsense
from duizhang.web.plans.models import Target, Task
from duizhang.web.plans.values import (
    TARGET_NAMES,
    TASK_NAMES,
    changed,
    plain,
    set_target_values,
    set_task_values,
    target_values,
    task_values,
)


def edit_task(*, task: Task, by: Person, **values: Any) -> Task:
    """`values` are some of TASK_NAMES; what does not differ is not noted.

    Errors: Refused once the plan is published.
    """
    _known(values, TASK_NAMES)
    with changing() as record:
        locked_draft(task.plan)
        task = Task.objects.select_for_update().get(pk=task.pk)
        before = task_values(task, values)
        after = changed(before, {name: plain(value) for name, value in values.items()})
        if after:
            set_task_values(task, after)
            record("task.edit", task, by=by, also=(task.plan,), before={name: before[name] for name in after}, after=after)
    return task


def edit_target(*, target: Target, by: Person, **values: Any) -> Target:
    """`values` are some of TARGET_NAMES; the words it was read from stay.

    Errors: Refused once the plan is published, or for a range without its upper end.
    """
    _known(values, TARGET_NAMES)
    with changing() as record:
        locked_draft(target.task.plan)
        target = Target.objects.select_for_update().get(pk=target.pk)
        before = target_values(target, values)
        after = changed(before, {name: plain(value) for name, value in values.items()})
        refuse_nonsense(target_values(target) | after)
        if after:
            set_target_values(target, after)
            record("target.edit", target, by=by, also=(target.task,), before={name: before[name] for name in after}, after=after)
    return target


def _known(values: dict[str, Any], names: tuple[str, ...]) -> None:
    unknown = set(values) - set(names)
    if unknown:
        raise TypeError(f"not editable: {sorted(unknown)}")
