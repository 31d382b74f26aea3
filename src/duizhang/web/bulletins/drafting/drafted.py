"""What a drafter makes: a paper and what stands behind it; and the collecting of sources while it is written."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from duizhang.web.bulletins.drafting.gathered import Gathered, Line
from duizhang.web.bulletins.drafting.sources import Source, count_source, verdict_source
from duizhang.web.bulletins.wording import say
from duizhang.web.cycles.models import Snapshot
from duizhang.web.door import COLOUR_SHAPES
from duizhang.web.ledger.change import ref
from duizhang.web.papers.paper import Heading, Masthead, Paper, Paragraph, Run


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """`data` as `Issue.data` keeps it."""

    paper: Paper
    data: dict[str, Any]


@dataclass(slots=True, kw_only=True)
class Desk:
    """Where a draft is written: a figure put down here leaves its source behind."""

    gathered: Gathered
    sources: dict[str, Source] = field(default_factory=dict)

    def figure(self, text: str, verdict: Snapshot, line: Line) -> Run:
        """Words that stand on a verdict."""
        reference = ref(verdict)
        if reference not in self.sources:
            self.sources |= [verdict_source(verdict, line)]
        return Run(text=text, source=reference)

    def count(self, name: str, title: str, members: tuple[Line, ...], formula: str, text: str = "") -> Run:
        """How many, standing on the list of what was counted."""
        reference = f"{ref(self.gathered.cycle)}#{name}"
        if reference not in self.sources:
            self.sources |= [count_source(reference, title=title, formula=formula, members=members)]
        return Run(text=text or str(len(members)), source=reference)

    def kept(self) -> dict[str, Any]:
        """`Issue.data`: sources, what can be objected to, the colours by which the next issue says what changed."""
        tasks = {line.code: {"title": line.title, "colour": line.row.colour if not line.excluded else ""} for line in self.gathered.lines}
        items = {f"task:{line.code}": {"label": f"{line.code} {line.title}", "units": [a.unit_id for a in line.row.task.assignments.all()]} for line in self.gathered.lines}
        items |= {f"late:{late.unit}": {"label": say("late", unit=late.name, how=how(late.late, late.missing)), "units": [late.unit]} for late in self.gathered.late}
        return {"sources": self.sources, "items": items, "tasks": tasks}


def how(late: int, missing: int) -> str:
    """`1项迟报、2项未报`."""
    return "、".join(f"{n}项{word}" for n, word in ((late, "迟报"), (missing, "未报")) if n)


def day(on: date) -> str:
    """`2026年9月30日`."""
    return f"{on.year}年{on.month}月{on.day}日"


def plain(text: str) -> Paragraph:
    """A paragraph without figures of ours."""
    return Paragraph(runs=(Run(text=text),))


def masthead() -> Masthead:
    """The number is given when it is issued."""
    return Masthead(name=say("masthead"), number="", issuer=say("issuer"))


def sections(*parts: tuple[str, tuple[Heading | Paragraph, ...]]) -> tuple[Heading | Paragraph, ...]:
    """Sections under 一、二、三、…; one without a body is left out."""
    there = [part for part in parts if part[1]]
    return tuple(block for n, (title, body) in enumerate(there) for block in (Heading(level=1, text=f"{'一二三四五六七八九十'[n]}、{title}"), *body))


def coloured(lines: tuple[Line, ...], colour: str) -> tuple[Line, ...]:
    """Those of one colour."""
    return tuple(line for line in lines if line.row.colour == colour)


def light(colour: str) -> str:
    """`●绿`."""
    return COLOUR_SHAPES.get(colour, "—")  # type: ignore[call-overload,no-any-return]
