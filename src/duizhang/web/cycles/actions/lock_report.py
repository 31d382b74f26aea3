"""Lock an accepted report: it is what the year-end table will say."""

from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.cycles.actions.locked import locked_report
from duizhang.web.cycles.models import Report
from duizhang.web.cycles.models.report import State
from duizhang.web.ledger.change import changing


def lock_report(*, report: Report, by: Person) -> Report:
    """Errors: Refused unless it is accepted."""
    with changing() as record:
        report = locked_report(report, of=(State.ACCEPTED,), verb="锁定")
        report.state, report.locked_by, report.locked_at = State.LOCKED, by, timezone.now()
        report.save(update_fields=["state", "locked_by", "locked_at"])
        record("report.lock", report, by=by, after={"state": report.state_words}, also=(report.task,))
    return report
