"""What every relation and finding may look at, gathered once."""

from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from duizhang.check.operand import Figure, figure, written
from duizhang.lexicon.shape import Lexicon
from duizhang.model.check import Check
from duizhang.model.document import Document
from duizhang.model.extraction import Extraction
from duizhang.model.quantity import Quantity
from duizhang.model.result import Result
from duizhang.model.row import Layout, Row
from duizhang.model.span import Span
from duizhang.model.target import Target
from duizhang.model.verdict import Pairing, Verdict
from duizhang.text.clause import Stretch, sentences
from duizhang.text.view import view as plain

# No sentence holds more figures; what does is a table without marks, and its neighbours mean nothing.
_MOST_FIGURES = 120

_K = TypeVar("_K")
_V = TypeVar("_V")


@dataclass(frozen=True)
class Sentence:
    """A sentence with its figures; `view` is the whole block's."""

    block: int
    view: str
    stretch: Stretch
    quantities: tuple[Quantity, ...]

    def between(self, one: Quantity, other: Quantity) -> str:
        return self.view[one.figure.end : other.figure.start]

    def lead(self, q: Quantity) -> str:
        """The words of the figure's own clause before it."""
        start = max(self.view.rfind(mark, self.stretch.start, q.figure.start) for mark in ",;:。(")
        return self.view[max(start + 1, self.stretch.start) : q.figure.start]

    def tail(self, q: Quantity) -> str:
        """The words behind the figure, up to the next mark."""
        ends = [i for mark in ",;:。()、" if (i := self.view.find(mark, q.figure.end, self.stretch.end)) >= 0]
        return self.view[q.figure.end : min(ends, default=self.stretch.end)]

    def depth(self, q: Quantity) -> int:
        """How many brackets of the sentence are open at the figure."""
        before = self.view[self.stretch.start : q.figure.start]
        return before.count("(") - before.count(")")

    def figure(self, q: Quantity) -> Figure:
        return figure(q, self.view)

    def written(self, q: Quantity) -> str:
        return written(q, self.view)


def is_amount(q: Quantity) -> bool:
    """A single plain count or amount that is said of the thing itself."""
    return q.kind == "level" and q.upper is None and q.comparator == "=" and not q.threshold and q.value > 0 and q.unit != ""


def is_rate(q: Quantity) -> bool:
    """A single plain percentage of a whole."""
    return q.unit == "%" and q.kind == "share" and q.comparator == "=" and q.upper is None


@dataclass(frozen=True)
class Material:
    """The document and all that was found in it so far. `checks` is empty while the relations run."""

    document: Document
    layout: Layout
    extraction: Extraction
    verdicts: tuple[Verdict, ...]
    lexicon: Lexicon
    as_of: date | None
    checks: tuple[Check, ...] = ()

    @cached_property
    def pairings(self) -> tuple[Pairing, ...]:
        return tuple(v.pairing for v in self.verdicts)

    @cached_property
    def views(self) -> dict[int, str]:
        return {number: plain(self.document.block(number).text) for number in self.extraction.readings}

    @cached_property
    def report_blocks(self) -> tuple[int, ...]:
        return tuple(n for row in self.layout.rows for n in row.report_blocks)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of promises and reports that holds at least two figures."""
        return tuple(s for n in self.views for s in self.sentences_of(n) if len(s.quantities) > 1)

    def results_of(self, row: Row) -> tuple[Result, ...]:
        """The reported figures of a row."""
        return self._results_by_row.get(row.id, ())

    def targets_of(self, row: Row) -> tuple[Target, ...]:
        """The promises of a row."""
        return self._targets_by_row.get(row.id, ())

    def checks_of(self, block: int) -> tuple[Check, ...]:
        """The checks anchored in a block."""
        return self._checks_by_block.get(block, ())

    @cached_property
    def _results_by_row(self) -> dict[str, tuple[Result, ...]]:
        return _grouped(self.extraction.results, lambda r: r.row)

    @cached_property
    def _targets_by_row(self) -> dict[str, tuple[Target, ...]]:
        return _grouped(self.extraction.targets, lambda t: t.row)

    @cached_property
    def _checks_by_block(self) -> dict[int, tuple[Check, ...]]:
        return _grouped(self.checks, lambda c: c.span.block)

    def sentences_of(self, block: int) -> tuple[Sentence, ...]:
        """Every sentence of a block that was read, with or without figures."""
        return self._by_block.get(block, ())

    @cached_property
    def _by_block(self) -> dict[int, tuple[Sentence, ...]]:
        return {number: self._cut(number) for number in self.views}

    def _cut(self, number: int) -> tuple[Sentence, ...]:
        view, cut = self.views[number], []
        waiting = deque(self.extraction.readings[number].quantities)
        for stretch in sentences(view):
            inside = []
            while waiting and waiting[0].figure.start < stretch.end:
                inside.append(waiting.popleft())
            cut.append(Sentence(number, view, stretch, tuple(inside) if len(inside) <= _MOST_FIGURES else ()))
        return tuple(cut)

    def sentence_at(self, span: Span) -> Sentence | None:
        """The sentence in which `span` begins."""
        sentences = self.sentences_of(span.block)
        i = bisect_right(sentences, span.start, key=lambda s: s.stretch.start) - 1
        return sentences[i] if i >= 0 and span.start < sentences[i].stretch.end else None

    def quantity_at(self, figure: Span) -> Quantity | None:
        """The figure that stands exactly at `figure`."""
        return self._by_figure.get(figure)

    @cached_property
    def _by_figure(self) -> dict[Span, Quantity]:
        return {q.figure: q for reading in self.extraction.readings.values() for q in reading.quantities}

    def alike(self, one: Quantity, other: Quantity) -> bool:
        """Whether two figures count or measure in the same unit (`名` and `人`, `个` and `家`)."""
        if self.lexicon.same_unit(one.unit, other.unit):
            return True
        a, b = self.lexicon.unit(one.unit), self.lexicon.unit(other.unit)
        return a is not None and b is not None and a.counts and b.counts and a.dimension == b.dimension

    def span(self, first: Quantity, last: Quantity) -> Span:
        """The smallest words that hold both figures."""
        return first.figure.until(last.figure)


def _grouped(things: Iterable[_V], key: Callable[[_V], _K]) -> dict[_K, tuple[_V, ...]]:
    groups: dict[_K, list[_V]] = {}
    for thing in things:
        groups.setdefault(key(thing), []).append(thing)
    return {k: tuple(v) for k, v in groups.items()}
