"""A long list as a job: the list's own page, asked once more by the worker in the person's name."""

from django.http import HttpRequest, HttpResponse, QueryDict
from django.urls import resolve

from duizhang.web.accounts.gate import rule_of
from duizhang.web.jobs.kinds import JobKind, Outcome, Tell
from duizhang.web.jobs.models import Job
from duizhang.web.ledger.refusal import Refused

NAME = "list.export"


def _run(job: Job, tell: Tell) -> Outcome:
    """`options` holds `path`, `query` and `name` of the file, and `scopes` where a token asked. What the person may see is asked now, not when they asked."""
    if "scopes" in job.options:
        job.by.scopes = frozenset(job.options["scopes"])
    match = resolve(job.options["path"])
    rule = rule_of(match.func, match.url_name)
    if rule is None or not rule.allows(job.by):
        raise Refused("您已没有这张清单的权限 (no longer allowed)")
    answer: HttpResponse = match.func(_request(job, tell), *match.args, **match.kwargs)
    return Outcome(words=f"已导出“{job.options['name']}”，可以下载 (exported, ready to be taken)", file=(job.options["name"], bytes(answer.content)))


def _request(job: Job, tell: Tell) -> HttpRequest:
    request = HttpRequest()
    request.method, request.path = "GET", job.options["path"]
    request.GET = QueryDict(job.options["query"])
    request.user, request.tell = job.by, tell  # type: ignore[attr-defined]
    return request


EXPORT = JobKind(name=NAME, title="导出清单", run=_run)
