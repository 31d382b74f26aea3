"""Close a cycle: nothing more is handed in, and what was accepted is locked."""

from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.cycles.actions.lock_report import lock_report
from duizhang.web.cycles.models import Cycle
from duizhang.web.cycles.models.report import State
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused


def close_cycle(*, cycle: Cycle, by: Person) -> Cycle:
    """Errors: Refused where it is closed, or reports wait for the office."""
    with changing() as record:
        cycle = Cycle.objects.select_for_update().get(pk=cycle.pk)
        if cycle.closed_at:
            raise Refused("这个报告期已经关闭 (closed already)")
        if waiting := cycle.reports.filter(state=State.PASSED, part=False).count():
            raise Refused(f"还有 {waiting} 份进展待督查室审核；请先采用或退回 (reports are waiting)")
        for report in cycle.reports.filter(state=State.ACCEPTED, part=False):
            lock_report(report=report, by=by)
        cycle.closed_by, cycle.closed_at = by, timezone.now()
        cycle.save(update_fields=["closed_by", "closed_at"])
        record("cycle.close", cycle, by=by, also=(cycle.plan,))
    return cycle
