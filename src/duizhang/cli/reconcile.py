"""`duizhang reconcile PLAN REPORT...`: every promise of a plan, and what the reports say of it."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from duizhang.cli.options import add_outcome, complain
from duizhang.cli.output import found, only, write

if TYPE_CHECKING:
    from duizhang.model.document import Document


def add(commands: Any) -> None:
    """Declare the command and its options."""
    p = commands.add_parser(
        "reconcile", help="计划与报告对账 (a plan against its reports)",
        description="逐条核对计划（或上一年的政府工作报告）与完成情况表、通报或下一年的报告：兑现、漏项、改口径、改目标值。",
    )
    p.add_argument("plan", metavar="PLAN", help="作承诺的文件 (the document that promises)")
    p.add_argument("reports", nargs="+", metavar="REPORT", help="作回答的文件，可有几份 (the documents that report)")
    add_outcome(p, output="写到文件 (write here)", year="计划年度，文件没写或写得不同时用 (year promised for)")
    p.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """0 reconciled, 1 what `--fail-on` names was found, 2 an input or option was unusable: then nothing is written."""
    from duizhang.api import reconcile_documents
    from duizhang.lexicon.directory import BadDirectory
    from duizhang.lexicon.profile import BadProfile
    from duizhang.split import OtherYear

    documents = _read([arguments.plan, *arguments.reports])
    if documents is None:
        return 2
    try:
        outcome = reconcile_documents(
            documents[0], documents[1:], year=arguments.year, as_of=arguments.as_of, profile=arguments.profile, units=arguments.units
        ).outcome
    except (BadDirectory, BadProfile, OtherYear) as error:
        return complain(str(error))
    outcome = only(outcome, arguments.only)
    return write([outcome], arguments) or int(found(outcome, arguments.fail_on))


def _read(paths: list[str]) -> "list[Document] | None":
    """All of them, or None after a line for each that is unusable."""
    from duizhang.read import Unreadable, read_path, read_stdin

    documents = []
    for path in paths:
        try:
            documents.append(read_stdin() if path == "-" else read_path(Path(path)))
        except Unreadable as error:
            complain(str(error))
    return documents if len(documents) == len(paths) else None
