"""One proposal that is two."""

from collections.abc import Sequence
from typing import Any

from duizhang.web.accounts.models import Person
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused
from duizhang.web.plans.actions.codes import next_target_code, next_task_code
from duizhang.web.plans.actions.draft import locked_draft
from duizhang.web.plans.actions.import_plan import title_of
from duizhang.web.plans.actions.sense import refuse_nonsense
from duizhang.web.plans.models import Target, Task
from duizhang.web.plans.models.review import Review
from duizhang.web.plans.values import plain, set_target_values, set_task_values, target_values, task_values

KEPT = ("field", "lead", "supporting", "in_charge", "deadline", "nature")


def split_task(*, task: Task, targets: Sequence[Target], by: Person, title: str = "") -> Task:
    """The new task, which takes the given targets and their words; field, units and days are those of the old one.

    Each of the two keeps as its text the words of its own targets, so that a table printed from the plan promises nothing twice.

    Errors: Refused once the plan is published, without a target, or where nothing would be left.
    """
    with changing() as record:
        locked_draft(task.plan)
        task = Task.objects.select_for_update().get(pk=task.pk)
        taken = [t for t in task.targets.all() if t in targets]
        left = [t for t in task.targets.all() if t not in targets]
        if not taken or not left:
            raise Refused("拆分要选出一部分目标，并至少留下一个 (choose some targets and leave at least one)")
        before = task.text
        new = _new(task, taken, title)
        Target.objects.filter(pk__in=[t.pk for t in taken]).update(task=new)
        task.text = _words(left)
        task.save(update_fields=["text"])
        record("task.split", task, by=by, also=(new, task.plan), before={"text": before}, after={"text": task.text, "new": str(new)})
    return new


def split_target(*, target: Target, by: Person, **values: Any) -> Target:
    """A second target on the same words (`全市及市级增长5%` is two); `values` say in what it differs.

    Errors: Refused once the plan is published, or where it would be the same.
    """
    with changing() as record:
        locked_draft(target.task.plan)
        old = target_values(target)
        new = old | {name: plain(value) for name, value in values.items()}
        if new == old:
            raise Refused("拆出的目标要与原来的不同；请改指标、范围或数值 (the second must differ)")
        refuse_nonsense(new)
        twin = Target.objects.get(pk=target.pk)
        twin.pk, twin._state.adding = None, True
        twin.code, twin.review = next_target_code(target.task), Review.PROPOSED
        set_target_values(twin, new)
        record("target.split", target, by=by, also=(twin, target.task), after={"new": twin.code} | {n: v for n, v in new.items() if old[n] != v})
    return twin


def _new(task: Task, taken: Sequence[Target], title: str) -> Task:
    text = _words(taken)
    new = Task.objects.create(
        plan=task.plan,
        code=next_task_code(task.plan),
        order=task.order,
        title=title.strip()[:300] or title_of(text),
        text=text,
        document=task.document,
        row=task.row,
        lines=sorted({t.line for t in taken if t.line}),
        pieces=[{"part": "target", "heading": "", "line": t.line, "start": t.start, "end": t.end, "quote": t.quote} for t in taken if t.line],
        review=Review.PROPOSED,
    )
    set_task_values(new, task_values(task, KEPT))
    return new


def _words(targets: Sequence[Target]) -> str:
    return "；".join(dict.fromkeys(str(t) for t in targets))
