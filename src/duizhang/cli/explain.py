"""`duizhang explain`: how one sentence, or a promise and its report, was read and judged, step by step."""

import argparse
import sys
from typing import Any

from duizhang.cli.options import add_judging, complain


def add(commands: Any) -> None:
    """Declare the command and its options."""
    p = commands.add_parser(
        "explain", help="说明一句话（或目标与报告）是怎样读的 (explain the reading)", description="一步一步说明怎样读、怎样配对、怎样下结论。"
    )
    p.add_argument("sentence", metavar="SENTENCE", help="句子；有两句时是目标 (a sentence, or the promise)")
    p.add_argument("report", nargs="?", metavar="REPORT", help="报告的句子 (the report)")
    p.add_argument("--format", choices=("terminal", "json"), default="terminal", help="输出形式 (output form)")
    add_judging(p, year="计划年度 (year of the plan)")
    p.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """0 explained, 2 an option or a sentence was unusable."""
    from duizhang import api
    from duizhang.lexicon.profile import BadProfile

    if not all(s is None or s.strip() for s in (arguments.sentence, arguments.report)):
        return complain("句子是空的，请写出要说明的句子 (empty sentence: give one to explain)")
    try:
        explanation = api.explain(
            arguments.sentence, arguments.report, year=arguments.year, as_of=arguments.as_of, profile=arguments.profile
        )
    except BadProfile as error:
        return complain(str(error))
    if arguments.format == "json":
        from duizhang.report.explain_data import dumps

        data = dumps(explanation)
    else:
        from duizhang.report.explain import terminal

        data = terminal(explanation, colour=sys.stdout.isatty()).encode()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
    return 0
