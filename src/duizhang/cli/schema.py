"""`duizhang schema`: the JSON Schema of what `audit --format json` prints."""

import argparse
import sys
from typing import Any


def add(commands: Any) -> None:
    """Declare the command."""
    p = commands.add_parser("schema", help="打印 JSON 输出的 JSON Schema (print the schema)")
    p.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the schema."""
    from duizhang.report.schema import dumps

    sys.stdout.buffer.write(dumps())
    return 0
