"""A real PostgreSQL for the office's tests; TRUNCATE is allowed in it, since that is how Django empties it between tests."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import dj_database_url
from django.db import connections
from django.db.models.signals import post_migrate

from duizhang.web.project.database import embedded


@contextmanager
def real_postgres(folder: Path) -> Iterator[None]:
    """Django's default database is a fresh server in `folder` meanwhile."""
    with embedded(folder / "pg", "duizhang") as url:
        found = dj_database_url.parse(url)
        settings = connections["default"].settings_dict
        for name in ("HOST", "PORT", "USER", "OPTIONS"):
            settings[name] = found.get(name, settings[name])
        post_migrate.connect(_allow_truncate)
        try:
            yield
        finally:
            connections.close_all()


def end_other_sessions() -> None:
    """Of threads that served a browser: a database that somebody still uses cannot be dropped."""
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()")


def _allow_truncate(sender: object, using: str, **rest: object) -> None:
    with connections[using].cursor() as cursor:
        cursor.execute("ALTER TABLE IF EXISTS ledger_entry DISABLE TRIGGER ledger_refuses_truncate")
        cursor.execute("ALTER TABLE IF EXISTS accounts_signin DISABLE TRIGGER sign_ins_refuse_truncate")
