"""总体情况: what is counted and what is not, colours with their shares of what is counted, paces. Every figure opens its list."""

from duizhang.web.bulletins.drafting.drafted import Desk, coloured, day, light
from duizhang.web.bulletins.drafting.gathered import Gathered, Line
from duizhang.web.bulletins.drafting.shares import share, total, written
from duizhang.web.bulletins.wording import runs, say
from duizhang.web.door import colour_rule
from duizhang.web.papers.paper import Paragraph, Run

COLOURS = {"green": "绿灯任务", "yellow": "黄灯任务", "red": "红灯任务", "grey": "灰灯任务"}


def scope(desk: Desk) -> Paragraph:
    """The denominator of the plan, the denominator of this issue, and how many are left out."""
    g = desk.gathered
    every = desk.count("all", "计划的全部任务", g.lines, f"{len(g.counted)} + {len(g.excluded)} = {len(g.lines)} 项任务")
    said = {"plan": str(g.plan), "all": every, "cycle": g.cycle.name, "as_of": day(g.as_of)}
    if not g.excluded:
        return Paragraph(runs=runs("scope_whole", **said))
    excluded = desk.count("excluded", "未纳入本期统计的任务", g.excluded, f"{len(g.lines)} - {len(g.counted)} = {len(g.excluded)} 项任务")
    return Paragraph(runs=runs("scope", counted=_counted(desk), excluded=excluded, **said))


def colours(desk: Desk) -> Paragraph:
    """Colours as counts and shares of what this issue counts."""
    counted = desk.gathered.counted
    shown = [c for c in COLOURS if c != "grey" or coloured(counted, c)]
    parts = {c: coloured(counted, c) for c in shown}
    said: dict[str, Run] = {c: desk.count(c, COLOURS[c], members, _formula(desk.gathered)) for c, members in parts.items()}
    said |= {f"{c}_share": _share(desk, c, members) for c, members in parts.items()}
    made = runs("colours_with_grey" if "grey" in parts else "colours", counted=_counted(desk), **said)
    by_hand = tuple(line for line in counted if line.row.override is not None)
    if by_hand:
        made += runs("overridden", n=desk.count("overridden", "人工改定颜色的任务", by_hand, f"{len(by_hand)} 项任务"))
    whole = total((len(p) for p in parts.values()), len(counted))
    if counted and whole != 100:
        made += runs("rounding", sum=written(whole))
    return Paragraph(runs=made + runs("rule", profile=colour_rule(desk.gathered.plan.profile)[0]))


def paces(desk: Desk) -> Paragraph | None:
    """Targets by pace; those that have none are not in the sum."""
    counted = desk.gathered.counted
    by = {p: [v for line in counted for v in line.verdicts if v.pace == p] for p in ("ahead", "on", "behind")}
    whole = sum(map(len, by.values()))
    if not whole:
        return None
    sums = f"{' + '.join(str(len(v)) for v in by.values())} = {whole} 个目标"
    said = {p: desk.count(p, f"{word}的目标所在任务", _with_pace(counted, p), sums, str(len(by[p]))) for p, word in (("ahead", "超进度"), ("on", "达进度"), ("behind", "欠进度"))}
    every = desk.count("paced", "能够对照序时进度的目标所在任务", tuple(line for line in counted if any(v.pace for v in line.verdicts)), sums, str(whole))
    return Paragraph(runs=runs("paces", total=every, **said))


def excluded(desk: Desk) -> tuple[Paragraph, ...]:
    """What is left out, by reason, every task by name."""
    by_reason: dict[str, list[Line]] = {}
    for line in desk.gathered.excluded:
        by_reason.setdefault(line.excluded, []).append(line)
    return tuple(
        Paragraph(runs=runs("excluded", reason=reason, n=str(len(lines)), names="、".join(f"{line.code} {line.title.rstrip('。；;')}" for line in lines)))
        for reason, lines in by_reason.items()
    )


def moves(desk: Desk) -> tuple[Paragraph, ...]:
    """What changed its colour since the last issue of this kind, by name."""
    g = desk.gathered
    if g.last is None:
        return (Paragraph(runs=runs("since_first")),)
    name, before = g.last
    moved = [(line, before[line.code]) for line in g.counted if before.get(line.code) and before[line.code] != line.row.colour]
    worse = tuple(line for line, was in moved if _urgency(line.row.colour) > _urgency(was))
    better = tuple(line for line, was in moved if _urgency(line.row.colour) < _urgency(was))
    head = runs("since", last=name, worse=desk.count("worse", f"与{name}相比变急的任务", worse, f"{len(worse)} 项任务"), better=desk.count("better", f"与{name}相比变好的任务", better, f"{len(better)} 项任务"))
    return (Paragraph(runs=head), *(_moved(line, before[line.code]) for line in (*worse, *better)))


def _moved(line: Line, before: str) -> Paragraph:
    title = line.title.rstrip("。；;")
    return Paragraph(runs=(Run(text=say("moved", code=line.code, title=title, units=line.row.leads, before=light(before), now=light(line.row.colour))),))


def _counted(desk: Desk) -> Run:
    return desk.count("counted", "纳入本期统计的任务", desk.gathered.counted, _formula(desk.gathered))


def _share(desk: Desk, colour: str, members: tuple[Line, ...]) -> Run:
    whole = len(desk.gathered.counted)
    words = written(share(len(members), whole))
    return desk.count(f"{colour}_share", f"{COLOURS[colour]}的占比", members, f"{len(members)} / {whole} = {words}", words)


def _formula(g: Gathered) -> str:
    shown = [(c, len(coloured(g.counted, c))) for c in COLOURS]
    return f"{' + '.join(f'{light(c)} {n}' for c, n in shown if n or c != 'grey')} = {len(g.counted)} 项任务"


def _with_pace(lines: tuple[Line, ...], pace: str) -> tuple[Line, ...]:
    return tuple(line for line in lines if any(v.pace == pace for v in line.verdicts))


def _urgency(colour: str) -> int:
    return ("grey", "green", "yellow", "red").index(colour)
