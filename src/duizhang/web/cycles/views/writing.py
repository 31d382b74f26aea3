"""Writing: keep the draft and check it, take over a file, hand it in, explain a doubt."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from duizhang.web.cycles.actions.explain_finding import explain_finding
from duizhang.web.cycles.actions.save_draft import save_draft
from duizhang.web.cycles.actions.submit_report import submit_report
from duizhang.web.cycles.actions.take_document import take_document
from duizhang.web.cycles.forms import DocumentForm, DraftForm, ExplainForm, SubmitForm
from duizhang.web.cycles.models import Report
from duizhang.web.cycles.selectors import findings_of_own, reports_written_by
from duizhang.web.cycles.views.check import check_of
from duizhang.web.ledger.refusal import Refused


@require_POST
def save(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep what is being written, and answer with what the engine sees in it (htmx, while typing)."""
    report = get_object_or_404(reports_written_by(request.user).select_related(None).only("pk"), pk=pk)  # read again under its lock
    form = DraftForm(request.POST)
    context: dict[str, object] = {"report": report}
    if not form.is_valid():
        return render(request, "cycles/check.html", {**context, "trouble": said(form)})
    try:
        report = save_draft(report=report, **{**form.cleaned_data, "revision": form.cleaned_data["revision"] or 0}, by=request.user)
    except Refused as refusal:
        return render(request, "cycles/check.html", {**context, "trouble": str(refusal)})
    return render(request, "cycles/check.html", {"report": report, "saved_at": timezone.now(), **check_of(report)})


@require_POST
def document(request: HttpRequest, pk: int) -> HttpResponse:
    """Take over the text of a file."""
    report = get_object_or_404(reports_written_by(request.user), pk=pk)
    form = DocumentForm(request.POST, request.FILES)
    try:
        if not form.is_valid():
            raise Refused(said(form))
        take_document(report=report, upload=form.cleaned_data["upload"], by=request.user)
        messages.success(request, _("已读出文字，请核对后报送"))
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect(report)


@require_POST
def submit(request: HttpRequest, pk: int) -> HttpResponse:
    """Hand it in; the same form arriving twice is one submission."""
    report = get_object_or_404(reports_written_by(request.user), pk=pk)
    form = SubmitForm(request.POST)
    try:
        if not form.is_valid():
            raise Refused(said(form))
        submission = submit_report(report=report, **form.cleaned_data, by=request.user)
        sent = _("已报送（第%(n)d次），待本单位和牵头单位审核") if report.part else _("已报送（第%(n)d次），待本单位审核")
        messages.success(request, sent % {"n": submission.number})
    except Refused as refusal:
        return _refused(request, report, form, str(refusal))
    return redirect(report)


@require_POST
def explain(request: HttpRequest, pk: int) -> HttpResponse:
    """What the unit says to a doubt."""
    finding = get_object_or_404(findings_of_own(request.user), pk=pk)
    form = ExplainForm(request.POST)
    if form.is_valid():
        explain_finding(finding=finding, explanation=form.cleaned_data["explanation"], by=request.user)
        messages.success(request, _("已保存解释"))
    return redirect(finding.submission.report)


def said(form: DraftForm | DocumentForm) -> str:
    """A form's errors as one line, with the field's label."""
    return "；".join(f"{form.fields[name].label or name}：{' '.join(map(str, errors))}" for name, errors in form.errors.items())


def _refused(request: HttpRequest, report: Report, form: SubmitForm, why: str) -> HttpResponse:
    """The page again with what was written, so that nothing typed is lost; 422."""
    return render(request, "cycles/refused.html", {"report": report, "why": why, "words": form.data}, status=422)
