"""The live check beside a report: its context, on the page and after each save."""

from typing import Any

from duizhang.web.cycles.marks import marked
from duizhang.web.cycles.models import Report
from duizhang.web.cycles.reading import seen_in
from duizhang.web.ledger.refusal import Refused


def check_of(report: Report) -> dict[str, Any]:
    """What the engine sees in the draft: `seen` and the text with marks, or in `trouble` why it could not."""
    try:
        seen = seen_in(report, report.text)
    except Refused as refusal:
        return {"trouble": str(refusal)}
    return {"seen": seen, "draft_lines": marked(report.text, seen)}
