"""Jobs of cycles: a whole completion table as a year's result, all or nothing."""

from django.urls import reverse

from duizhang.web.cycles.actions.import_results import import_results
from duizhang.web.jobs.kinds import JobKind, Outcome, Tell, register
from duizhang.web.jobs.models import Job

AT_ONCE = 256 * 1024  # bytes, as for plans


def _run(job: Job, tell: Tell) -> Outcome:
    tell(0, 0)
    imported = import_results(upload=job.file, by=job.by, **job.options)
    tell(1, 1)
    tasks, targets = len(imported.audited.rows), len(imported.targets)
    said = f"已导入“{imported.plan.title}”：{tasks} 项任务、{targets} 个目标和结论都已入账 (imported: tasks {tasks}, targets with verdicts {targets})"
    return Outcome(words=said, lead_to=reverse("results", args=(imported.plan.pk,)))


register(JobKind(name="results.import", title="导入完成情况", run=_run, at_once=AT_ONCE))
