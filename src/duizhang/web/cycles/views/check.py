"""The live check beside a report: its context, on the page and after each save."""

from typing import Any

from duizhang.web.cycles.marks import marked
from duizhang.web.cycles.models import Report
from duizhang.web.cycles.reading import Ground, ground_of, seen_in
from duizhang.web.ledger.change import ref
from duizhang.web.ledger.kept import kept
from duizhang.web.ledger.refusal import Refused


def check_of(report: Report) -> dict[str, Any]:
    """What the engine sees in the draft: `seen` and the text with marks, or in `trouble` why it could not."""
    try:
        seen = seen_in(report, report.text, _ground(report))
    except Refused as refusal:
        return {"trouble": str(refusal)}
    return {"seen": seen, "draft_lines": marked(report.text, seen)}


def _ground(report: Report) -> Ground:
    """Kept while someone writes; what is handed in is judged on what stands in the database."""
    key = ("cycles.ground", report.task_id, report.unit_id, report.cycle_id)
    about = (ref(report.task), "plans.plan", "cycles.cycle", "units.unit")
    found: Ground = kept({key: about}, lambda _: {key: ground_of(report)})[key]
    return found
