"""A text with marks: cut where a mark begins or ends, so that a template draws it without a script and without raw HTML."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from duizhang.web.cycles.reading import Seen
from duizhang.web.generic.templatetags.lights import reason
from duizhang.web.reading import Anchor


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of one line; `kinds` are the marks on it, by space (`figure`, `holds`, `fails`, `doubt`), empty for none."""

    text: str
    kinds: str
    title: str


Mark = tuple[Anchor, str, str]


def marked(text: str, seen: Seen) -> list[list[Segment]]:
    """One list of segments a line."""
    return cut(text, _marks(seen))


def cut(text: str, marks: Iterable[Mark]) -> list[list[Segment]]:
    """`marks` are (where, kind, title); they may overlap."""
    by_line: dict[int, list[Mark]] = {}
    for mark in marks:
        by_line.setdefault(mark[0].line, []).append(mark)
    return [_line(line, by_line.get(n, [])) for n, line in enumerate(text.splitlines(), 1)]


def _line(line: str, marks: list[Mark]) -> list[Segment]:
    ends = sorted({0, len(line), *(min(p, len(line)) for at, _, _ in marks for p in (at.start, at.end))})
    return [_segment(line, a, b, marks) for a, b in pairwise(ends)]


def _segment(line: str, start: int, end: int, marks: list[Mark]) -> Segment:
    here = [(kind, title) for at, kind, title in marks if at.start <= start and end <= at.end]
    kinds = " ".join(dict.fromkeys(kind for kind, _ in here))
    return Segment(text=line[start:end], kinds=kinds, title="；".join(dict.fromkeys(t for _, t in here if t)))


def _marks(seen: Seen) -> list[Mark]:
    figures = [(f.result.at, "answers" if f.judged else "figure", "") for f in seen.figures]
    holding = [(c.at, "holds", "") for c in seen.holding]
    failing = [(c.at, "fails", "") for c in seen.failing]
    return [*figures, *holding, *failing, *((d.at, "doubt", f"{d.words}：{reason(d.because)}") for d in seen.doubts)]
