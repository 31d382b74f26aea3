"""Send a report back to its writer, with the reason."""

from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.cycles.actions.locked import locked_report
from duizhang.web.cycles.models import Report
from duizhang.web.cycles.models.report import State
from duizhang.web.cycles.telling import tell
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused


def return_report(*, report: Report, reason: str, by: Person) -> Report:
    """By the office. Errors: Refused without a reason, for a draft, for a locked report, in a closed cycle."""
    return _return(report, reason, by, of=(State.SUBMITTED, State.PASSED, State.ACCEPTED))


def send_back_report(*, report: Report, reason: str, by: Person) -> Report:
    """By the unit's own head before it was passed on, or by the lead unit where it is a part. Errors: as above."""
    return _return(report, reason, by, of=(State.SUBMITTED, State.PASSED) if report.part else (State.SUBMITTED,))


def _return(report: Report, reason: str, by: Person, *, of: tuple[str, ...]) -> Report:
    with changing() as record:
        report = locked_report(report, of=of, verb="退回")
        if report.cycle.closed_at:
            raise Refused("报告期已经关闭，退回后无法再报 (the cycle is closed)")
        if not reason.strip():
            raise Refused("退回须写明理由 (say why)")
        before = {"state": report.state_words}
        report.state, report.returned_because = State.RETURNED, reason.strip()
        report.returned_by, report.returned_at = by, timezone.now()
        report.passed_by = report.passed_at = report.accepted_by = report.accepted_at = None
        report.save()
        record("report.return", report, by=by, before=before, after={"state": report.state_words}, reason=report.returned_because, also=(report.task,))
        tell("report.returned", report, by=by)
    return report
