"""Hand a job to the worker: in the same transaction as the job's own row."""

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from duizhang.web.jobs.models import Job

TASK = "duizhang.web.jobs.tasks.run"


def enqueue(job: Job) -> None:
    """Once, however often it is asked."""
    try:
        with transaction.atomic():
            app.configure_task(TASK, queueing_lock=f"job {job.pk}").defer(job=job.pk)
    except AlreadyEnqueued:
        pass
