"""What the commands that judge share: how a day is typed, how a complaint is made."""

import argparse
import sys
from datetime import date

VERDICTS = ("met", "not_met", "not_reported", "not_comparable", "stated_done", "pending")


def day(text: str) -> date:
    """A day as typed after `--as-of`."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}”不是日期，请写成 2024-01-15 的样子 (not a date)") from None


def complain(message: str) -> int:
    """One line on stderr; gives the exit status of an unusable input."""
    print(f"duizhang: {' '.join(message.split())}", file=sys.stderr)
    return 2
