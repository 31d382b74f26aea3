"""The lines of the board: for the tasks of one page, with as many queries as for one."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Prefetch, prefetch_related_objects

from duizhang.web.board import selectors
from duizhang.web.board.colours import ORDER
from duizhang.web.board.models import Light, Override
from duizhang.web.cycles.models import Cycle, Snapshot, Submission
from duizhang.web.cycles.models.snapshot import Colour
from duizhang.web.plans.models import Assignment, Task

ASKS = (Colour.RED, Colour.YELLOW)  # for what is the problem and what comes next
WITH_UNITS = Prefetch("assignments", Assignment.objects.select_related("unit"))


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


def rows_of(tasks: Iterable[Task], at: selectors.Standing, *, past: Sequence[Cycle] | None = None) -> list[Row]:
    """A line for each of `tasks`; `past` are the cycles of the trend, where they are known already."""
    tasks, cycles = list(tasks), selectors.last_cycles(at.cycle) if past is None else past
    prefetch_related_objects(tasks, WITH_UNITS)
    here: list[Cycle] = [at.cycle] if at.cycle else []
    lights = _lights(tasks, cycles or here, at)
    verdicts: dict[int, list[Snapshot]] = defaultdict(list)
    for verdict in selectors.verdicts_of(tasks, here, at.layer):
        verdicts[verdict.target.task_id].append(verdict)
    by_hand = [task for task in tasks if at.cycle and (light := lights.get((task.pk, at.cycle.pk))) and light.overridden]
    overrides = {o.task_id: o for o in selectors.overrides_of(by_hand, here)} if by_hand else {}
    words: dict[int, Submission] = {}
    for submission in selectors.accepted_submissions(tasks, at.cycle).only("problems", "next_step", "submitted_at", "report__task_id"):
        words.setdefault(submission.report.task_id, submission)
    return [_row(t, at, cycles, lights, verdicts[t.pk], overrides.get(t.pk), words.get(t.pk)) for t in tasks]


def row_of(task: Task, at: selectors.Standing, *, past: Sequence[Cycle], judged: list[Snapshot], overrides: Iterable[Override]) -> Row:
    """The line of one task of which verdicts and overrides are known already. What the unit wrote, and when, is asked only where the colour
    asks for it."""
    prefetch_related_objects([task], WITH_UNITS)
    lights = _lights([task], past, at)
    now = lights.get((task.pk, at.cycle.pk)) if at.cycle else None
    override = next((o for o in overrides if o.cycle == at.cycle and o.withdrawn_at is None), None)
    said = selectors.accepted_submissions([task], at.cycle).first() if now and now.colour in ASKS else None
    return _row(task, at, past, lights, judged, override, said)


def _lights(tasks: list[Task], cycles: Iterable[Cycle], at: selectors.Standing) -> dict[tuple[int, int], Light]:
    return {(light.task_id, light.cycle_id): light for light in selectors.lights_of(tasks, list(cycles), at.layer)}


def _row(
    task: Task, at: selectors.Standing, cycles: Iterable[Cycle], lights: dict[tuple[int, int], Light],
    verdicts: list[Snapshot], override: Override | None, said: Submission | None,
) -> Row:  # fmt: skip
    now = lights.get((task.pk, at.cycle.pk)) if at.cycle else None
    past = [(cycle, lights.get((task.pk, cycle.pk))) for cycle in cycles]
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
        owed=colour in ASKS and not (problem.strip() and next_step.strip()),
        differs=now is not None and now.differs,
    )
