"""The whole plan as plain data: what a version keeps, by codes, so that two versions can be laid side by side."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from duizhang.web.plans.models import Plan, Target, Task
from duizhang.web.plans.models.review import Review
from duizhang.web.plans.values import in_words, target_values, task_values

Content = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What differs in a task or (with `target`) in one of its targets; `before` or `after` is empty where it came or went."""

    task: str
    target: str
    label: str
    before: str
    after: str


def content_of(plan: Plan) -> Content:
    """Confirmed tasks and targets only."""
    tasks = plan.tasks.filter(review=Review.ACCEPTED).prefetch_related("assignments__unit", "milestones", "targets__curve")
    return {"title": plan.title, "year": plan.year, "tasks": {task.code: _task(task) for task in tasks}}


def fingerprint(content: Content) -> str:
    """SHA-256 over the content."""
    return hashlib.sha256(json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def differences(old: Content, new: Content) -> list[Difference]:
    """From `old` to `new`, in the order of the numbers."""
    found: list[Difference] = []
    for code in _codes(old["tasks"], new["tasks"]):
        before, after = old["tasks"].get(code), new["tasks"].get(code)
        found += _of_pair(Task, code, "", before, after)
        if before and after:
            for target in _codes(before["targets"], after["targets"]):
                found += _of_pair(Target, code, target, before["targets"].get(target), after["targets"].get(target))
    return found


def _task(task: Task) -> Content:
    targets = {t.code: target_values(t) | {"quote": t.quote} for t in task.targets.all() if t.review == Review.ACCEPTED}
    return task_values(task) | {"text": task.text, "targets": targets}


def _of_pair(model: type[Task] | type[Target], task: str, target: str, before: Mapping[str, Any] | None, after: Mapping[str, Any] | None) -> list[Difference]:
    if before is None or after is None:
        thing, word = (after or before or {}), "目标" if target else "任务"
        name = str(thing.get("quote") or thing.get("title") or thing.get("indicator", ""))
        return [Difference(task=task, target=target, label=word, before=name if before else "", after=name if after else "")]
    names = [name for name in after if name != "targets" and before.get(name) != after[name]]
    pairs = [(in_words(model, name, before.get(name)), in_words(model, name, after[name])) for name in names]
    return [Difference(task=task, target=target, label=label, before=was, after=now) for (label, was), (_, now) in pairs]


def _codes(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[str]:
    return sorted({*old, *new}, key=lambda code: [int(part) if part.isdecimal() else 0 for part in code.split(".")])
