"""Middleware: an export that is too long for a page becomes a job, and its person is shown the job."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from duizhang.web.generic.exporting import TooLong
from duizhang.web.jobs.actions.start_job import start_job
from duizhang.web.jobs.exports import NAME


class LongExports:
    """Any page whose `?export=` raises TooLong."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, TooLong):
            return None
        options = {"path": request.path_info, "query": request.GET.urlencode(), "name": exception.name}
        job = start_job(kind=NAME, title=f"导出：{exception.name}", options=options, by=request.user)
        messages.info(request, _("清单较长，正在后台导出；完成后可在这里下载。"))
        return redirect(job)
