"""Files that are worked on by jobs: small ones while the caller waits, large ones in the background."""

from collections.abc import Callable
from typing import Any

from duizhang.web.accounts.permissions import Permission as P
from duizhang.web.api.job_shapes import ANSWERS, answered
from duizhang.web.api.resource import Needs, Resource
from duizhang.web.api.shapes import Taken
from duizhang.web.jobs.actions.start_job import start_job


def take_file(to: Resource, path: str, kind: str, *, needs: P, said: str, takes: type[Taken] | None = None) -> None:
    """An upload that starts a job of this kind; the fields of `takes` are its options."""
    both: Needs = (needs, P.JOBS_OWN)
    to.verb(path, _starting(kind), needs=both, takes=takes, file="upload", made=ANSWERS, said=said)


def _starting(kind: str) -> Callable[..., Any]:
    def start(*, upload: Any, by: Any, **options: Any) -> Any:
        given = {name: value for name, value in options.items() if value not in (None, "")}
        return answered(start_job(kind=kind, upload=upload, options=given, by=by))

    return start
