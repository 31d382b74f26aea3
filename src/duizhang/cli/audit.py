"""`duizhang audit FILE...`: every promise of the documents, the figure reported for it, and whether it was kept."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from duizhang.cli.options import add_outcome, complain
from duizhang.cli.output import found, only, write

if TYPE_CHECKING:
    from duizhang.lexicon.directory import Directory
    from duizhang.lexicon.profile import Profile
    from duizhang.model.outcome import Outcome
    from duizhang.read import Source


def add(commands: Any) -> None:
    """Declare the command and its options."""
    p = commands.add_parser("audit", help="核对文件中的目标与结果 (audit documents)", description="核对文件中的每一条目标、结果与算术。")
    p.add_argument("files", nargs="+", metavar="FILE", help="文件、文件夹或 zip；- 为标准输入 (files, folders, zips, or - for stdin)")
    add_outcome(p, output="写到文件；多个输入的 html 写到文件夹 (write here)", year="计划年度，文件没写时用 (year of the plan)")
    p.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """0 audited, 1 what `--fail-on` names was found, 2 an input or option was unusable (the others are still audited)."""
    from duizhang.lexicon.directory import BadDirectory, load_directory
    from duizhang.lexicon.profile import BadProfile, load_profile

    try:
        rule = load_profile(arguments.profile)
        directory = load_directory(arguments.units) if arguments.units else None
    except (BadDirectory, BadProfile) as error:
        return complain(str(error))
    trouble: list[int] = []
    outcomes = [only(o, arguments.only) for o in _outcomes(arguments, rule, directory, trouble)]
    unwritten = write(outcomes, arguments) if outcomes else 0
    if trouble or unwritten:
        return 2
    return int(any(found(o, arguments.fail_on) for o in outcomes))


def _outcomes(
    arguments: argparse.Namespace, rule: "Profile", directory: "Directory | None", trouble: list[int]
) -> Iterator["Outcome"]:
    from duizhang import engine
    from duizhang.lexicon.load import load_lexicon
    from duizhang.read import Unreadable, read_stdin

    sources = list(_sources(arguments.files, trouble))
    for source in _with_bar(sources):
        try:
            document = read_stdin() if source is None else source.read()
        except Unreadable as error:
            trouble.append(complain(str(error)))
            continue
        yield engine.audit(document, load_lexicon(), rule, year=arguments.year, as_of=arguments.as_of, directory=directory)


def _sources(files: list[str], trouble: list[int]) -> Iterator["Source | None"]:
    """The documents that the arguments stand for; None is standard input."""
    from duizhang.read import Unreadable, documents_in

    for file in files:
        if file == "-":
            yield None
            continue
        try:
            yield from documents_in(Path(file))
        except Unreadable as error:
            trouble.append(complain(str(error)))


def _with_bar(sources: list["Source | None"]) -> Iterator["Source | None"]:
    """A progress bar on stderr where a person watches several files."""
    if len(sources) < 2 or not sys.stderr.isatty():
        yield from sources
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(sources, description="核对", console=Console(stderr=True), transient=True)
