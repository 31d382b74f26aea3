"""Text whose paragraphs are broken into lines of one width, as copied from a page: joined for reading, and led back to the lines.

A full line without full stop goes on in the line right below it, unless that one opens a paragraph. The joined text is only
a view: every span goes back to its physical line, cut where it runs over the end.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar, cast
from unicodedata import east_asian_width

from duizhang.model.document import Block, Document
from duizhang.model.outcome import Outcome
from duizhang.model.row import Piece, Row
from duizhang.model.span import Span
from duizhang.text.view import view as plain

_NARROWEST, _WIDEST = 40, 160
_SLACK = 6
# What is not broken at the end of a line: a number with its unit sign, or one character and the marks that may not open a line
_TOKEN = re.compile(r"[A-Za-z\d.,%‰-]*[^A-Za-z\d][,.;:、。!?)”》]*|[A-Za-z\d.,%‰-]+")
_FEWEST, _SHARE = 4, 0.3
_ENDS = re.compile(r"[。!?:]\s*$")
_OPENS = re.compile(r"\s|(?:\d{1,3}[.、),](?!\d)|[一二三四五六七八九十]{1,3}[、是]|\([\d一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]{1,3}[章节部条]|[*#·-])|[^,;。:]{2,10}:")
_COLUMNS = 3  # as many commas in the line below: a row of a comma-separated table
_CELLS = re.compile(r"[|\t]|\S {3,}\S")
Thing = TypeVar("Thing")


@dataclass(frozen=True)
class Wrapped:
    """`document` is the joined view of `original`; `lines` are, by the number of a joined block, its lines."""

    original: Document
    document: Document
    lines: dict[int, tuple[Block, ...]]

    def back(self, outcome: Outcome) -> Outcome:
        """The same outcome, every span on a line of the original."""
        return replace(
            outcome,
            document=self.original,
            rows=tuple(self._row(row) for row in outcome.rows),
            junk_blocks=tuple(line.number for n in outcome.junk_blocks for line in self.lines[n]),
            verdicts=self._led(outcome.verdicts),
            results=self._led(outcome.results),
            checks=self._led(outcome.checks),
            findings=self._led(outcome.findings),
        )

    def _row(self, row: Row) -> Row:
        """A piece that runs over several lines is one on each."""
        return replace(row, pieces=tuple(replace(p, span=span) for p in row.pieces for span in self._on_lines(p)))

    def _on_lines(self, piece: Piece) -> list[Span]:
        return [span for span in self._parts(piece.span) if span.start < span.end] or self._parts(piece.span)[:1]

    def _led(self, thing: Thing) -> Thing:
        """`thing` with every span in it led back; what is anchored at a figure stays on the figure's line."""
        if isinstance(thing, Span):
            return cast(Thing, self._parts(thing)[0])
        if isinstance(thing, tuple):
            return cast(Thing, tuple(self._led(item) for item in thing))
        if not is_dataclass(thing) or isinstance(thing, type):
            return thing
        led: dict[str, Any] = {f.name: self._led(getattr(thing, f.name)) for f in fields(thing)}
        if isinstance(led.get("span"), Span) and isinstance(led.get("figure"), Span):
            parts = self._parts(thing.span)  # type: ignore[attr-defined]
            led["span"] = next((p for p in parts if p.block == led["figure"].block), led["figure"])
        return cast(Thing, replace(thing, **led))

    def _parts(self, span: Span) -> list[Span]:
        """The stretches of the lines over which `span` runs, in order."""
        lines = self.lines[span.block]
        starts = [0]
        for line in lines:
            starts.append(starts[-1] + len(line.text))
        first = min(bisect_right(starts, span.start) - 1, len(lines) - 1)
        return [
            Span(line.number, max(span.start - at, 0), min(span.end - at, len(line.text)))
            for line, at in zip(lines[first:], starts[first:], strict=False)
            if at < span.end or line is lines[first]
        ]


def unwrapped(document: Document) -> Wrapped | None:
    """The joined view; None where the lines are paragraphs as they stand."""
    blocks = document.blocks
    if document.media_type != "text/plain":
        return None
    widths = [_width(b.text) for b in blocks]
    full = max(widths, default=0)
    if not _NARROWEST <= full <= _WIDEST:
        return None
    runs_on = [_runs_on(a, b, w + _first_token(b.text) > full - _SLACK) for a, b, w in zip(blocks, blocks[1:], widths, strict=False)]
    if sum(runs_on) < max(_FEWEST, _SHARE * len(blocks)):
        return None
    groups: list[list[Block]] = []
    for block, joins in zip(blocks, [False, *runs_on], strict=True):
        if joins:
            groups[-1].append(block)
        else:
            groups.append([block])
    joined = tuple(replace(g[0], text="".join(b.text for b in g)) for g in groups)
    return Wrapped(document, replace(document, blocks=joined), {g[0].number: tuple(g) for g in groups})


def _runs_on(line: Block, below: Block, is_full: bool) -> bool:
    """Whether a line goes on in the one below: full, without an end, no cells, and the next opens nothing."""
    one, other = plain(line.text), plain(below.text)
    if not is_full or below.number != line.number + 1 or _ENDS.search(one):
        return False
    if one.count(",") == other.count(",") >= _COLUMNS:
        return False
    return not _OPENS.match(other) and not any(_CELLS.search(text) for text in (line.text, below.text))


def _first_token(text: str) -> int:
    m = _TOKEN.match(plain(text))
    return _width(text[: m.end()]) if m else 0


def _width(text: str) -> int:
    """Columns as printed: a Chinese character takes two."""
    return sum(2 if east_asian_width(c) in "WFA" else 1 for c in text.rstrip())


