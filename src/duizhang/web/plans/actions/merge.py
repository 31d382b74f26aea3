"""Two proposals that are one."""

from duizhang.web.accounts.models import Person
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused
from duizhang.web.plans.actions.draft import locked_draft
from duizhang.web.plans.models import Target, Task
from duizhang.web.plans.models.review import Review
from duizhang.web.plans.values import set_task_values, task_values


def merge_tasks(*, task: Task, into: Task, by: Person) -> Task:
    """`into` takes over targets, text and units of `task`, which stays as left out with where it went.

    Errors: Refused once the plan is published, for itself, for another plan, or where either was left out.
    """
    with changing() as record:
        locked_draft(task.plan)
        task, into = Task.objects.select_for_update().get(pk=task.pk), Task.objects.select_for_update().get(pk=into.pk)
        if task == into or task.plan_id != into.plan_id:
            raise Refused("请选同一计划的另一项任务 (choose another task of the same plan)")
        if Review.REJECTED in (task.review, into.review):
            raise Refused("其中一项已定为不纳入；请先恢复 (one is left out: restore it first)")
        moved = list(task.targets.values_list("code", flat=True))
        task.targets.update(task=into)
        _take_over(into, task)
        task.review, task.merged_into, task.excluded_because = Review.REJECTED, into, f"并入任务 {into.code}"
        task.save(update_fields=["review", "merged_into", "excluded_because"])
        record("task.merge", into, by=by, also=(task, into.plan), after={"merged": str(task), "targets": moved})
    return into


def merge_targets(*, target: Target, into: Target, by: Person) -> Target:
    """`target` says the same as `into`: it is left out with where it went.

    Errors: Refused once the plan is published, or for itself or a target of another task.
    """
    with changing() as record:
        locked_draft(target.task.plan)
        target = Target.objects.select_for_update().get(pk=target.pk)
        if target == into or target.task_id != into.task_id:
            raise Refused("请选同一任务的另一个目标 (choose another target of the same task)")
        target.review, target.excluded_because = Review.REJECTED, f"并入目标 {into.code}"
        target.save(update_fields=["review", "excluded_because"])
        record("target.merge", into, by=by, also=(target, into.task), after={"merged": target.code})
    return into


def _take_over(into: Task, task: Task) -> None:
    into.text = "\n".join(filter(None, (into.text, task.text)))
    into.pieces = [*into.pieces, *task.pieces]
    into.lines = sorted({*into.lines, *task.lines})
    ours, theirs = task_values(into, ("lead", "supporting")), task_values(task, ("lead", "supporting"))
    set_task_values(into, {role: list(dict.fromkeys([*ours[role], *theirs[role]])) for role in ours})
