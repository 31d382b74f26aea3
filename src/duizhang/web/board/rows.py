"""The lines of the board: for the tasks of one page, with as many queries as for one."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import prefetch_related_objects

from duizhang.web.board import selectors
from duizhang.web.board.colours import ORDER, most_urgent
from duizhang.web.board.models import Override
from duizhang.web.cycles.models import Cycle, Snapshot, Submission
from duizhang.web.plans.models import Task

PACES = ("behind", "on", "ahead")  # from most to least urgent


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One task. `urgent` is the verdict to look at first; `trend` the colours of the last cycles, oldest first, "" for none.

    `problem` and `next_step` are what the unit wrote; `owed` where colour asks for both and one is missing.
    """

    task: Task
    colour: str
    by_rule: str
    override: Override | None
    counts: tuple[tuple[str, int], ...]
    pace: str
    trend: tuple[tuple[str, str], ...]
    urgent: Snapshot | None
    leads: str
    reported_at: datetime | None
    problem: str
    next_step: str
    owed: bool
    differs: bool


@dataclass(slots=True)
class _Gathered:
    verdicts: dict[int, dict[int, list[Snapshot]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(list)))
    overrides: dict[tuple[int, int], Override] = field(default_factory=dict)


def rows_of(tasks: Iterable[Task], at: selectors.Standing) -> list[Row]:
    """A line for each of `tasks` (with colours)."""
    tasks, cycles = list(tasks), selectors.last_cycles(at.cycle)
    prefetch_related_objects(tasks, "assignments__unit")
    gathered = _Gathered()
    for verdict in selectors.verdicts_of(tasks, cycles, at.layer):
        gathered.verdicts[verdict.target.task_id][verdict.cycle_id].append(verdict)
    for override in selectors.overrides_of(tasks, cycles):
        gathered.overrides[override.task_id, override.cycle_id] = override
    words: dict[int, Submission] = {}
    for submission in selectors.accepted_submissions(tasks, at.cycle):
        words.setdefault(submission.report.task_id, submission)
    differing = selectors.differing_layers(tasks, at.cycle)
    return [_row(task, at, cycles, gathered, words.get(task.pk), task.pk in differing) for task in tasks]


def _row(task: Task, at: selectors.Standing, cycles: list[Cycle], gathered: _Gathered, said: Submission | None, differs: bool) -> Row:
    now = gathered.verdicts[task.pk][at.cycle.pk] if at.cycle else []
    problem, next_step = getattr(said, "problems", ""), getattr(said, "next_step", "")
    paces = [verdict.pace for verdict in now if verdict.pace]
    return Row(
        task=task,
        colour=task.colour,
        by_rule=task.by_rule,
        override=gathered.overrides.get((task.pk, at.cycle.pk)) if at.cycle else None,
        counts=tuple((c.value, n) for c in reversed(ORDER) if (n := sum(v.colour == c for v in now))),
        pace=min(paces, key=PACES.index, default=""),
        trend=tuple((cycle.shown, _colour(task.pk, cycle.pk, gathered)) for cycle in cycles),
        urgent=max(now, key=lambda v: ORDER.index(v.colour), default=None),
        leads="、".join(a.unit.name for a in task.assignments.all() if a.role == "lead"),
        reported_at=getattr(said, "submitted_at", None),
        problem=problem,
        next_step=next_step,
        owed=task.colour in ("red", "yellow") and not (problem.strip() and next_step.strip()),
        differs=differs,
    )


def _colour(task: int, cycle: int, gathered: _Gathered) -> str:
    if override := gathered.overrides.get((task, cycle)):
        return override.colour
    verdicts = gathered.verdicts[task][cycle]
    return most_urgent(v.colour for v in verdicts) if verdicts else ""
