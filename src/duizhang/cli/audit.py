"""`duizhang audit FILE...`: every promise of the documents, the figure reported for it, and whether it was kept."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from duizhang.cli.options import VERDICTS, complain, day
from duizhang.cli.output import found, only, write

if TYPE_CHECKING:
    from duizhang.model.outcome import Outcome



def add(commands: Any) -> None:
    """Declare the command and its options."""
    p = commands.add_parser("audit", help="核对文件中的目标与结果 (audit documents)", description="核对文件中的每一条目标、结果与算术。")
    p.add_argument("files", nargs="+", metavar="FILE", help="文件或文件夹；- 为标准输入 (files, folders, or - for stdin)")
    p.add_argument("--format", choices=("terminal", "json", "html"), default="terminal", help="输出形式 (output form)")
    p.add_argument("-o", "--output", metavar="PATH", type=Path, help="写到文件；多个输入的 html 写到文件夹 (write here)")
    p.add_argument("--year", type=int, help="计划年度，文件没写时用 (year of the plan)")
    p.add_argument("--as-of", type=day, metavar="DATE", help="以哪一天为准，如 2024-01-15 (judge from this day)")
    p.add_argument("--profile", default="default", metavar="NAME", help="三色规则名或 .toml 文件 (colour rule)")
    p.add_argument("--only", nargs="+", choices=VERDICTS, metavar="VERDICT", help=f"只列这些结论: {' '.join(VERDICTS)}")
    p.add_argument("--fail-on", action="append", choices=("not_met", "findings"), default=[], help="有此情形时退出码为 1 (for scripts)")
    p.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """0 audited, 1 what `--fail-on` names was found, 2 an input or option was unusable (the others are still audited)."""
    from duizhang.lexicon.profile import BadProfile, load_profile

    try:
        load_profile(arguments.profile)
    except BadProfile as error:
        return complain(str(error))
    trouble: list[int] = []
    outcomes = [only(o, arguments.only) for o in _outcomes(arguments, trouble)]
    if outcomes:
        try:
            write(outcomes, arguments)
        except OSError as error:
            trouble.append(complain(f"{arguments.output}: 写不进去: {error.strerror}；请检查路径与权限 (cannot be written)"))
    if trouble:
        return 2
    return int(any(found(o, arguments.fail_on) for o in outcomes))


def _outcomes(arguments: argparse.Namespace, trouble: list[int]) -> Iterator["Outcome"]:
    from duizhang.api import audit_document
    from duizhang.read import Unreadable, read_path, read_stdin

    paths = list(_paths(arguments.files, trouble))
    for path in _with_bar(paths):
        try:
            document = read_stdin() if path is None else read_path(path)
        except Unreadable as error:
            trouble.append(complain(str(error)))
            continue
        yield audit_document(document, year=arguments.year, as_of=arguments.as_of, profile=arguments.profile).outcome


def _paths(files: list[str], trouble: list[int]) -> Iterator[Path | None]:
    from duizhang.read import Unreadable
    from duizhang.read.files import documents_in

    for file in files:
        if file == "-":
            yield None
            continue
        try:
            yield from documents_in(Path(file))
        except Unreadable as error:
            trouble.append(complain(str(error)))


def _with_bar(paths: list[Path | None]) -> Iterator[Path | None]:
    """A progress bar on stderr where a person watches several files."""
    if len(paths) < 2 or not sys.stderr.isatty():
        yield from paths
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(paths, description="核对", console=Console(stderr=True), transient=True)
