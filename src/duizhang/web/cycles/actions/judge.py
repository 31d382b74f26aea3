"""What the engine says of a submission, kept: its doubts, and (of a task's report, not of a part) one verdict a target."""

from decimal import Decimal
from typing import Any

from duizhang.web.cycles.models import Finding, Snapshot, Submission
from duizhang.web.cycles.models.snapshot import Layer
from duizhang.web.cycles.reading import Seen, seen_in
from duizhang.web.reading import ReadTarget

LARGEST = Decimal(10) ** 18
LARGEST_SHARE = Decimal(10) ** 9
TOO_LARGE = {"verdict": "not_comparable", "pace": "", "colour": "grey", "because": "所报的数大得不合常理，没有判定"}


def judge(submission: Submission) -> Seen:
    """Judged again, it replaces what was said before; explanations given to a doubt that is still there stay."""
    seen = seen_in(submission.report, submission.text)
    _keep_doubts(submission, seen)
    if not submission.report.part:
        for target in seen.answered.targets:
            key = {"target_id": int(target.id), "cycle": submission.report.cycle, "layer": Layer.REPORTED}
            Snapshot.objects.update_or_create(**key, defaults=_judged(target, seen.answered.profile, submission))
    return seen


def _keep_doubts(submission: Submission, seen: Seen) -> None:
    said = {(f.type, f.line, f.start): f.explanation for f in submission.findings.all()}
    submission.findings.all().delete()
    failing = [("arithmetic", "error", c.at, c.because) for c in seen.failing]
    found = [*failing, *((d.type, d.severity, d.at, d.because) for d in seen.doubts)]
    Finding.objects.bulk_create(
        Finding(
            submission=submission, type=kind, severity=severity, line=at.line, start=at.start, end=at.end, quote=at.quote,
            because=because, explanation=said.get((kind, at.line, at.start), ""),
        )
        for kind, severity, at, because in found
    )  # fmt: skip


def _judged(t: ReadTarget, profile: str, submission: Submission) -> dict[str, Any]:
    judged: dict[str, Any] = {
        "submission": submission, "verdict": t.verdict, "pace": t.pace, "colour": t.colour, "confidence": t.confidence,
        "because": t.because, "settles": t.settles, "profile": profile, **_figure(t),
    }  # fmt: skip
    if t.completion is not None and abs(t.completion) < LARGEST_SHARE:
        judged["completion"] = t.completion
    if t.result is not None and judged["value"] is None:
        judged |= TOO_LARGE
    return {"completion": None, **judged}


def _figure(t: ReadTarget) -> dict[str, Any]:
    r = t.result
    if r is None:
        empty = dict.fromkeys(("value", "upper", "line", "start", "end", "full_year"))
        return {**empty, "indicator": "", "unit": "", "kind": "", "period": "", "estimate": False, "quote": ""}
    return {
        "indicator": r.indicator[:200], "value": r.value if abs(r.value) < LARGEST else None,
        "upper": r.upper if r.upper is not None and abs(r.upper) < LARGEST else None, "unit": r.unit[:40], "kind": r.kind,
        "period": r.period[:40], "full_year": r.full_year, "estimate": r.estimate, "line": r.at.line, "start": r.at.start,
        "end": r.at.end, "quote": r.at.quote,
    }  # fmt: skip
