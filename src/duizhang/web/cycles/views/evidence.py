"""Files that back a report."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from duizhang.web.cycles.actions.add_evidence import add_evidence
from duizhang.web.cycles.actions.remove_evidence import remove_evidence
from duizhang.web.cycles.forms import EvidenceForm
from duizhang.web.cycles.selectors import evidence_seen_by, reports_written_by
from duizhang.web.cycles.views.writing import said
from duizhang.web.files.download import download
from duizhang.web.ledger.refusal import Refused


@require_POST
def add(request: HttpRequest, pk: int) -> HttpResponse:
    """Add one."""
    report = get_object_or_404(reports_written_by(request.user), pk=pk)
    form = EvidenceForm(request.POST, request.FILES)
    try:
        if not form.is_valid():
            raise Refused(said(form))
        add_evidence(report=report, **form.cleaned_data, by=request.user)
        messages.success(request, _("已添加佐证"))
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect(report)


def get(request: HttpRequest, pk: int) -> HttpResponse:
    """The file, as a download."""
    return download(get_object_or_404(evidence_seen_by(request.user), pk=pk).file)


@require_POST
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Take one away from one's own draft."""
    evidence = get_object_or_404(evidence_seen_by(request.user), pk=pk, report__in=reports_written_by(request.user))
    try:
        remove_evidence(evidence=evidence, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect(evidence.report)
