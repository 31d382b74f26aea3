"""The office accepts a report: judged once more, since the plan may have changed since it was handed in."""

from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.cycles.actions.judge import judge
from duizhang.web.cycles.actions.locked import locked_report
from duizhang.web.cycles.models import Report, Snapshot
from duizhang.web.cycles.models.report import State
from duizhang.web.cycles.models.snapshot import Colour, Layer
from duizhang.web.cycles.telling import tell
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused

LIT = (Colour.YELLOW, Colour.RED)


def accept_report(*, report: Report, by: Person) -> Report:
    """Errors: Refused unless it waits for the office; for yellow or red without reason and next step."""
    with changing() as record:
        report = locked_report(report, of=(State.PASSED,), verb="采用")
        if report.part:
            raise Refused("配合单位的部分由牵头单位汇总，不单独采用 (the lead unit sums up parts)")
        submission = report.submissions.select_related("report__cycle__plan", "report__task").first()
        judge(submission)
        lit = _colours(report)
        if lit & set(LIT) and not (submission.problems.strip() and submission.next_step.strip()):
            raise Refused("有黄灯或红灯，须写明原因和下一步措施；请退回补写 (yellow and red need reason and next step)")
        report.state, report.accepted_by, report.accepted_at = State.ACCEPTED, by, timezone.now()
        report.save(update_fields=["state", "accepted_by", "accepted_at"])
        record("report.accept", report, by=by, after={"state": report.state_words, "第几次": submission.number, "灯": [str(Colour(c).label) for c in sorted(lit)]}, also=(report.task,))
        tell("report.accepted", report, by=by)
        if _newly_red(report):
            tell("task.red", report, by=by, units=(), unit=report.unit.name)
    return report


def accept_clean_report(*, report: Report, by: Person) -> Report:
    """As above, for many at once: only where nothing needs a look.

    Errors: Refused also where a target is yellow or red, or the engine has a doubt.
    """
    with changing():
        report = accept_report(report=report, by=by)
        doubtful = report.submissions.first().findings.exclude(severity="info").exists()
        if doubtful or _colours(report) & set(LIT):
            raise Refused(f"{report}：有黄灯、红灯或疑点，请逐份审核 (not clean: look at it by itself)")
    return report


def _colours(report: Report) -> set[str]:
    return set(Snapshot.objects.filter(target__task=report.task, cycle=report.cycle, layer=Layer.REPORTED).values_list("colour", flat=True))


def _newly_red(report: Report) -> bool:
    """Whether a target is red that was not red when it was last judged before."""
    judged = Snapshot.objects.filter(target__task=report.task, layer=Layer.REPORTED)
    red = set(judged.filter(cycle=report.cycle, colour=Colour.RED).values_list("target_id", flat=True))
    if not red:
        return False
    earlier = judged.filter(target__in=red, cycle__end__lt=report.cycle.end).order_by("target_id", "-cycle__end").distinct("target_id")
    return red != {target for target, colour in earlier.values_list("target_id", "colour") if colour == Colour.RED}
