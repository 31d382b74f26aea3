"""Leave a proposed task or target out, with the reason (exclusions are listed), or take that back."""

from duizhang.web.accounts.models import Person
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused
from duizhang.web.plans.actions.draft import locked_draft
from duizhang.web.plans.models import Target, Task
from duizhang.web.plans.models.review import Review


def reject_target(*, target: Target, reason: str, by: Person) -> Target:
    """Leave a target out.

    Errors: Refused without a reason, or once the plan is published.
    """
    with changing() as record:
        locked_draft(target.task.plan)
        target = Target.objects.select_for_update().get(pk=target.pk)
        _leave_out(target, reason)
        record("target.reject", target, by=by, also=(target.task,), after={"review": Review.REJECTED}, reason=reason)
    return target


def reject_task(*, task: Task, reason: str, by: Person) -> Task:
    """Leave a task out; its targets follow it without losing what was decided on each.

    Errors: Refused without a reason, or once the plan is published.
    """
    with changing() as record:
        locked_draft(task.plan)
        task = Task.objects.select_for_update().get(pk=task.pk)
        _leave_out(task, reason)
        record("task.reject", task, by=by, also=(task.plan,), after={"review": Review.REJECTED}, reason=reason)
    return task


def restore_target(*, target: Target, by: Person) -> Target:
    """Put a decided target back to be decided again.

    Errors: Refused once the plan is published.
    """
    with changing() as record:
        locked_draft(target.task.plan)
        target = Target.objects.select_for_update().get(pk=target.pk)
        target.review, target.excluded_because = Review.PROPOSED, ""
        target.save(update_fields=["review", "excluded_because"])
        record("target.restore", target, by=by, also=(target.task,), after={"review": Review.PROPOSED})
    return target


def restore_task(*, task: Task, by: Person) -> Task:
    """Put a decided task back to be decided again.

    Errors: Refused once the plan is published, or where the task was merged into another.
    """
    with changing() as record:
        locked_draft(task.plan)
        task = Task.objects.select_for_update().get(pk=task.pk)
        if task.merged_into:
            raise Refused(f"已并入“{task.merged_into}”；如需分开，请拆分那项任务 (merged: split the other)")
        task.review, task.excluded_because = Review.PROPOSED, ""
        task.save(update_fields=["review", "excluded_because"])
        record("task.restore", task, by=by, also=(task.plan,), after={"review": Review.PROPOSED})
    return task


def _leave_out(thing: Task | Target, reason: str) -> None:
    if not reason.strip():
        raise Refused("不纳入要写明理由 (give a reason)")
    thing.review, thing.excluded_because = Review.REJECTED, reason.strip()[:300]
    thing.save(update_fields=["review", "excluded_because"])
