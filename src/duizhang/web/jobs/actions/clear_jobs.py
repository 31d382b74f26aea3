"""Old files of jobs go after thirty days; the job and its words stay."""

from datetime import timedelta

from django.db import transaction
from django.db.models import ProtectedError
from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.files.models import StoredFile
from duizhang.web.jobs.models import Job
from duizhang.web.ledger.change import changing

KEPT = timedelta(days=30)


def clear_jobs(*, by: Person) -> int:
    """How many jobs were cleared. A file that something else holds (the document of a plan) stays."""
    old = list(Job.objects.filter(finished_at__lt=timezone.now() - KEPT, cleared_at__isnull=True).select_related("file", "result"))
    for job in old:
        _clear(job, by)
    return len(old)


def _clear(job: Job, by: Person) -> None:
    with changing() as record:
        files = [file for file in (job.file, job.result) if file]
        job.file = job.result = None
        job.cleared_at = timezone.now()
        job.save(update_fields=["file", "result", "cleared_at"])
        gone = [file.name for file in files if _gone(file)]
        if gone:
            record("job.clear", job, by=by, after={"files": gone})


def _gone(file: StoredFile) -> bool:
    try:
        with transaction.atomic():
            file.delete()
    except ProtectedError:
        return False
    return True
