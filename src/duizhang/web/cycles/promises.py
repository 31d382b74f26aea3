"""A task's confirmed targets, as the door takes them."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from duizhang.web.plans.blocks import blocks_of
from duizhang.web.plans.models import Target, Task
from duizhang.web.plans.models.review import Review
from duizhang.web.reading import Promise


def confirmed_targets(task: Task) -> tuple[Target, ...]:
    """With their stated curves."""
    return tuple(task.targets.filter(review=Review.ACCEPTED).prefetch_related("curve"))


def lines_of(task: Task) -> tuple[str, ...]:
    """The lines that the promises stand in: the paragraphs of the plan, or what was written by hand."""
    if task.document_id is None:
        return tuple(task.text.splitlines()) or (task.title,)
    texts = {block["number"]: block["text"] for block in blocks_of(task.document_id, task.lines)}
    return tuple(texts[n] for n in task.lines if n in texts) or (task.text,)


def promises(task: Task, targets: Iterable[Target], as_of: date) -> tuple[Promise, ...]:
    """One a target, coded with the target's key."""
    return tuple(_promise(task, target, as_of) for target in targets)


def _promise(task: Task, t: Target, as_of: date) -> Promise:
    line = task.lines.index(t.line) + 1 if t.document_id == task.document_id and t.line in task.lines else None
    return Promise(
        code=str(t.pk),
        indicator=t.indicator,
        scope=t.scope,
        op=t.op,
        value=t.value,
        upper=t.upper,
        unit=t.unit,
        kind=t.kind,
        hedge=t.hedge,
        deadline=t.deadline or task.deadline,
        line=line,
        start=t.start if line else None,
        end=t.end if line else None,
        elapsed=_due(t, as_of),
    )


def _due(t: Target, as_of: date) -> Decimal | None:
    """The share due by the last day of the stated curve that has come; None where the plan states none."""
    points = list(t.curve.all())
    if not points or not t.value:
        return None
    reached = [p.value for p in points if p.due <= as_of]
    return Decimal(reached[-1] if reached else 0) / t.value
