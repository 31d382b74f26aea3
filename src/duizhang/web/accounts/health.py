"""How the office is: its version, its database, its jobs, the room on its disk."""

import shutil
from dataclasses import dataclass

from django.conf import settings
from django.db import connection
from procrastinate.contrib.django.models import ProcrastinateJob

from duizhang import __version__


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """Sizes in bytes; `free` None where the data folder is not on this machine."""

    version: str
    database: str
    size: int
    waiting: int
    failed: int
    free: int | None


def health() -> Health:
    """As it is now; three queries."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('server_version'), pg_database_size(current_database())")
        version, size = cursor.fetchone()
    jobs = ProcrastinateJob.objects
    return Health(
        version=__version__,
        database=f"PostgreSQL {version}",
        size=size,
        waiting=jobs.filter(status__in=("todo", "doing")).count(),
        failed=jobs.filter(status="failed").count(),
        free=shutil.disk_usage(settings.DATA).free if settings.DATA.is_dir() else None,
    )
