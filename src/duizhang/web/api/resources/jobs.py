"""Jobs: how far they are, what came of them, the files that they made."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.http import content_disposition_header

from duizhang.web.accounts.permissions import Permission as P
from duizhang.web.api.job_shapes import JobGiven, JobState, JobWhole
from duizhang.web.api.listing import Asked, Said
from duizhang.web.api.resource import Resource, Shown
from duizhang.web.files.download import download
from duizhang.web.generic.exporting import XLSX
from duizhang.web.jobs.actions.stop_job import stop_job
from duizhang.web.jobs.models.job import State
from duizhang.web.jobs.selectors import jobs_of, jobs_seen_by
from duizhang.web.jobs.sheets import to_be_mended
from duizhang.web.jobs.views import listing


class JobAsked(Asked):
    """As on the page."""

    title: Said = None
    state: JobState = None


def _result(person: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(jobs_of(person), pk=pk, result__isnull=False)
    return download(found.result)


def _to_be_mended(person: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(jobs_of(person), pk=pk, file__isnull=False)
    if not found.errors.exists():
        raise Http404
    name = f"待改-{found.file.name.rsplit('.', 1)[0]}.xlsx"
    content = to_be_mended(found, keeps_good=found.state == State.DONE)
    return HttpResponse(content, content_type=XLSX, headers={"Content-Disposition": content_disposition_header(True, name) or ""})


JOB = Shown(needs=P.JOBS_OWN, seen_by=jobs_seen_by, gives=JobWhole)
AT = "/jobs/{int:pk}"

jobs = Resource("jobs 作业")
jobs.list("/jobs", listing.LIST, JobAsked, JOB, gives=JobGiven, page="jobs:list", said="导入导出 (jobs)")
jobs.detail(AT, JOB, said="一个作业 (a job)")
jobs.verb(f"{AT}/stop", stop_job, of=("job", jobs_of), needs=P.JOBS_OWN, shows=JOB, said="要求停止 (ask it to stop)")
jobs.file(f"{AT}/result", _result, needs=P.JOBS_OWN, said="它做成的文件 (the file that it made)")
jobs.file(f"{AT}/errors", _to_be_mended, needs=P.JOBS_OWN, said="待改的表 (the sheet to be mended)")
