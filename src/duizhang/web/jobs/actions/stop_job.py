"""Stop a job: one that waits at once, one that runs at its next step."""

from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.jobs.models import Job
from duizhang.web.jobs.models.job import State
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused


def stop_job(*, job: Job, by: Person) -> Job:
    """Errors: Refused where it has ended."""
    with changing() as record:
        job = Job.objects.select_for_update().get(pk=job.pk)
        if not job.is_open:
            raise Refused(f"作业已经结束：{job.get_state_display()} (it has ended already)")
        job.stop_asked = True
        if job.state == State.QUEUED:
            job.state, job.finished_at, job.outcome = State.STOPPED, timezone.now(), "还没有开始就停止了 (stopped before it began)"
        job.save(update_fields=["stop_asked", "state", "finished_at", "outcome"])
        record("job.stop", job, by=by)
    return job
