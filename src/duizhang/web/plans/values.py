"""What a person may set of a task or a target, as plain data: the form that changes, versions and exports share.

Days are ISO texts, figures decimal texts, units and milestones lists of texts (`2026-06-30 主体封顶`, `2026-06-30 40`).
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from duizhang.web.plans.directory import Directory, directory_for
from duizhang.web.plans.models import Assignment, CurvePoint, Milestone, Target, Task
from duizhang.web.plans.spoken import MEANING, reworded

TASK_NAMES = ("title", "field", "lead", "supporting", "in_charge", "deadline", "nature", "weight", "milestones")
TARGET_NAMES = ("indicator", "scope", "op", "value", "upper", "unit", "kind", "nature", "weight", "deadline", "curve")
LABELS = {"lead": "牵头单位", "supporting": "配合单位", "milestones": "节点", "curve": "序时"}


def task_values(task: Task, names: Iterable[str] = TASK_NAMES) -> dict[str, Any]:
    """The named values of a task."""
    return {name: _of_task(task, name) for name in names}


def target_values(target: Target, names: Iterable[str] = TARGET_NAMES) -> dict[str, Any]:
    """The named values of a target."""
    return {name: _curve(target) if name == "curve" else plain(getattr(target, name)) for name in names}


def set_task_values(task: Task, values: Mapping[str, Any], directory: Directory | None = None) -> None:
    """Write plain values; units by name, those that the directory does not know are kept as `unmatched`."""
    if "lead" in values or "supporting" in values:
        now = task_values(task, ("lead", "supporting"))
        set_units(task, directory=directory or directory_for(task.plan), **(now | {n: values[n] for n in now if n in values}))
    for name in set(values) - {"lead", "supporting", "milestones"}:
        setattr(task, name, _typed(name, values[name]))
    task.save()
    if "milestones" in values:
        _set_milestones(task, values["milestones"])


def set_target_values(target: Target, values: Mapping[str, Any]) -> None:
    """Write plain values. What the target promises then is put into the task's text, where its words stand; the words it was
    read from stay with it."""
    sharing = _sharing(target) if target.pk and MEANING & set(values) else []
    for name in set(values) - {"curve"}:
        setattr(target, name, _typed(name, values[name]))
    target.save()
    if sharing:
        task = Task.objects.get(pk=target.task_id)
        task.text = reworded(task.text, sharing, _sharing(target))
        task.save(update_fields=["text"])
    if "curve" in values:
        target.curve.all().delete()
        points = (text.split(" ", 1) for text in values["curve"])
        CurvePoint.objects.bulk_create(CurvePoint(target=target, due=date.fromisoformat(due), value=Decimal(value)) for due, value in points)


def set_units(task: Task, *, lead: Sequence[str], supporting: Sequence[str], directory: Directory) -> None:
    """Assign the named units; one named twice leads."""
    task.assignments.all().delete()
    made, task.unmatched = placed(task, lead=lead, supporting=supporting, directory=directory)
    Assignment.objects.bulk_create(made)


def placed(task: Task, *, lead: Sequence[str], supporting: Sequence[str], directory: Directory) -> tuple[list[Assignment], dict[str, list[str]]]:
    """The assignments (not yet saved) that the names make, and the names that the directory does not know, by role."""
    made: dict[int, Assignment] = {}
    unmatched: dict[str, list[str]] = {}
    for role, names in (("lead", lead), ("supporting", supporting)):
        for name in dict.fromkeys(names):
            units = directory.find(name)
            if not units:
                unmatched.setdefault(role, []).append(name)
            for unit in units:
                made.setdefault(unit.pk, Assignment(task=task, unit=unit, role=role, order=len(made), named=name[:120]))
    return list(made.values()), unmatched


def plain(value: Any) -> Any:
    """A day, a figure or a text as JSON holds it.

    >>> plain(Decimal("4.50")), plain(date(2026, 6, 30)), plain(None)
    ('4.5', '2026-06-30', None)
    """
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return value.isoformat() if isinstance(value, date) else value


def changed(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, Any]:
    """The values of `after` that differ."""
    return {name: value for name, value in after.items() if before.get(name) != value}


def in_words(model: type[Task] | type[Target], name: str, value: Any) -> tuple[str, str]:
    """(label, value) as a person reads them."""
    if name in LABELS:
        return LABELS[name], "、".join(value or ()) or "—"
    field = model._meta.get_field(name)
    words = dict(getattr(field, "flatchoices", ()) or ()).get(value, value)
    return str(getattr(field, "verbose_name", name)), "—" if words in (None, "") else str(words)


def _sharing(target: Target) -> list[Target]:
    """The kept targets that were read from the same words, this one among them; none for one written by hand."""
    if target.document_id is None:
        return []
    same = Target.objects.filter(task=target.task_id, document=target.document_id, line=target.line, start=target.start, end=target.end)
    return list(same.exclude(review="rejected").order_by("id"))


def _of_task(task: Task, name: str) -> Any:
    if name in ("lead", "supporting"):
        return [a.unit.name for a in task.assignments.all() if a.role == name] + list(task.unmatched.get(name, ()))
    if name == "milestones":
        return [str(m) for m in task.milestones.all()]
    return plain(getattr(task, name))


def _curve(target: Target) -> list[str]:
    return [str(point) for point in target.curve.all()]


def _typed(name: str, value: Any) -> Any:
    if value is not None and name == "deadline":
        return date.fromisoformat(value) if isinstance(value, str) else value
    if value is not None and name in ("value", "upper", "weight"):
        return Decimal(value)
    return value


def _set_milestones(task: Task, texts: Sequence[str]) -> None:
    """A milestone that stays keeps the day on which it was reached."""
    standing = {str(m): m for m in task.milestones.all()}
    for text, milestone in standing.items():
        if text not in texts:
            milestone.delete()
    for text in texts:
        if text not in standing:
            due, words = text.split(" ", 1)
            Milestone.objects.create(task=task, due=date.fromisoformat(due), text=words)
