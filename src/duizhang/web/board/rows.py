"""The lines of the board: for the tasks of one page, with as many queries as for one."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Prefetch, prefetch_related_objects

from duizhang.web.board import selectors
from duizhang.web.board.colours import ORDER
from duizhang.web.board.models import Light, Override
from duizhang.web.cycles.models import Cycle, Snapshot, Submission
from duizhang.web.cycles.models.snapshot import Colour
from duizhang.web.plans.models import Assignment, Task


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


def rows_of(tasks: Iterable[Task], at: selectors.Standing, *, past: Sequence[Cycle] | None = None, judged: Mapping[int, list[Snapshot]] | None = None) -> list[Row]:
    """A line for each of `tasks`; where they are known already: `past`, the cycles of the trend, and `judged`, the verdicts at `at` by task."""
    tasks, cycles = list(tasks), selectors.last_cycles(at.cycle) if past is None else past
    prefetch_related_objects(tasks, Prefetch("assignments", Assignment.objects.select_related("unit")))
    here: list[Cycle] = [at.cycle] if at.cycle else []
    lights = {(light.task_id, light.cycle_id): light for light in selectors.lights_of(tasks, cycles or here, at.layer)}
    verdicts = _by_task(selectors.verdicts_of(tasks, here, at.layer)) if judged is None else judged
    by_hand = [task for task in tasks if at.cycle and (light := lights.get((task.pk, at.cycle.pk))) and light.overridden]
    overrides = {o.task_id: o for o in selectors.overrides_of(by_hand, here)} if by_hand else {}
    words: dict[int, Submission] = {}
    for submission in selectors.accepted_submissions(tasks, at.cycle).only("problems", "next_step", "submitted_at", "report__task_id"):
        words.setdefault(submission.report.task_id, submission)
    return [_row(t, [(c, lights.get((t.pk, c.pk))) for c in cycles], lights.get((t.pk, at.cycle.pk)) if at.cycle else None, verdicts.get(t.pk, []), overrides.get(t.pk), words.get(t.pk)) for t in tasks]


def _by_task(verdicts: Iterable[Snapshot]) -> dict[int, list[Snapshot]]:
    found: dict[int, list[Snapshot]] = defaultdict(list)
    for verdict in verdicts:
        found[verdict.target.task_id].append(verdict)
    return found


def _row(task: Task, past: list[tuple[Cycle, Light | None]], now: Light | None, verdicts: list[Snapshot], override: Override | None, said: Submission | None) -> Row:
    colour = now.colour if now else Colour.GREY.value
    problem, next_step = getattr(said, "problems", ""), getattr(said, "next_step", "")
    return Row(
        task=task,
        colour=colour,
        by_rule=now.by_rule if now else Colour.GREY.value,
        override=override,
        counts=tuple((c.value, n) for c in reversed(ORDER) if (n := getattr(now, c.value, 0))),
        pace=now.pace if now else "",
        trend=tuple((cycle.shown, light.colour if light and (light.judged or light.overridden) else "") for cycle, light in past),
        urgent=max(verdicts, key=lambda v: ORDER.index(v.colour), default=None),
        leads="、".join(a.unit.name for a in task.assignments.all() if a.role == "lead"),
        reported_at=getattr(said, "submitted_at", None),
        problem=problem,
        next_step=next_step,
        owed=colour in ("red", "yellow") and not (problem.strip() and next_step.strip()),
        differs=now is not None and now.differs,
    )
