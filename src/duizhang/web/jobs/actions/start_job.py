"""Start a job: at once where it is small, else in the background."""

import hashlib
import json
from typing import Any

from django.core.files.uploadedfile import UploadedFile

from duizhang.web.accounts.models import Person
from duizhang.web.files.actions.store import store
from duizhang.web.jobs.actions.run_job import run_job
from duizhang.web.jobs.kinds import kind_named
from duizhang.web.jobs.models import Job
from duizhang.web.jobs.models.job import OPEN
from duizhang.web.jobs.queue import enqueue
from duizhang.web.ledger.change import changing


def start_job(*, kind: str, by: Person, upload: UploadedFile | None = None, options: dict[str, Any] | None = None, title: str = "") -> Job:
    """The job: ended already where the file is within the kind's `at_once`, else queued. The same asked again while the
    first is open gives the first.

    Errors: Refused for a file that is empty or too large.
    """
    declared = kind_named(kind)
    size = (upload.size or 0) if upload else None
    with changing() as record:
        file = store(upload=upload, by=by) if upload else None
        asked = json.dumps([kind, file.sha256 if file else "", options or {}], sort_keys=True, ensure_ascii=False)
        job, made = Job.objects.get_or_create(
            by=by,
            fingerprint=hashlib.sha256(asked.encode()).hexdigest(),
            state__in=OPEN,
            defaults={
                "kind": kind,
                "title": (title or f"{declared.title}{'：' + file.name if file else ''}")[:200],
                "file": file,
                "options": options or {},
                "background": size is None or size > declared.at_once,
            },
        )
        if not made:
            if file:
                file.delete()
            return job
        record("job.start", job, by=by, also=(file,) if file else (), after={"kind": kind})
        if job.background:
            enqueue(job)
    return job if job.background else run_job(job=job)
