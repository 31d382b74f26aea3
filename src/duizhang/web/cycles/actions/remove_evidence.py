"""Take a file away from a report that is being written; the stored file and its entry stay."""

from duizhang.web.accounts.models import Person
from duizhang.web.cycles.actions.locked import WRITABLE, locked_report
from duizhang.web.cycles.models import Evidence
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused


def remove_evidence(*, evidence: Evidence, by: Person) -> None:
    """Errors: Refused once the report was handed in with it."""
    with changing() as record:
        report = locked_report(evidence.report, of=WRITABLE, verb="移除佐证")
        if report.submissions.filter(submitted_at__gte=evidence.added_at).exists():
            raise Refused("这个文件已随报送交出，不能移除；可以再添新的 (it was handed in already)")
        record("evidence.remove", report, by=by, before={"文件": evidence.file.name}, after={"文件": ""})
        evidence.delete()
