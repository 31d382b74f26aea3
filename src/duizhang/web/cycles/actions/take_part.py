"""The lead unit takes a supporting unit's part into its own draft."""

from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.cycles.actions.locked import WRITABLE, locked_report
from duizhang.web.cycles.actions.save_draft import LONGEST
from duizhang.web.cycles.models import Report
from duizhang.web.cycles.models.report import State
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused


def take_part(*, part: Report, into: Report, by: Person) -> Report:
    """The lead's draft with the part's text under the unit's name.

    Errors: Refused where the part was not passed on, belongs elsewhere, or the draft is handed in already.
    """
    with changing() as record:
        into = locked_report(into, of=WRITABLE, verb="汇总")
        part = locked_report(part, of=(State.PASSED,), verb="汇总")
        if not part.part or (part.task_id, part.cycle_id) != (into.task_id, into.cycle_id):
            raise Refused("这不是本任务本期的配合部分 (not a part of this report)")
        into.text = f"{into.text.rstrip()}\n{part.unit}：{part.text}".strip()
        if len(into.text) > LONGEST:
            raise Refused(f"汇总后超过{LONGEST}字；请先精简 (too long)")
        into.revision, into.editor = into.revision + 1, None
        into.save(update_fields=["text", "revision", "editor"])
        part.state, part.accepted_by, part.accepted_at = State.ACCEPTED, by, timezone.now()
        part.save(update_fields=["state", "accepted_by", "accepted_at"])
        record("report.take", part, by=by, after={"state": part.state_words}, also=(into, part.task))
    return into
