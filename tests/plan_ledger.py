"""Everything that the office holds of a plan, to be compared: what two imports must have in common."""

from typing import Any

from duizhang.web.plans.models import Plan
from duizhang.web.plans.values import task_values
from duizhang.web.reading import Audited

TARGET = ("indicator", "scope", "op", "value", "upper", "unit", "kind", "hedge", "implied", "deadline", "quote")
VERDICT = ("verdict", "pace", "colour", "because", "value", "upper", "unit", "period", "quote", "full_year", "estimate")


def ledger_of(plan: Plan) -> list[Any]:
    """Everything that the office holds of the plan, without keys and places."""
    return [
        (
            task.title,
            task.text,
            task.field,
            task_values(task, ("lead", "supporting")),
            [
                ([getattr(t, name) for name in TARGET], [[getattr(s, name) for name in VERDICT] for s in t.snapshots.filter(layer="published")])
                for t in task.targets.all()
            ],
        )
        for task in plan.tasks.all()
    ]


def misfits(plan: Plan, audited: Audited) -> list[str]:
    """Where the office's rows, targets and published verdicts are not those of the audit."""
    wrong = [] if [t.row for t in plan.tasks.all()] == [r.id for r in audited.rows] else ["rows"]
    targets = [t for task in plan.tasks.all() for t in task.targets.all().order_by("id")]
    if len(targets) != len(audited.targets):
        return [*wrong, f"{len(targets)} targets, not {len(audited.targets)}"]
    for target, read in zip(targets, sorted(audited.targets, key=lambda t: ([r.id for r in audited.rows].index(t.row), t.id)), strict=True):
        told, result = target.snapshots.get(layer="published"), read.result
        ours = [getattr(target, name) for name in ("line", "start", "end", *TARGET)] + [getattr(told, name) for name in VERDICT]
        theirs = [read.at.line, read.at.start, read.at.end, *(getattr(read, name) for name in TARGET[:-1]), read.at.quote]
        theirs += [read.verdict, read.pace, read.colour, read.because]
        theirs += [result.value, result.upper, result.unit, result.period, result.at.quote, result.full_year, result.estimate] if result else [None, None, "", "", "", None, False]
        if ours != theirs:
            wrong.append(f"{target.code} {ours} != {theirs}")
    return wrong
