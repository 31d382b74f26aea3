"""Unlock a report, with the reason on record: it is accepted again, and may then be sent back."""

from duizhang.web.accounts.models import Person
from duizhang.web.cycles.actions.locked import locked_report
from duizhang.web.cycles.models import Report
from duizhang.web.cycles.models.report import State
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused


def unlock_report(*, report: Report, reason: str, by: Person) -> Report:
    """Errors: Refused without a reason, or where it is not locked."""
    with changing() as record:
        report = locked_report(report, of=(State.LOCKED,), verb="解锁")
        if not reason.strip():
            raise Refused("解锁须写明理由 (say why)")
        report.state, report.locked_by, report.locked_at = State.ACCEPTED, None, None
        report.save(update_fields=["state", "locked_by", "locked_at"])
        record("report.unlock", report, by=by, before={"state": str(State.LOCKED.label)}, after={"state": report.state_words}, reason=reason.strip(), also=(report.task,))
    return report
