"""What a job looks like to its caller: 200 once it has ended, 202 while it works in the background."""

from datetime import datetime
from typing import Annotated, Any

from django.urls import resolve
from ninja import Status

from duizhang.web.api.errors import RowsRefused
from duizhang.web.api.shapes import Given, OneOf
from duizhang.web.api.wire import WrongRow
from duizhang.web.jobs.models import Job
from duizhang.web.jobs.models.job import State
from duizhang.web.ledger.refusal import Refused

LEADING_TO_A_PLAN = ("plans:review", "results")
SHOWN = 1000  # wrong rows in an answer; the sheet to be mended has them all

JobState = Annotated[str, OneOf(State)]


class JobGiven(Given):
    """`done` of `total` (0: not known) while it runs; `outcome` says in one sentence what came of it; `has_result`: a file to take."""

    id: int
    kind: str
    title: str
    by: str
    state: JobState
    done: int
    total: int
    outcome: str
    has_result: bool
    queued_at: datetime
    finished_at: datetime | None

    @staticmethod
    def resolve_by(job: Any) -> str:
        """As people read it."""
        return str(job.by)

    @staticmethod
    def resolve_has_result(job: Any) -> bool:
        """The file itself is taken at `/jobs/{pk}/result`."""
        return job.result_id is not None


class JobWhole(JobGiven):
    """With the rows that were not taken, and the plan that it made."""

    wrong: int
    rows: list[WrongRow]
    plan: int | None

    @staticmethod
    def resolve_wrong(job: Any) -> int:
        """How many errors there are."""
        return int(job.errors.count())

    @staticmethod
    def resolve_rows(job: Any) -> Any:
        """The first of them."""
        return job.errors.all()[:SHOWN]

    @staticmethod
    def resolve_plan(job: Any) -> int | None:
        """From the address that the page leads to."""
        found = resolve(job.lead_to) if job.lead_to else None
        return found.kwargs.get("pk") if found and found.view_name in LEADING_TO_A_PLAN else None


ANSWERS = {200: JobWhole, 202: JobWhole}


def answered(job: Job) -> Any:
    """The job, 202 while it is open. Errors: RowsRefused, Refused where it took nothing, in its own words."""
    if job.is_open:
        return Status(202, job)
    if job.state == State.DONE:
        return Status(200, job)
    if rows := list(job.errors.all()[:SHOWN]):
        raise RowsRefused(job.outcome, rows=rows, job=job.pk)
    raise Refused(job.outcome)
