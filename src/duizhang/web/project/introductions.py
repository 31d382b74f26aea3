"""Apps that are strangers, introduced: a background job that ends is told to its person."""

from typing import Any

from duizhang.web.jobs.ended import ended
from duizhang.web.notices.actions.notify import notify


def introduce() -> None:
    """Called once, when all apps are ready."""
    ended.connect(_tell_of_job)


def _tell_of_job(sender: Any, job: Any, **rest: Any) -> None:
    if job.background:
        notify("job.ended", by=None, link=job.get_absolute_url(), people=(job.by,), job=job.title, state=job.get_state_display())
