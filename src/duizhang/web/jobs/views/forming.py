"""A form that brings a file to a job: done while one waits where the file is small, else the job's page."""

from collections.abc import Callable
from dataclasses import dataclass

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from duizhang.web.jobs.actions.start_job import start_job
from duizhang.web.jobs.models.job import State
from duizhang.web.ledger.refusal import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class JobScreen:
    """`form` has a field `upload`; its other fields, where filled in, are the job's options."""

    title: str
    form: type[forms.Form]
    kind: str
    done: str = _("已导入")
    template: str = "generic/form.html"


def job_view(screen: JobScreen) -> Callable[..., HttpResponse]:
    """The view of the form."""

    def view(request: HttpRequest) -> HttpResponse:
        form = screen.form(request.POST or None, request.FILES or None)
        if request.method == "POST" and form.is_valid():
            try:
                options = {name: value for name, value in form.cleaned_data.items() if name != "upload" and value not in (None, "")}
                job = start_job(kind=screen.kind, upload=form.cleaned_data["upload"], options=options, by=request.user)
            except Refused as refusal:
                form.add_error(None, str(refusal))
            else:
                if job.is_open:
                    return redirect(job)
                if job.state == State.DONE:
                    messages.success(request, screen.done)
                    return redirect(job.lead_to or job)
                form.add_error(None, job.said)
        return render(request, screen.template, {"title": screen.title, "form": form}, status=422 if form.errors else 200)

    return view
