"""Take a report for changing: its row is locked, its state is one of those in which the verb makes sense."""

from collections.abc import Collection

from duizhang.web.cycles.models import Report
from duizhang.web.cycles.models.report import State
from duizhang.web.ledger.refusal import Refused

WRITABLE = (State.DRAFT, State.RETURNED)


def locked_report(report: Report, *, of: Collection[str], verb: str) -> Report:
    """The row as it stands now, locked until the transaction ends.

    Errors: Refused where its state is not one of `of`, or for writing where the cycle is closed.
    """
    found = locked(report)
    refuse_state(found, of=of, verb=verb)
    return found


def locked(report: Report) -> Report:
    """The same in whatever state."""
    return Report.objects.select_for_update(of=("self",)).select_related("cycle__plan", "task", "unit").get(pk=report.pk)


def refuse_state(report: Report, *, of: Collection[str], verb: str) -> None:
    """Errors: Refused, in one sentence."""
    if report.state not in of:
        raise Refused(f"这份进展{report.state_words}，不能{verb} (not possible in this state)")
    if report.cycle.closed_at and report.state in WRITABLE:
        raise Refused("报告期已经关闭，不能再改再报 (the cycle is closed)")
