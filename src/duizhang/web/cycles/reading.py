"""What an auditor would see in a report: figures and the promises they answer, sums that hold and fail, doubts."""

from dataclasses import dataclass

from duizhang.web.cycles.doubts import Doubt, doubts
from duizhang.web.cycles.models import Report, Submission
from duizhang.web.cycles.promises import confirmed_targets, lines_of, promises
from duizhang.web.door import Unreadable, answer_text
from duizhang.web.ledger.refusal import Refused
from duizhang.web.plans.models import Target
from duizhang.web.reading import Answered, ReadCheck, ReadResult, ReadTarget


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure that was read, and the promise it answers (if any) with what follows."""

    result: ReadResult
    target: Target | None
    judged: ReadTarget | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """`open` are promises without a figure, each with what the text says of it all the same (`stated_done`, `pending` …)."""

    answered: Answered
    figures: tuple[Figure, ...]
    open: tuple[tuple[Target, ReadTarget], ...]
    holding: tuple[ReadCheck, ...]
    failing: tuple[ReadCheck, ...]
    doubts: tuple[Doubt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What a report is held against: the task's confirmed targets, the lines they stand in, what was handed in last."""

    targets: tuple[Target, ...]
    lines: tuple[str, ...]
    last: str


def ground_of(report: Report) -> Ground:
    """As it stands now."""
    return Ground(targets=confirmed_targets(report.task), lines=lines_of(report.task), last=last_text(report))


def seen_in(report: Report, text: str, ground: Ground | None = None) -> Seen:
    """`text` read as the report on its task at the end of its cycle.

    Errors: Refused where the engine cannot compute with it.
    """
    cycle, task, ground = report.cycle, report.task, ground or ground_of(report)
    targets = ground.targets
    promised = promises(task, targets, cycle.end)
    try:
        answered = answer_text(text, ground.lines, promised, year=cycle.plan.year, as_of=cycle.end, profile=cycle.plan.profile)
    except Unreadable as unreadable:
        raise Refused(str(unreadable)) from unreadable
    found = doubts(text, answered, rhythm=cycle.rhythm, start=cycle.start, end=cycle.end, last=ground.last)
    by_code = {str(t.pk): t for t in targets}
    return Seen(
        answered=answered,
        figures=tuple(_figure(r, answered, by_code) for r in answered.results),
        open=tuple((by_code[t.id], t) for t in answered.targets if t.result is None),
        holding=tuple(c for c in answered.checks if c.holds),
        failing=tuple(c for c in answered.checks if not c.holds),
        doubts=tuple(d for d in found if d.type != "arithmetic"),
    )


def last_text(report: Report) -> str:
    """What the unit handed in on the task in the cycle before, of the same rhythm."""
    earlier = Submission.objects.filter(
        report__task=report.task, report__unit=report.unit, report__cycle__rhythm=report.cycle.rhythm, report__cycle__end__lt=report.cycle.end
    )
    found = earlier.order_by("-report__cycle__end", "-number").first()
    return found.text if found else ""


def _figure(result: ReadResult, answered: Answered, by_code: dict[str, Target]) -> Figure:
    judged = next((t for t in answered.targets if t.result is not None and t.result.at == result.at), None)
    return Figure(result=result, target=by_code[judged.id] if judged else None, judged=judged)
