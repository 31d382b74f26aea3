"""The standing of a plan at the end of a cycle, as a draft wants it: every task with its verdicts, words, and why it is left out."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet, prefetch_related_objects
from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.board.rows import Row, rows_of
from duizhang.web.board.selectors import Standing, accepted_submissions, board_tasks
from duizhang.web.board.verdicts import standing_verdicts
from duizhang.web.cycles.models import Cycle, Report, Snapshot, Submission
from duizhang.web.plans.models import Plan, Target

NO_TARGET, NO_REPORT, NOT_DUE = "没有量化目标", "本期没有采用的报送", "未到期、规则不判"
NO_FIGURE, OTHER_MEASURE, NO_RULE = "报送中没有相应数字", "口径不可比", "三色规则未作规定"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One task. `excluded` says why it is not counted, "" where it is. `targets` are all confirmed ones, `verdicts` those judged in the cycle."""

    row: Row
    targets: tuple[Target, ...]
    verdicts: tuple[Snapshot, ...]
    submission: Submission | None
    excluded: str

    @property
    def code(self) -> str:
        """The task's number in the plan."""
        return str(self.row.task.code)

    @property
    def title(self) -> str:
        """The task in short."""
        return str(self.row.task.title)


@dataclass(frozen=True, slots=True, kw_only=True)
class Late:
    """A unit that reported late or not at all: how many of its reports."""

    unit: int
    name: str
    late: int
    missing: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """Everything that a draft is made of; `last` the issue of the same kind before it: its name and its tasks' colours."""

    plan: Plan
    cycle: Cycle
    layer: str
    layer_word: str
    as_of: date
    lines: tuple[Line, ...]
    late: tuple[Late, ...]
    last: tuple[str, dict[str, str]] | None

    @property
    def counted(self) -> tuple[Line, ...]:
        """The tasks that this issue counts."""
        return tuple(line for line in self.lines if not line.excluded)

    @property
    def excluded(self) -> tuple[Line, ...]:
        """The others."""
        return tuple(line for line in self.lines if line.excluded)


def gather(at: Standing, *, by: Person, last: tuple[str, dict[str, str]] | None = None) -> Gathered:
    """As `by` sees the board at `at`, which has a plan and a cycle; the number of queries does not grow with the tasks."""
    assert at.plan and at.cycle
    rows = rows_of(board_tasks(by, at).select_related("plan", "document").order_by("order", "pk"), at)
    tasks = [row.task for row in rows]
    prefetch_related_objects(tasks, "targets__document", "assignments__unit")
    judged: dict[int, list[Snapshot]] = {}
    for verdict in _verdicts(at):
        judged.setdefault(verdict.target.task_id, []).append(verdict)
    said: dict[int, Submission] = {}
    for submission in accepted_submissions(tasks, at.cycle).select_related("report__unit", "document"):
        said.setdefault(submission.report.task_id, submission)
    lines = tuple(_line(row, judged.get(row.task.pk, []), said.get(row.task.pk)) for row in rows)
    return Gathered(
        plan=at.plan, cycle=at.cycle, layer=at.layer, layer_word=str(at.layer.label), as_of=at.cycle.end, lines=lines,
        late=late_units(at.cycle), last=last,
    )  # fmt: skip


def late_units(cycle: Cycle) -> tuple[Late, ...]:
    """By unit, those whose first hand-in came after the day it was due, or has not come though it is due."""
    reports = Report.objects.filter(cycle=cycle, part=False, task__review="accepted").select_related("unit")
    counts: dict[int, list[object]] = {}
    for report in reports.order_by("unit__code"):
        missing = report.first_in is None and timezone.localdate() > cycle.due
        late = report.first_in is not None and timezone.localtime(report.first_in).date() > cycle.due
        if missing or late:
            found = counts.setdefault(report.unit_id, [report.unit.name, 0, 0])
            found[1 if late else 2] += 1  # type: ignore[operator]
    return tuple(Late(unit=unit, name=str(name), late=late, missing=missing) for unit, (name, late, missing) in counts.items())


def _verdicts(at: Standing) -> QuerySet[Snapshot]:
    found = standing_verdicts().filter(cycle=at.cycle, layer=at.layer).select_related("target__document", "document", "submission__document", "submission__report__unit")
    return found.order_by("target__line", "target__start", "target_id")


def _line(row: Row, verdicts: list[Snapshot], submission: Submission | None) -> Line:
    targets = tuple(t for t in row.task.targets.all() if t.review == "accepted")
    return Line(row=row, targets=targets, verdicts=tuple(verdicts), submission=submission, excluded=_excluded(row, targets, verdicts))


def _excluded(row: Row, targets: tuple[Target, ...], verdicts: list[Snapshot]) -> str:
    """A colour is counted, by rule or by hand; grey is not, and this is why."""
    if row.override is not None or row.colour != "grey":
        return ""
    if not targets:
        return NO_TARGET
    if not verdicts:
        return NO_REPORT
    names = {v.verdict for v in verdicts}
    return {"not_reported": NO_FIGURE, "not_comparable": OTHER_MEASURE, "pending": NOT_DUE}.get(names.pop(), NO_RULE) if len(names) == 1 else NO_RULE
