"""Jobs whose worker died: tried again, and given up with words after the third time."""

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from duizhang.web.jobs.actions.run_job import MOST, give_up
from duizhang.web.jobs.models import Job
from duizhang.web.jobs.models.job import State
from duizhang.web.jobs.queue import enqueue
from duizhang.web.jobs.side import beside
from duizhang.web.ledger.change import changing

FORGOTTEN = timedelta(minutes=10)  # a queued job that no worker has begun by then is handed out again


def rescue_jobs() -> list[Job]:
    """The jobs found dead. A living worker holds its job's lock, so it is never taken for dead, however slow it is."""
    found: list[Job] = []
    waiting = Q(state=State.QUEUED, queued_at__lt=timezone.now() - FORGOTTEN)
    for job in Job.objects.filter(Q(state=State.RUNNING) | waiting).select_related("by"):
        with beside(job) as side:
            if not side.hold():
                continue
            job.refresh_from_db()
            if not job.is_open:
                continue
            if job.attempts >= MOST:
                give_up(job)
            else:
                _again(job)
            found.append(job)
    return found


def _again(job: Job) -> None:
    with changing():
        Job.objects.filter(pk=job.pk).update(state=State.QUEUED)
        enqueue(job)
