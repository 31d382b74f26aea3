"""Tasks that are not on pace, by name: figure, target, why, what next. What is only expected is worded as not reached, not as a default."""

from duizhang.web.bulletins.drafting.drafted import Desk, coloured, how
from duizhang.web.bulletins.drafting.gathered import Line
from duizhang.web.bulletins.wording import runs, say
from duizhang.web.cycles.models import Snapshot
from duizhang.web.cycles.templatetags.figures import kind_word, percent
from duizhang.web.papers.paper import Heading, Paragraph, Run
from duizhang.web.plans.spoken import readable, spoken

HEADS = (("red", "红灯"), ("yellow", "黄灯"))
STOPS = "。；;，,、 　"


def behind(desk: Desk) -> tuple[Heading | Paragraph, ...]:
    """Red ones, then yellow ones, each in the plan's order."""
    blocks: list[Heading | Paragraph] = []
    for colour, word in HEADS:
        if lines := coloured(desk.gathered.counted, colour):
            blocks.append(Heading(level=2, text=f"（{'一二'[bool(blocks)]}）{word}任务（{len(lines)}项）"))
            blocks += [task(desk, line, n) for n, line in enumerate(lines, 1)]
    return tuple(blocks) or (Paragraph(runs=runs("behind_none")),)


def task(desk: Desk, line: Line, number: int) -> Paragraph:
    """`1.新增学位500个（市教育局）：目标500个，1—9月200个，为目标的40%，欠序时进度。原因：……。下一步：……。`"""
    made = [Run(text=f"{number}.{line.title.rstrip(STOPS)}（{line.row.leads or '未明确牵头单位'}）：")]
    told = [v for v in line.verdicts if v.pace == "behind" or v.verdict == "not_met"] or list(line.verdicts)
    for n, verdict in enumerate(told):
        made += [*([Run(text="；")] if n else []), *_told(desk, verdict, line, several=len(line.targets) > 1)]
    if not told:
        made.append(Run(text="本期没有结论"))
    made.append(Run(text="。" + _reasons(line)))
    return Paragraph(runs=tuple(made))


def late(desk: Desk) -> tuple[Paragraph, ...]:
    """Units that reported late or not at all, by name."""
    found = desk.gathered.late
    if not found:
        return (Paragraph(runs=runs("late_none")),)
    return tuple(Paragraph(runs=(Run(text=say("late", unit=one.name, how=how(one.late, one.missing))),)) for one in found)


def worded(verdict: Snapshot, nature: str) -> str:
    """What a shortfall is called: it depends on the nature of the target (预期性, 约束性) and on whether its day has come.

    >>> from duizhang.web.cycles.models import Snapshot
    >>> worded(Snapshot(verdict="not_met"), "expected"), worded(Snapshot(verdict="pending", pace="behind"), "")
    ('未达到预期目标', '欠序时进度')
    """
    if verdict.verdict == "not_met":
        return say({"expected": "missed_expected", "binding": "missed_binding"}.get(nature, "missed"))
    if verdict.pace == "behind":
        return say("behind_expected" if nature == "expected" else "behind")
    return str(verdict.get_pace_display() or verdict.get_verdict_display())


def _told(desk: Desk, verdict: Snapshot, line: Line, *, several: bool) -> list[Run]:
    target = verdict.target
    head = f"{target.scope}{target.indicator}" if several else ""
    made = [Run(text=f"{head}目标"), desk.figure(_figure_of_target(verdict), verdict, line)]
    if verdict.value is not None:
        made += [Run(text="，"), desk.figure(f"{verdict.period}{kind_word(verdict.kind)}{readable(verdict.value)}{verdict.unit}", verdict, line)]
        if verdict.completion is not None and target.kind == "level":
            made += [Run(text="，为目标的"), desk.figure(percent(verdict.completion), verdict, line)]
    words = worded(verdict, target.nature or line.row.task.nature)
    return [*made, Run(text=f"，{words}")]


def _figure_of_target(verdict: Snapshot) -> str:
    """Its figure in words, without the indicator that stands in the title."""
    target = verdict.target
    said = spoken(target)
    return said.removeprefix(f"{target.scope}{target.indicator}") or said


def _reasons(line: Line) -> str:
    row = line.row
    said = [f"原因：{row.problem.strip().rstrip(STOPS)}。" if row.problem.strip() else "", f"下一步：{row.next_step.strip().rstrip(STOPS)}。" if row.next_step.strip() else ""]
    if row.override is not None:
        said.append(f"（颜色由督查室改定：{row.override.reason.strip().rstrip(STOPS)}）")
    return "".join(said).replace("\n", " ")
