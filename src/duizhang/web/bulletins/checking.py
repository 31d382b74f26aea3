"""What stands in the way of issuing a paper: figures changed against their source, sums that do not hold, places left to be written."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from duizhang.web.bulletins.wording import say
from duizhang.web.door import Unreadable, audit_text
from duizhang.web.papers.paper import Heading, Paper, Paragraph, Run, Table
from duizhang.web.papers.wording import text_of

_FIGURE = re.compile(r"\d[\d,，]*(?:\.\d+)?\s*[万亿]*[%％‰]?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mismatch:
    """Words of the paper whose figure its source does not have; `place` in words."""

    place: str
    text: str
    source: str
    stands: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrong:
    """A sum of the paper that does not hold."""

    quote: str
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """`unwritten` are places that the draft left to the office."""

    mismatches: tuple[Mismatch, ...]
    wrong: tuple[Wrong, ...]
    unwritten: tuple[str, ...]

    @property
    def doubts(self) -> int:
        """How many things a person has to answer for when issuing."""
        return len(self.mismatches) + len(self.wrong)


def checked(paper: Paper, data: Mapping[str, Any], *, year: int | None = None, as_of: date | None = None) -> Checked:
    """The check of a paper that is being edited. Reports in tables were checked when they were handed in; here it is the office's own text."""
    return Checked(mismatches=tuple(mismatches(paper, data)), wrong=tuple(_wrong(paper, year, as_of)), unwritten=tuple(_unwritten(paper)))


def mismatches(paper: Paper, data: Mapping[str, Any]) -> Iterator[Mismatch]:
    """数字与来源不符: figures in sourced words that do not stand in their source, or words that lost their figure."""
    for place, run in sourced_runs(paper):
        source = data.get("sources", {}).get(run.source)
        if source is None:
            yield Mismatch(place=place, text=run.text, source=run.source, stands="（来源不在所据数据中）")
            continue
        known = {figure for text in source["figures"] for figure in figures_in(text)}
        said = figures_in(run.text)
        if not said <= known or (known and not said):
            yield Mismatch(place=place, text=run.text, source=run.source, stands="；".join(dict.fromkeys(filter(None, source["figures"][:2]))))


def figures_in(text: str) -> set[str]:
    """The figures of a text with what scales them, written one way.

    >>> sorted(figures_in("完成1,200万元，占 45％"))
    ['1200万', '45%']
    """
    return {re.sub(r"[\s,，]", "", m.group()).replace("％", "%") for m in _FIGURE.finditer(text)}


def sourced_runs(paper: Paper) -> Iterator[tuple[str, Run]]:
    """(where it stands, the run) for everything that has a source."""
    for n, block in enumerate(paper.body, 1):
        for place, paragraph in _paragraphs(block, n):
            yield from ((place, run) for run in paragraph.runs if run.source)


def _paragraphs(block: Heading | Paragraph | Table, n: int) -> Iterator[tuple[str, Paragraph]]:
    if isinstance(block, Paragraph):
        yield f"第{n}段", block
    if isinstance(block, Table):
        for r, row in enumerate(block.rows, 1):
            yield from ((f"表第{r}行“{column.heading}”", p) for column, cell in zip(block.columns, row, strict=True) for p in cell.paragraphs)


def _wrong(paper: Paper, year: int | None, as_of: date | None) -> Iterator[Wrong]:
    lines = [block.text if isinstance(block, Heading) else text_of(block) for block in paper.body if not isinstance(block, Table)]
    try:
        read = audit_text("\n".join(lines), year=year, as_of=as_of)
    except Unreadable:
        return
    yield from (Wrong(quote=f.at.quote, because=f.because) for f in read.findings if f.type == "arithmetic")


def _unwritten(paper: Paper) -> Iterator[str]:
    left = say("next_steps")
    yield from (text_of(b) for b in paper.body if isinstance(b, Paragraph) and text_of(b).strip() == left)
    if not paper.body:
        yield "正文是空的"
