"""Jobs of plans: a plan read from a file, all or nothing."""

from django.urls import reverse

from duizhang.web.jobs.kinds import JobKind, Outcome, Tell, register
from duizhang.web.jobs.models import Job
from duizhang.web.plans.actions.import_plan import import_plan

AT_ONCE = 256 * 1024  # bytes: a document of some hundred tasks is read in seconds


def _run(job: Job, tell: Tell) -> Outcome:
    tell(0, 0)
    imported = import_plan(upload=job.file, by=job.by, **job.options)
    tell(1, 1)
    tasks, targets = len(imported.audited.rows), len(imported.targets)
    said = f"已读入“{imported.plan.title}”：{tasks} 项任务、{targets} 个目标，请逐项核对 (read: tasks {tasks}, targets {targets}; please go through them)"
    return Outcome(words=said, lead_to=reverse("plans:review", args=(imported.plan.pk,)))


register(JobKind(name="plans.import", title="导入计划", run=_run, at_once=AT_ONCE))
