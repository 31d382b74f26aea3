"""`duizhang score RULE FIGURES`: the score sheet by a published rule, with its working, so that anyone can recompute it."""

import argparse
import sys
from pathlib import Path
from typing import Any

from duizhang.cli.options import complain


def add(commands: Any) -> None:
    """Declare the command and its options."""
    p = commands.add_parser(
        "score", help="按计分规则算考核表 (score by a published rule)",
        description="按一条公布的计分规则把数值算成考核表：规则、公式、代入、结果逐行写明，被考核单位可以照着复算。不带参数列出现有规则。",
    )
    p.add_argument("rule", metavar="RULE", nargs="?", help="规则名，或一个 .toml 文件 (a rule's name or file)")
    p.add_argument("figures", metavar="FIGURES", nargs="?", type=Path, help="数值：csv、xlsx 或 toml；不给则检查规则并写出来 (the figures)")
    p.add_argument("--unit", metavar="NAME", help="只列这个单位的考核表 (this unit's sheet only)")
    p.add_argument("--year", type=int, help="考核年度，规则按日期免扣时要用 (year assessed)")
    p.add_argument("--format", choices=("terminal", "json"), default="terminal", help="输出形式 (output form)")
    p.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """0 scored (also with things left unscored), 2 rule or figures unusable."""
    from duizhang import api
    from duizhang.lexicon.score import BadScoreRule
    from duizhang.read import Unreadable

    if arguments.rule is None:
        return _put(_listed())
    try:
        rule = api.score_rule(arguments.rule)
        if arguments.figures is None:
            return _put(_described(rule))
        sheets = api.score(rule, arguments.figures, year=arguments.year)
    except (BadScoreRule, Unreadable) as error:
        return complain(str(error))
    if arguments.unit:
        sheets = tuple(sheet for sheet in sheets if sheet.unit == arguments.unit)
        if not sheets:
            return complain(f"{arguments.figures.name}: 没有单位“{arguments.unit}”；请照文件里的写法写 (no such unit in the file)")
    return _put(_printed(rule, sheets, arguments.format))


def _printed(rule: Any, sheets: Any, form: str) -> bytes:
    if form == "json":
        from duizhang.report.score_data import dumps

        return dumps(rule, sheets)
    from duizhang.report.score import terminal

    return terminal(rule, sheets, colour=sys.stdout.isatty()).encode()


def _listed() -> bytes:
    from duizhang.lexicon.score import load_score_rule, score_rule_names

    rules = [load_score_rule(name) for name in score_rule_names()]
    return "".join(f"{rule.name}　{rule.title}（{rule.grade}）\n" for rule in rules).encode()


def _described(rule: Any) -> bytes:
    lines = [rule.title, f"依据 {rule.source}", rule.quote, *(f"{p.word}（{p.name}）：{p.says}" for p in rule.part)]
    return ("\n".join([*lines, "规则可用，各例均已复算 (the rule is usable, its examples come out)"]) + "\n").encode()


def _put(data: bytes) -> int:
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
    return 0
