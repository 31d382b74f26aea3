"""One job: how far it is (asked again every two seconds while it is open), what came of it, what to mend."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from duizhang.web.files.download import download
from duizhang.web.generic.exporting import XLSX
from duizhang.web.jobs.actions.stop_job import stop_job
from duizhang.web.jobs.models import Job
from duizhang.web.jobs.models.job import State
from duizhang.web.jobs.selectors import jobs_of, jobs_seen_by
from duizhang.web.jobs.sheets import to_be_mended
from duizhang.web.ledger.refusal import Refused

SHOWN = 200  # wrong rows on the page; the sheet has them all


def job(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of a job; htmx gets what changes."""
    found = get_object_or_404(jobs_seen_by(request.user), pk=pk)
    htmx: Any = getattr(request, "htmx", False)
    return render(request, "jobs/progress.html" if htmx and htmx.target == "job" else "jobs/job.html", _shown(found, request.user))


def take_result(request: HttpRequest, pk: int) -> HttpResponse:
    """The file that it made, for its own person only."""
    found = get_object_or_404(jobs_of(request.user), pk=pk)
    if found.result is None:
        raise Http404
    return download(found.result)


def take_errors(request: HttpRequest, pk: int) -> HttpResponse:
    """The sheet with a column of what is wrong, for its own person only; it can be imported again once mended."""
    found = get_object_or_404(jobs_of(request.user), pk=pk)
    if found.file is None or not found.errors.exists():
        raise Http404
    name = f"待改-{found.file.name.rsplit('.', 1)[0]}.xlsx"
    content = to_be_mended(found, keeps_good=found.state == State.DONE)
    return HttpResponse(content, content_type=XLSX, headers={"Content-Disposition": content_disposition_header(True, name) or ""})


@require_POST
def stop(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask it to stop."""
    found = get_object_or_404(jobs_of(request.user), pk=pk)
    try:
        stop_job(job=found, by=request.user)
        messages.success(request, _("已要求停止"))
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect(found)


def _shown(found: Job, person: Any) -> dict[str, Any]:
    return {
        "job": found,
        "errors": found.errors.all()[:SHOWN],
        "count": found.errors.count(),
        "own": found.by_id == person.pk,
        "percent": 100 * found.done // found.total if found.total else None,
    }
