"""One report: for its writers a desk with the engine beside it, for everyone else what was handed in and what follows."""

from typing import Any
from uuid import uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from duizhang.web.accounts.permissions import Permission
from duizhang.web.cycles.actions.locked import WRITABLE
from duizhang.web.cycles.difference import difference
from duizhang.web.cycles.doubts import words_of
from duizhang.web.cycles.marks import cut
from duizhang.web.cycles.models import Finding, Report, Submission
from duizhang.web.cycles.models.report import State
from duizhang.web.cycles.selectors import parts_led_by, reports_seen_by, reports_written_by, verdicts_on
from duizhang.web.cycles.views.check import check_of
from duizhang.web.reading import Anchor


def report(request: HttpRequest, pk: int) -> HttpResponse:
    """A report."""
    found = get_object_or_404(reports_seen_by(request.user), pk=pk)
    own = reports_written_by(request.user).filter(pk=pk).select_related("submitted_by").first()
    context = {"report": found, "own": own is not None, **_handed_in(found), **_buttons(request.user, found, own)}
    if own is not None and context["writable"]:
        context |= desk(own)
    context["evidence"] = found.evidence.select_related("file", "added_by").defer("file__content")
    context["parts"] = parts_led_by(request.user).filter(task=found.task_id, cycle=found.cycle_id) if not found.part else ()
    return render(request, "cycles/report.html", context)


def editor(request: HttpRequest, pk: int) -> HttpResponse:
    """The desk alone, for the page of all one's tasks."""
    found = get_object_or_404(reports_written_by(request.user), pk=pk)
    if _is_writable(request.user, found):
        return render(request, "cycles/desk.html", {"report": found, "inline": True, **desk(found)})
    return render(request, "cycles/brief.html", {"report": found, **_handed_in(found)})


def desk(report: Report) -> dict[str, Any]:
    """What the desk needs: a fresh key for the submission, a name for the page, and what the engine sees now."""
    return {"key": uuid4(), "editor": uuid4(), **check_of(report)}


def _handed_in(report: Report) -> dict[str, Any]:
    submissions = list(report.submissions.select_related("submitted_by", "document").prefetch_related("findings"))
    verdicts = list(verdicts_on(report)) if submissions and not report.part else []
    latest = submissions[0] if submissions else None
    findings = list(latest.findings.all()) if latest else []
    return {
        "latest": latest,
        "lines": _marked(latest, verdicts, findings) if latest else [],
        "verdicts": verdicts,
        "findings": [(f, words_of(f.type)) for f in findings],
        "revisions": [(s, difference(_words(before), _words(s)) if before else ()) for s, before in zip(submissions, [*submissions[1:], None], strict=False)],
    }


def _words(submission: Submission) -> str:
    parts = (("", submission.text), ("问题：", submission.problems), ("下一步：", submission.next_step))
    return "\n".join(f"{label}{text}" for label, text in parts if text)


def _marked(latest: Submission, verdicts: list[Any], findings: list[Finding]) -> Any:
    answers = [
        (Anchor(line=v.line, start=v.start, end=v.end, quote=v.quote), "answers", str(v.target))
        for v in verdicts
        if v.line is not None and v.submission_id == latest.pk
    ]
    doubts = [
        (Anchor(line=f.line, start=f.start, end=f.end, quote=f.quote), "fails" if f.type == "arithmetic" else "doubt", words_of(f.type))
        for f in findings
    ]
    return cut(latest.text, [*answers, *doubts])


def _is_writable(person: Any, report: Report) -> bool:
    return report.state in WRITABLE and not report.cycle.closed_at and person.may(Permission.REPORTS_WRITE)


def _buttons(person: Any, report: Report, own: Report | None) -> dict[str, bool]:
    led = own is not None or report.part
    heads, reviews, locks = (person.may(p) for p in (Permission.REPORTS_PASS, Permission.REPORTS_REVIEW, Permission.REPORTS_LOCK))
    sent_back = (State.SUBMITTED, State.PASSED) if report.part else (State.SUBMITTED,)
    return {
        "writable": own is not None and _is_writable(person, report),
        "may_pass": heads and own is not None and report.state == State.SUBMITTED,
        "may_send_back": heads and led and report.state in sent_back,
        "may_accept": reviews and report.state == State.PASSED and not report.part,
        "may_return": reviews and report.state in (State.PASSED, State.ACCEPTED) and not report.part and not report.cycle.closed_at,
        "may_lock": locks and report.state == State.ACCEPTED and not report.part,
        "may_unlock": locks and report.state == State.LOCKED,
    }
