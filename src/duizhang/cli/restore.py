"""`duizhang restore FILE`: an office from its backup, into an empty database only."""

import argparse
import subprocess
from pathlib import Path
from typing import Any

from duizhang.cli.options import add_data, complain


def add(commands: Any) -> None:
    """Declare the command and its options."""
    p = commands.add_parser("restore", help="从备份恢复办公系统 (restore the office from a backup)")
    p.add_argument("file", metavar="FILE", type=Path, help="备份文件 (the backup)")
    add_data(p, folder="空的数据文件夹 (an empty folder)")
    p.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """0 restored whole, 2 not at all (the database is not empty, or the file is no backup)."""
    from duizhang.cli.office import complain_without_web

    if status := complain_without_web():
        return status
    import psycopg

    from duizhang.web.project.database import run as program
    from duizhang.web.project.database import running

    with running(arguments.data) as url:
        with psycopg.connect(url) as connection:
            tables = connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone()
        if tables and tables[0]:
            return complain(f"{arguments.file}: 数据库不是空的；请换一个新的数据文件夹 (the database is not empty)")
        try:
            program("pg_restore", "--no-owner", "--exit-on-error", "--single-transaction", f"--dbname={url}", str(arguments.file))
        except subprocess.CalledProcessError as error:
            return complain(f"{arguments.file}: 恢复不了: {error.stderr.strip()} (cannot be restored)")
    return 0
