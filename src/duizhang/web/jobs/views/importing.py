"""The screen that takes a sheet of rows: small ones while one waits, large ones as a job whose page shows how far it is."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from duizhang.web.generic.importing import ImportScreen, SheetForm
from duizhang.web.jobs.actions.start_job import start_job
from duizhang.web.jobs.models.job import State
from duizhang.web.ledger.refusal import Refused


def import_view(screen: ImportScreen) -> Callable[..., HttpResponse]:
    """Take a sheet; every wrong row is named, and can be taken home in a sheet to be mended."""

    def view(request: HttpRequest) -> HttpResponse:
        form = SheetForm(request.POST or None, request.FILES or None)
        job = None
        if request.method == "POST" and form.is_valid():
            try:
                job = start_job(kind=screen.kind, upload=form.cleaned_data["sheet"], by=request.user)
            except Refused as refusal:
                form.add_error("sheet", str(refusal))
            else:
                if job.is_open:
                    return redirect(job)
                if job.state == State.DONE and not job.errors.exists():
                    messages.success(request, job.said)
                    return redirect(screen.back)
                if not job.errors.exists():
                    form.add_error("sheet", job.said)
        context = {"title": screen.title, "form": form, "job": job, "screen": screen, "headings": [h for h, _ in screen.columns]}
        return render(request, screen.template, context, status=422 if form.errors or job else 200)

    return view
