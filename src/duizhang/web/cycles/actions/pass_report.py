"""The unit's head passes a report on: of the task to the office, of a part to the lead unit."""

from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.cycles.actions.locked import locked_report
from duizhang.web.cycles.models import Report
from duizhang.web.cycles.models.report import State
from duizhang.web.cycles.telling import tell_passed
from duizhang.web.ledger.change import changing


def pass_report(*, report: Report, by: Person) -> Report:
    """Errors: Refused unless it waits for its unit."""
    with changing() as record:
        report = locked_report(report, of=(State.SUBMITTED,), verb="审核通过")
        report.state, report.passed_by, report.passed_at = State.PASSED, by, timezone.now()
        report.save(update_fields=["state", "passed_by", "passed_at"])
        record("report.pass", report, by=by, after={"state": report.state_words}, also=(report.task,))
        tell_passed(report, by=by)
    return report
