"""`containers.py TEXT LABELS`: a labelled text written into every container, read back, and what differs (tests/ on the path)."""

import json
import sys
from pathlib import Path

from duizhang import api
from round_trip import labelled_rows, trip, verdicts
from writers import WRITERS


def main(text: Path, labels: Path) -> int:
    """A line a container, then each difference."""
    base = api.audit(text)
    head = base.outcome.masthead
    lines = [n for e in map(json.loads, labels.read_text(encoding="utf-8").splitlines()) for n in (*e.get("target_lines", ()), *e.get("report_lines", ()))]
    rows, told = labelled_rows(text, labels), verdicts(base, max(lines))
    for form in WRITERS:
        back = trip(rows, told, form, head.title or "", str(head.date))
        print(f"round_trip.{form:5} rows.f1 {back.rows_f1:.3f}  targets {len(told)}  lost {len(back.lost)}  gained {len(back.gained)}")
        for sign, entries in (("-", back.lost), ("+", back.gained)):
            for entry in entries:
                print(f"  {sign} {entry}")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
