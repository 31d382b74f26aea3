"""The counter: one file a command."""

import argparse
import sys
from collections.abc import Sequence

from duizhang import __version__
from duizhang.cli import audit, backup, explain, extract, office, reconcile, restore, schema, score, serve

COMMANDS = (audit, reconcile, explain, extract, schema, score, serve, office, backup, restore)


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; returns its exit status (0 done, 1 `--fail-on` found something, 2 input or option unusable)."""
    parser = argparse.ArgumentParser(
        prog="duizhang", description="对账：逐条核对政府的承诺与完成情况。Hold every promise against what was reported."
    )
    parser.add_argument("--version", action="version", version=f"duizhang {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="命令")
    for command in COMMANDS:
        command.add(commands)
    arguments = parser.parse_args(argv)
    try:
        return int(arguments.run(arguments))
    except BrokenPipeError:
        sys.stderr.close()
        return 0
