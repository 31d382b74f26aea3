"""Confirm what an import proposed: a target, a task with what is still open in it, or all that is open in a plan."""

from duizhang.web.accounts.models import Person
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused
from duizhang.web.plans.actions.draft import locked_draft
from duizhang.web.plans.models import Target, Task
from duizhang.web.plans.models.review import Review


def accept_target(*, target: Target, by: Person) -> Target:
    """Confirm one target, and its task with it.

    Errors: Refused once the plan is published, or where the target or its task was left out.
    """
    with changing() as record:
        locked_draft(target.task.plan)
        target = Target.objects.select_for_update().select_related("task").get(pk=target.pk)
        if Review.REJECTED in (target.review, target.task.review):
            raise Refused("已定为不纳入；请先恢复 (left out: restore it first)")
        target.review = Review.ACCEPTED
        target.save(update_fields=["review"])
        if target.task.review == Review.PROPOSED:
            Task.objects.filter(pk=target.task.pk).update(review=Review.ACCEPTED)
        record("target.accept", target, by=by, also=(target.task,), after={"review": Review.ACCEPTED})
    return target


def accept_task(*, task: Task, by: Person) -> Task:
    """Confirm a task and every target of it that is still proposed.

    Errors: Refused once the plan is published, or where the task was left out.
    """
    with changing() as record:
        locked_draft(task.plan)
        task = Task.objects.select_for_update().get(pk=task.pk)
        if task.review == Review.REJECTED:
            raise Refused("已定为不纳入；请先恢复 (left out: restore it first)")
        task.review = Review.ACCEPTED
        task.save(update_fields=["review"])
        opened = task.targets.filter(review=Review.PROPOSED)
        codes = list(opened.values_list("code", flat=True))
        opened.update(review=Review.ACCEPTED)
        record("task.accept", task, by=by, also=(task.plan,), after={"review": Review.ACCEPTED, "targets": codes})
    return task
