"""What the commands share: the options of those that judge, the folder of the office, how a complaint is made."""

import argparse
import sys
from datetime import date
from pathlib import Path

VERDICTS = ("met", "not_met", "not_reported", "not_comparable", "stated_done", "pending")


def day(text: str) -> date:
    """A day as typed after `--as-of`."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}”不是日期，请写成 2024-01-15 的样子 (not a date)") from None


def add_judging(p: argparse.ArgumentParser, *, year: str) -> None:
    """For which year, from which day and by which rule it judges."""
    p.add_argument("--year", type=int, help=year)
    p.add_argument("--as-of", type=day, metavar="DATE", help="以哪一天为准，如 2024-01-15 (judge from this day)")
    p.add_argument("--profile", default="default", metavar="NAME", help="三色规则名或 .toml 文件 (colour rule)")


def add_outcome(p: argparse.ArgumentParser, *, output: str, year: str) -> None:
    """How whole documents are judged, what of the outcome is shown and where it goes."""
    p.add_argument("--format", choices=("terminal", "json", "html"), default="terminal", help="输出形式 (output form)")
    p.add_argument("-o", "--output", metavar="PATH", type=Path, help=output)
    add_judging(p, year=year)
    p.add_argument("--units", metavar="FILE", type=Path, help="单位名录 (.toml 或 .csv)，展开“各乡镇”一类 (unit directory)")
    p.add_argument("--only", nargs="+", choices=VERDICTS, metavar="VERDICT", help=f"只列这些结论: {' '.join(VERDICTS)}")
    p.add_argument("--fail-on", action="append", choices=("not_met", "findings"), default=[], help="有此情形时退出码为 1 (for scripts)")


def add_data(p: argparse.ArgumentParser, *, folder: str = "数据文件夹 (folder of the data)") -> None:
    """Where the office keeps its data."""
    p.add_argument("--data", metavar="FOLDER", type=Path, default=Path("duizhang-data"), help=folder)


def complain(message: str) -> int:
    """One line on stderr; gives the exit status of an unusable input."""
    print(f"duizhang: {' '.join(message.split())}", file=sys.stderr)
    return 2
