"""Words typed anew over words that have sources: which source still stands where. Figures are compared whole, other characters one by one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from duizhang.web.papers.paper import Paragraph, Run

_TOKEN = re.compile(r"\d[\d,，.]*(?:\s*[万亿]*[%％‰])?|.", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Token:
    start: int
    end: int
    text: str

    @property
    def figure(self) -> bool:
        return self.text[0].isdigit()


def respoken(paragraphs: tuple[Paragraph, ...], text: str) -> tuple[Paragraph, ...]:
    """`text` (a line a paragraph) with the sources of what stood there before: a source goes on with the words that took the place
    of its own, the same or others, and ends where nothing did.

    >>> before = (Paragraph(runs=(Run(text="红灯"), Run(text="3", source="x:1"), Run(text="项"))),)
    >>> [(r.text, r.source) for r in respoken(before, "红灯任务4项")[0].runs]
    [('红灯任务', ''), ('4', 'x:1'), ('项', '')]
    """
    new = "\n".join(line.strip() for line in text.strip().splitlines() if line.strip())
    old = "\n".join("".join(run.text for run in p.runs) for p in paragraphs)
    went = _went(_tokens(old), _tokens(new))
    sourced = [(*_stretch(went, start, end), source) for start, end, source in _places(paragraphs)]
    made, start = [], 0
    for line in new.split("\n"):
        made.append(Paragraph(runs=_runs(line, [(a - start, b - start, s) for a, b, s in sourced if start <= a < b <= start + len(line)])))
        start += len(line) + 1
    return tuple(made)


def _places(paragraphs: tuple[Paragraph, ...]) -> Iterator[tuple[int, int, str]]:
    at = 0
    for paragraph in paragraphs:
        for run in paragraph.runs:
            if run.source:
                yield at, at + len(run.text), run.source
            at += len(run.text)
        at += 1


def _tokens(text: str) -> list[_Token]:
    return [_Token(start=m.start(), end=m.end(), text=m.group()) for m in _TOKEN.finditer(text)]


def _went(old: list[_Token], new: list[_Token]) -> list[tuple[_Token, int, int, bool]]:
    """Each old token with the stretch of the new text that stands for it (empty: nothing), and whether that is the same."""
    steps = SequenceMatcher(None, [t.text for t in old], [t.text for t in new], autojunk=False).get_opcodes()
    went = []
    for how, a, b, c, d in steps:
        if how == "equal":
            went += [(o, n.start, n.end, True) for o, n in zip(old[a:b], new[c:d], strict=True)]
        else:
            went += _replaced(old[a:b], new[c:d])
    return went


def _replaced(old: list[_Token], new: list[_Token]) -> list[tuple[_Token, int, int, bool]]:
    """Figure for figure where there are as many; one token for all that came in its place; else nothing is known."""
    figures = [t for t in new if t.figure]
    if len(figures) == sum(t.figure for t in old):
        left = iter(figures)
        return [(t, *((n.start, n.end) if t.figure and (n := next(left)) else (0, 0)), False) for t in old]
    if len(old) == 1 and new and not figures:
        return [(old[0], new[0].start, new[-1].end, False)]
    return [(t, 0, 0, False) for t in old]


def _stretch(went: list[tuple[_Token, int, int, bool]], start: int, end: int) -> tuple[int, int]:
    """From the first to the last that stands for the words at `start` to `end`: where a figure of theirs, or half of them, went on."""
    own = [w for w in went if start <= w[0].start and w[0].end <= end]
    there = [w for w in own if w[1] < w[2]]
    if not any(w[0].figure for w in there) and 2 * sum(w[3] for w in there) < len(own) and len(own) > 1:
        return 0, 0
    return (min(w[1] for w in there), max(w[2] for w in there)) if there else (0, 0)


def _runs(line: str, sourced: list[tuple[int, int, str]]) -> tuple[Run, ...]:
    made, at = [], 0
    for start, end, source in sorted(sourced):
        if start < at:
            continue
        made += [Run(text=line[at:start])] if start > at else []
        made.append(Run(text=line[start:end], source=source))
        at = end
    return (*made, *([Run(text=line[at:])] if line[at:] or not made else []))
