"""Run a job: its work and its end are one transaction, so that a killed worker leaves nothing half written."""

import logging

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import F
from django.utils import timezone

from duizhang.web.files.actions.store import store
from duizhang.web.jobs.ended import ended
from duizhang.web.jobs.kinds import Outcome, RowsWrong, kind_named
from duizhang.web.jobs.models import Job, JobError
from duizhang.web.jobs.models.job import OPEN, State
from duizhang.web.jobs.side import Stopped, beside
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused

UNFORESEEN = "出现没有料到的错误，什么也没有改动；请把时间告诉系统管理员查日志 (an unforeseen error, nothing was changed)"
MOST = 3  # a worker that dies is given so many tries

log = logging.getLogger(__name__)


def run_job(*, job: Job) -> Job:
    """The job as it ended. One that has ended, or that another process holds, is left alone."""
    with beside(job) as side:
        if not side.hold() or not _begun(job):
            return Job.objects.get(pk=job.pk)
        job = Job.objects.select_related("by", "file").get(pk=job.pk)
        try:
            with changing():
                outcome = kind_named(job.kind).run(job, side.tell)
                _end(job, State.DONE, outcome)
        except RowsWrong as wrong:
            _fail(job, Outcome(words=f"{len({e.row for e in wrong.errors})} 行有错，一行也没有导入；请改正后重新导入 (nothing was imported)", errors=wrong.errors))
        except Refused as refusal:
            _fail(job, Outcome(words=refusal.args[0]))
        except Stopped:
            _fail(job, Outcome(words="已按要求停止，什么也没有改动 (stopped, nothing was changed)"), State.STOPPED)
        except Exception:
            log.exception("job %s (%s)", job.pk, job.kind)
            _fail(job, Outcome(words=UNFORESEEN))
    return job


def give_up(job: Job) -> None:
    """Fail a job whose worker died too often. The caller holds it."""
    _fail(job, Outcome(words=f"运行 {job.attempts} 次都中途断了，什么也没有改动；请稍后重新发起 (the worker died, nothing was changed)"))


def _begun(job: Job) -> bool:
    started = {"state": State.RUNNING, "started_at": timezone.now(), "attempts": F("attempts") + 1, "done": 0, "total": 0}
    return bool(Job.objects.filter(pk=job.pk, state__in=OPEN).update(**started))


def _fail(job: Job, outcome: Outcome, state: State = State.FAILED) -> None:
    with changing():
        _end(job, state, outcome)


def _end(job: Job, state: State, outcome: Outcome) -> None:
    job.state, job.finished_at, job.outcome, job.lead_to = state, timezone.now(), outcome.words, outcome.lead_to
    if outcome.file:
        name, content = outcome.file
        job.result = store(upload=SimpleUploadedFile(name, content), by=job.by)
    job.save(update_fields=["state", "finished_at", "outcome", "lead_to", "result"])
    JobError.objects.bulk_create(JobError(job=job, sheet=e.sheet, row=e.row, column=e.column, wrong=e.wrong, mend=e.mend) for e in outcome.errors)
    ended.send(sender=Job, job=job)
