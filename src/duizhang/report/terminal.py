"""An outcome for a terminal: the counts, then what is not met, not reported, does not add up, is stale."""

from collections import Counter
from collections.abc import Sequence
from io import StringIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from duizhang.model.check import Check
from duizhang.model.finding import Finding
from duizhang.model.outcome import Outcome
from duizhang.model.span import Span
from duizhang.model.verdict import VERDICTS, Verdict, VerdictName
from duizhang.report.words import (
    COLOUR_SHAPES,
    FINDING_WORDS,
    PACE_WORDS,
    ROUNDING_WORDS,
    VERDICT_SHAPES,
    VERDICT_WORDS,
    source_words,
    where_words,
)

_STYLES: dict[VerdictName, str] = {
    "met": "green",
    "not_met": "bold red",
    "not_reported": "yellow",
    "not_comparable": "magenta",
    "stated_done": "cyan",
    "pending": "blue",
}
_LISTED: tuple[VerdictName, ...] = ("not_met", "not_reported", "not_comparable", "pending", "stated_done")


def terminal(outcome: Outcome, *, colour: bool = False, width: int | None = None) -> str:
    """The report as text; `colour` adds terminal colours, `width` is in cells (a Chinese character takes two)."""
    out = StringIO()
    console = Console(file=out, force_terminal=colour, no_color=not colour, width=width or (None if colour else 110), highlight=False)
    _heading(console, outcome)
    if not outcome.verdicts:
        console.print("没有找到可以衡量的目标 (no measurable promise found)。")
        return out.getvalue()
    for name in (*_LISTED, "met") if outcome.sides else _LISTED:
        _verdicts(console, name, [v for v in outcome.verdicts if v.name == name and not v.target.implied], outcome)
    _checks(console, [c for c in outcome.checks if not c.holds], outcome)
    _findings(console, [f for f in outcome.findings if f.type != "arithmetic"], outcome)
    return out.getvalue()


def _heading(console: Console, outcome: Outcome) -> None:
    head = outcome.masthead
    console.print(Text(head.title or outcome.document.name, style="bold"))
    said = [f"年度 {head.year}" if head.year else "", f"发布 {head.date}" if head.date else "", f"以 {outcome.as_of} 为准" if outcome.as_of else ""]
    console.print("  ".join([*filter(None, said), f"规则 {outcome.profile_name}"]), style="dim")
    for at, side in enumerate(outcome.sides):
        console.print(Text(f"{source_words(at, len(outcome.sides))} {side.document.name}  {side.masthead.title or ''}", style="dim"))
    counts = Counter(v.name for v in outcome.verdicts if not v.target.implied)
    line = Text(f"\n{len(outcome.rows)} 行  {sum(counts.values())} 条目标   ")
    for name in VERDICTS:
        line.append(f"{VERDICT_SHAPES[name]} {VERDICT_WORDS[name]} {counts[name]}   ", style=_STYLES[name])
    console.print(line)
    failing = sum(not c.holds for c in outcome.checks)
    console.print(f"复算 {len(outcome.checks)} 处，不成立 {failing} 处；疑点 {len(outcome.findings)} 处\n")


def _verdicts(console: Console, name: VerdictName, verdicts: Sequence[Verdict], outcome: Outcome) -> None:
    if not verdicts:
        return
    table = _table(f"{VERDICT_SHAPES[name]} {VERDICT_WORDS[name]} {len(verdicts)}", _STYLES[name])
    for column, ratio in (("位置", None), ("目标", 5), ("结果", 5), ("理由", 5), ("三色 · 进度", None)):
        table.add_column(column, ratio=ratio, overflow="fold")
    for v in verdicts:
        result = outcome.document.quote(v.result.span) if v.result else "—"
        if v.result and outcome.sides:
            result = f"{_where(v.result.span, outcome)} {result}"
        shown = f"{COLOUR_SHAPES[v.colour]} {PACE_WORDS[v.pace] if v.pace else '—'}"
        table.add_row(_where(v.target.span, outcome), _one_line(outcome.document.quote(v.target.span)), _one_line(result), v.because, shown)
    console.print(table)


def _checks(console: Console, checks: Sequence[Check], outcome: Outcome) -> None:
    if not checks:
        return
    table = _table(f"✗ 算不拢 {len(checks)}", "bold red")
    for column, ratio in (("位置", None), ("原文", 6), ("复算", 6), ("取整", None)):
        table.add_column(column, ratio=ratio, overflow="fold")
    for c in checks:
        table.add_row(_where(c.span, outcome), _one_line(outcome.document.quote(c.span)), c.because, ROUNDING_WORDS[c.rounding])
    console.print(table)


def _findings(console: Console, findings: Sequence[Finding], outcome: Outcome) -> None:
    if not findings:
        return
    table = _table(f"? 疑点 {len(findings)}", "yellow")
    for column, ratio in (("位置", None), ("类型", None), ("原文", 6), ("说明", 6)):
        table.add_column(column, ratio=ratio, overflow="fold")
    order = {"stale": 0}
    for f in sorted(findings, key=lambda f: (order.get(f.type, 1), f.type, f.span)):
        table.add_row(_where(f.span, outcome), FINDING_WORDS[f.type], _quoted(f, outcome), f.because)
    console.print(table)


def _quoted(finding: Finding, outcome: Outcome) -> str:
    """The words of a doubt, with those that they do not go with."""
    said = _one_line(outcome.document.quote(finding.span))
    if finding.beside is None:
        return said
    return f"{said} ↔ {_where(finding.beside, outcome)} {_one_line(outcome.document.quote(finding.beside))}"


def _table(title: str, style: str) -> Table:
    return Table(title=Text(title, style=style), title_justify="left", show_lines=False, expand=True, box=None, padding=(0, 1), header_style="dim")


def _where(span: Span, outcome: Outcome) -> str:
    return where_words(outcome.document, span)


def _one_line(text: str) -> str:
    joined = " ".join(text.split())
    return joined if len(joined) <= 60 else joined[:57] + "…"
