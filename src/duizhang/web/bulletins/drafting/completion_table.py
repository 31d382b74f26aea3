"""完成情况表: one row a task, in the promise's and the report's own words, so that a reader (or the engine) comes to the same verdicts."""

from collections.abc import Callable

from duizhang.web.bulletins.drafting.by_name import worded
from duizhang.web.bulletins.drafting.drafted import Desk, Drafted, day
from duizhang.web.bulletins.drafting.gathered import Gathered, Line
from duizhang.web.bulletins.wording import say
from duizhang.web.cycles.models import Snapshot
from duizhang.web.door import VERDICT_SHAPES, VERDICT_WORDS, colour_rule
from duizhang.web.papers.paper import Cell, Column, Paper, Paragraph, Run, Table

COLUMNS = (
    Column(heading="序号", width=5), Column(heading="目标任务", width=18), Column(heading="完成情况", width=25), Column(heading="责任单位", width=12),
    Column(heading="结论", width=10), Column(heading="序时进度", width=8), Column(heading="颜色", width=9), Column(heading="备注", width=13),
)  # fmt: skip


def draft(gathered: Gathered) -> Drafted:
    """All tasks, counted or not; the note below states both numbers."""
    desk = Desk(gathered=gathered)
    note = say(
        "table_note", all=len(gathered.lines), counted=len(gathered.counted), excluded=len(gathered.excluded), as_of=day(gathered.as_of),
        layer=gathered.layer_word, profile=colour_rule(gathered.plan.profile)[0],
    )  # fmt: skip
    table = Table(columns=COLUMNS, rows=tuple(_row(desk, line) for line in gathered.lines), note=note)
    title = say("table_title", plan=str(gathered.plan), cycle=gathered.cycle.name)
    return Drafted(paper=Paper(title=title, body=(table,), signature=say("issuer"), landscape=True), data=desk.kept())


def _row(desk: Desk, line: Line) -> tuple[Cell, ...]:
    return (
        _text(line.code),
        _text(line.row.task.text or line.title),
        _said(desk, line),
        _text(_units(line)),
        _each(line, verdict_words) if line.verdicts else _text("无量化目标" if not line.targets else "本期没有结论"),
        _each(line, lambda v: str(v.get_pace_display() or "—")),
        Cell(paragraphs=(), light=line.row.colour),
        _remarks(line),
    )


def verdict_words(verdict: Snapshot) -> str:
    """Shape and word; what was only expected and is missed is not called a default."""
    shape = VERDICT_SHAPES.get(verdict.verdict, "")
    expected = verdict.verdict == "not_met" and (verdict.target.nature or verdict.target.task.nature) == "expected"
    return shape + (worded(verdict, "expected") if expected else VERDICT_WORDS.get(verdict.verdict, "—"))


def _said(desk: Desk, line: Line) -> Cell:
    """The accepted report's own words, each judged figure in them with its source; of a figure from elsewhere, its words."""
    if line.submission is None:
        quoted = [(desk.figure(v.quote, v, line),) for v in line.verdicts if v.quote]
        return Cell(paragraphs=tuple(Paragraph(runs=runs) for runs in quoted) or (Paragraph(runs=(Run(text="本期没有采用的报送"),)),))
    paragraphs = [
        Paragraph(runs=_sourced(desk, line, text, [v for v in line.verdicts if v.line == n and v.submission_id == line.submission.pk]))
        for n, text in enumerate(line.submission.text.splitlines(), 1)
        if text.strip()
    ]
    return Cell(paragraphs=tuple(paragraphs))


def _sourced(desk: Desk, line: Line, text: str, verdicts: list[Snapshot]) -> tuple[Run, ...]:
    made, at = [], 0
    for v in sorted(verdicts, key=lambda v: v.start or 0):
        if v.start is None or v.end is None or v.start < at or text[v.start : v.end] != v.quote:
            continue
        made += [Run(text=text[at : v.start])] if v.start > at else []
        made.append(desk.figure(v.quote, v, line))
        at = v.end
    return (*made, *([Run(text=text[at:])] if text[at:] else []))


def _each(line: Line, words: Callable[[Snapshot], str]) -> Cell:
    several = len(line.verdicts) > 1
    paragraphs = tuple(Paragraph(runs=(Run(text=(f"{v.target.indicator}：" if several else "") + words(v)),)) for v in line.verdicts)
    return Cell(paragraphs=paragraphs or _text("—").paragraphs)


def _units(line: Line) -> str:
    supporting = "、".join(a.unit.name for a in line.row.task.assignments.all() if a.role != "lead")
    return (line.row.leads or "未明确") + (f"（配合：{supporting}）" if supporting else "")


def _remarks(line: Line) -> Cell:
    said = [line.excluded] if line.excluded else []
    if line.row.override is not None:
        said.append(f"颜色由督查室改定：{line.row.override.reason.strip()}")
    periods = dict.fromkeys(v.period + ("（预计）" if v.estimate else "") for v in line.verdicts if v.period or v.estimate)
    return _text("；".join([*said, *periods]) or "—")


def _text(text: str) -> Cell:
    return Cell(paragraphs=tuple(Paragraph(runs=(Run(text=part),)) for part in text.splitlines() if part.strip()) or (Paragraph(runs=(Run(text=text),)),))
