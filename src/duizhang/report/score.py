"""考核表 for the terminal: every line with its rule, its formula, the figures in it, and what comes out."""

from collections.abc import Iterable, Sequence
from io import StringIO

from rich.console import Console
from rich.markup import escape
from rich.tree import Tree

from duizhang.judge.score import ranked
from duizhang.judge.score.working import number
from duizhang.lexicon.score import ScoreRule
from duizhang.model.score import Line, Sheet, Step, Sum

STEP_WORDS = {"rule": "规则", "formula": "公式", "substitution": "代入", "limit": "限度", "result": "结果"}
MODES = {"half_up": "四舍五入", "half_even": "四舍六入五成双（GB/T 8170）"}
AT = {"line": "每行和总分", "total": "只对总分"}


def terminal(rule: ScoreRule, sheets: Sequence[Sheet], *, colour: bool = False, width: int | None = None) -> str:
    """The sheets, then the order where there are several; the rule's source first, what it leaves open last."""
    out = StringIO()
    console = Console(file=out, force_terminal=colour, no_color=not colour, width=width or (None if colour else 110), highlight=False)
    console.print(f"[bold]{escape(rule.title)}[/]\n依据 {escape(rule.source)}\n{escape(rule.quote)}\n取舍 {escape(rounding_words(rule))}")
    for sheet in sheets:
        console.print(_sheet(sheet))
    if len(sheets) > 1:
        console.print(_order(sheets))
    for gap in rule.gaps:
        console.print(f"[dim]说明：{escape(gap)}[/]")
    return out.getvalue()


def rounding_words(rule: ScoreRule) -> str:
    """How the rule rounds, and who said so."""
    r = rule.rounding
    return f"{AT[r.at]}取 {r.digits} 位小数，{MODES[r.mode]}（{r.says}）"


def denominators(sheets: Sequence[Sheet]) -> str:
    """How many are ranked of how many, so that nobody reads a place without its field."""
    done = sum(sheet.total is not None for sheet in sheets)
    return f"共 {len(sheets)} 个单位，{done} 个有总分、参加排名" + (f"，{len(sheets) - done} 个有未计分项、不排名" if done < len(sheets) else "")


def _sheet(sheet: Sheet) -> Tree:
    total = "未计总分" if sheet.total is None else f"总分 {number(sheet.total)}"
    tree = Tree(f"[bold]{escape(sheet.unit)}[/] {total}")
    for line in sheet.lines:
        _steps(tree.add(f"{_title(line)}　[bold]{'未计分' if line.score is None else number(line.score)}[/]"), line.steps)
    for found in sheet.sums:
        if found.steps:
            _steps(tree.add(_sum_title(found)), found.steps)
    for lost in sheet.lost:
        tree.add(f"取消{escape(lost)}")
    return tree


def _title(line: Line) -> str:
    source = f"　[dim]{escape(line.figure.source)}[/]" if line.figure and line.figure.source else ""
    return f"{escape(line.word)}{'：' + escape(line.item) if line.item else ''}{source}"


def _sum_title(found: Sum) -> str:
    return f"{escape(found.word)} [bold]{'未计分' if found.score is None else number(found.score)}[/]"


def _steps(tree: Tree, steps: Iterable[Step]) -> None:
    for step in steps:
        tree.add(f"[dim]{STEP_WORDS[step.kind]}[/] {escape(step.text)}")


def _order(sheets: Sequence[Sheet]) -> Tree:
    tree = Tree(f"名次（{denominators(sheets)}）")
    for row in ranked(sheets):
        total = row.sheet.total
        tree.add(f"第 {row.place} 名 {escape(row.sheet.unit)} {number(total)}" if total is not None else f"不排名 {escape(row.sheet.unit)}")
    return tree
