"""A second connection beside a job's transaction: it holds the job as long as its process lives, and tells how far it is."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

from duizhang.web.jobs.models import Job

LOCKS = 0x6A6F6273  # of pg_advisory_lock: one number for all jobs, the job's own beside it
EVERY = 0.5  # seconds between two looks at the progress


class Stopped(Exception):
    """Raised in the middle of the work: its person asked to stop, everything done so far is undone."""


@dataclass(kw_only=True)
class Side:
    """The connection beside `job`."""

    job: int
    connection: BaseDatabaseWrapper
    told: float = field(default=0.0)

    def hold(self) -> bool:
        """Whether nobody else holds the job. The database lets go by itself when this process dies."""
        with self.connection.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", [LOCKS, self.job % 2**31])
            return bool(cursor.fetchone()[0])

    def tell(self, done: int, total: int) -> None:
        """Write the progress where everyone sees it at once. Errors: Stopped where that was asked for."""
        now = time.monotonic()
        if now - self.told < EVERY and done < total:
            return
        self.told = now
        with self.connection.cursor() as cursor:
            cursor.execute("UPDATE jobs_job SET done = %s, total = %s WHERE id = %s RETURNING stop_asked", [done, total, self.job])
            if (row := cursor.fetchone()) and row[0]:
                raise Stopped


@contextmanager
def beside(job: Job) -> Iterator[Side]:
    """The side of a job, closed at the end."""
    connection = connections.create_connection("default")
    try:
        yield Side(job=job.pk, connection=connection)
    finally:
        connection.close()
