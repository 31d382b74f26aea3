"""`duizhang backup FILE`: the whole office in one file; files that people brought are in the database."""

import argparse
import subprocess
from pathlib import Path
from typing import Any

from duizhang.cli.options import add_data, complain


def add(commands: Any) -> None:
    """Declare the command and its options."""
    p = commands.add_parser("backup", help="备份办公系统 (back up the office)")
    p.add_argument("file", metavar="FILE", type=Path, help="写到这个文件 (write here)")
    add_data(p)
    p.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """0 written whole, 2 could not be written (nothing is left half-written)."""
    from duizhang.cli.office import complain_without_web

    if status := complain_without_web():
        return status
    from duizhang.web.project.database import run as program
    from duizhang.web.project.database import running

    draft = arguments.file.with_name(arguments.file.name + ".part")
    try:
        with running(arguments.data) as url:
            program("pg_dump", "--format=custom", "--no-owner", f"--file={draft}", url)
        draft.replace(arguments.file)
    except (OSError, subprocess.CalledProcessError) as error:
        said = getattr(error, "stderr", "") or str(error)
        return complain(f"{arguments.file}: 备份没有写成: {said.strip()} (backup failed)")
    finally:
        draft.unlink(missing_ok=True)
    return 0
