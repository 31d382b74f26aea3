"""An explanation as a tree for people: one branch a step, the words of the sentence beside what was made of them."""

from collections.abc import Iterable
from io import StringIO

from rich.console import Console
from rich.markup import escape
from rich.tree import Tree

from duizhang.judge.because import figure
from duizhang.model.explanation import CandidateTrace, Explanation, FigureTrace, SentenceTrace, VerdictTrace
from duizhang.model.period import Period
from duizhang.model.quantity import Quantity, Rank
from duizhang.model.result import Result
from duizhang.model.target import Target
from duizhang.report.data import json_number
from duizhang.report.words import (
    COLOUR_SHAPES,
    FINDING_WORDS,
    KIND_WORDS,
    PACE_WORDS,
    ROLE_WORDS,
    ROUNDING_WORDS,
    VERDICT_SHAPES,
    VERDICT_WORDS,
)


def terminal(explanation: Explanation, *, colour: bool = False, width: int | None = None) -> str:
    """The steps as text; `colour` adds terminal colours, `width` is in cells (a Chinese character takes two)."""
    out = StringIO()
    console = Console(file=out, force_terminal=colour, no_color=not colour, width=width or (None if colour else 110), highlight=False)
    for sentence in explanation.sentences:
        console.print(_sentence(sentence, explanation))
    if explanation.paired:
        console.print(_pairing(explanation))
    checks = _checks(explanation)
    if checks.children:
        console.print(checks)
    return out.getvalue()


def _sentence(s: SentenceTrace, explanation: Explanation) -> Tree:
    title = "句子" if not explanation.paired else "目标" if s.block == 1 else "报告"
    text = explanation.outcome.document.block(s.block).text
    tree = Tree(f"[bold]{title}[/] {escape(text)}")
    if s.view != text:
        tree.add(f"规整后 {escape(s.view)}")
    _list(tree, "只是名称、其中数字不读", (f"“{escape(s.view[n.start : n.end])}”" for n in s.names))
    _list(tree, "时段", (_period(p, s.view) for p in s.reading.periods))
    _list(tree, "位次", (_rank(r, s.view) for r in s.reading.ranks))
    _list(tree, "不成立的日期", (escape(b.because) for b in s.reading.bad_dates))
    for f in s.figures:
        _figure(tree, f, s, explanation)
    for target in _implied(s, explanation):
        tree.add(f"没有数字的目标 “{escape(target.hedge or '')}” → {_target(target)}")
    if not s.figures and not _implied(s, explanation):
        tree.add("没有读到数量 (no figure found)")
    return tree


def _list(tree: Tree, title: str, lines: Iterable[str]) -> None:
    for line in lines:
        tree.add(f"{title} {line}")


def _period(p: Period, view: str) -> str:
    ends = f"截至 {p.as_of}" if p.as_of else f"{p.start or '…'} 至 {p.end or '…'}"
    return f"“{escape(view[p.span.start : p.span.end])}” {p.form} {ends}"


def _rank(r: Rank, view: str) -> str:
    return f"“{escape(view[r.span.start : r.span.end])}” {r.of or ''}第{r.value}"


def _figure(tree: Tree, f: FigureTrace, s: SentenceTrace, explanation: Explanation) -> None:
    q = f.quantity
    branch = tree.add(f"数量 “{escape(s.view[q.span.start : q.span.end])}” = [bold]{_value(q)}[/]")
    branch.add(f"规则 {q.rule}；{_parts(f, s)}")
    branch.add(f"作用 {ROLE_WORDS[f.role]}；主语 {escape(f.subject) or '（本段没有）'}")
    targets = [v.target for v in explanation.outcome.verdicts if v.target.figure == q.figure and not v.target.implied]
    results = [r for r in explanation.outcome.results if r.figure == q.figure]
    if not explanation.paired or s.block == 1:
        _list(branch, "作为目标:", [_target(t) for t in targets] or [_why_not(f)])
    if not explanation.paired or s.block == 2:
        _list(branch, "作为结果:", [_result(r) for r in results] or [_why_not(f)])


def _value(q: Quantity) -> str:
    upper = f" 至 {json_number(q.upper)}" if q.upper is not None else ""
    return f"{json_number(q.value)}{upper} {q.unit}"


def _parts(f: FigureTrace, s: SentenceTrace) -> str:
    q = f.quantity
    said = [
        f"数字 {escape(s.view[q.figure.start : q.figure.end])}",
        f"万亿乘数 {f.factor}" if f.factor != 1 else "",
        f"单位 {q.unit}",
        f"前面的词 {escape(f.before)}" if f.before else "",
        f"后面的词 {escape(f.behind)}" if f.behind else "",
        f"比较 {q.comparator}",
        f"措辞 {escape(q.hedge)}" if q.hedge else "",
        f"种类 {KIND_WORDS[q.kind]}",
        f"基数 {escape(q.base)}" if q.base else "",
        "方向 下降" if q.sign < 0 else "",
    ]
    return "；".join(filter(None, said))


def _why_not(f: FigureTrace) -> str:
    if f.role != "figure":
        return f"不是，{ROLE_WORDS[f.role]}"
    if f.verb is None:
        return "不是，前后的词没有作出承诺"
    return f"不是，最近的动词“{escape(f.verb)}”{'' if f.delivers else '不说要交付多少'}"


def _target(t: Target) -> str:
    said = [f"{escape(t.scope or '')}{escape(t.indicator)} {t.op} {figure(t.value, t.unit)}", KIND_WORDS[t.kind]]
    said += [f"至 {figure(t.upper, t.unit)}"] if t.upper is not None else []
    said += [f"期限 {t.deadline}"] if t.deadline else []
    return "，".join(said)


def _result(r: Result) -> str:
    flags = [
        ("全年", r.full_year is True), ("部分时段", r.full_year is False), ("预计", r.estimate), ("是进度", r.progress),
        ("是计划数，不作答", r.planned), ("是目标重说，不作答", r.restated), ("口径有变", r.redefined),
    ]
    said = [f"{escape(r.indicator)} = {figure(r.value, r.unit)}", KIND_WORDS[r.kind], *(word for word, on in flags if on)]
    return "，".join(said)


def _implied(s: SentenceTrace, explanation: Explanation) -> list[Target]:
    return [v.target for v in explanation.outcome.verdicts if v.target.implied and v.target.span.block == s.block]


def _pairing(explanation: Explanation) -> Tree:
    tree = Tree("[bold]对账[/]")
    for v in explanation.verdicts:
        branch = tree.add(f"{_target(v.verdict.target)}")
        for c in explanation.candidates:
            if c.target.id == v.verdict.target.id:
                _candidate(branch, c)
        if v.verdict.pairing.done:
            branch.add(f"写明完成的词 “{escape(explanation.outcome.document.quote(v.verdict.pairing.done))}”")
        _verdict(branch, v)
    if not explanation.verdicts:
        tree.add("第一句没有可以衡量的目标 (no measurable promise)")
    return tree


def _candidate(tree: Tree, c: CandidateTrace) -> None:
    state = "选中" if c.chosen else "候选" if c.considered else "不够像"
    branch = tree.add(f"{state} {_result(c.result)}，相似度 {c.likeness:.2f}")
    shared = [("同段共有", c.near), ("前文共有", c.far), ("缺少", c.missing), ("多出", c.strange)]
    branch.add("；".join(f"{title} {' '.join(map(escape, pairs))}" for title, pairs in shared if pairs) or "没有共同的字")
    if c.objection:
        branch.add(f"不可比: {escape(c.objection)}")


def _verdict(tree: Tree, trace: VerdictTrace) -> None:
    v = trace.verdict
    branch = tree.add(f"结论 [bold]{VERDICT_SHAPES[v.name]} {VERDICT_WORDS[v.name]}[/]（{v.name}），把握 {v.confidence}")
    branch.add(escape(v.because))
    if trace.compared is not None:
        branch.add(f"比较 {json_number(trace.compared)} {v.target.op} {json_number(v.target.value)}；次优相似度 {v.pairing.runner_up:.2f}")
    if v.completion is not None:
        scaled = v.target.kind == "level" and trace.elapsed is not None
        share = f"，时间已过 {trace.elapsed:.1%}" if scaled else "，不按时间折算"
        branch.add(f"完成 {v.completion:.1%}{share} → {PACE_WORDS[v.pace] if v.pace else '进度不明'}")
    branch.add(f"三色 {COLOUR_SHAPES[v.colour]}")
    if v.settles:
        branch.add(f"还需要 {escape(v.settles)}")


def _checks(explanation: Explanation) -> Tree:
    tree = Tree("[bold]复算[/]")
    outcome = explanation.outcome
    for c in outcome.checks:
        tree.add(f"{'✓' if c.holds else '✗'} {c.relation} “{escape(outcome.document.quote(c.span))}” {escape(c.because)}（{ROUNDING_WORDS[c.rounding]}）")
    if explanation.paired:
        for f in outcome.findings:
            tree.add(f"? {FINDING_WORDS[f.type]} “{escape(outcome.document.quote(f.span))}” {escape(f.because)}")
    return tree
