"""What every relation and finding may look at, gathered once."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from duizhang.lexicon.shape import Lexicon
from duizhang.model.check import Check
from duizhang.model.document import Document
from duizhang.model.extraction import Extraction
from duizhang.model.quantity import Quantity
from duizhang.model.row import Layout
from duizhang.model.span import Span
from duizhang.model.verdict import Pairing, Verdict
from duizhang.text.clause import Stretch, sentences
from duizhang.text.view import view as plain


@dataclass(frozen=True)
class Sentence:
    """A sentence with its figures; `view` is the whole block's."""

    block: int
    view: str
    stretch: Stretch
    quantities: tuple[Quantity, ...]

    def between(self, one: Quantity, other: Quantity) -> str:
        return self.view[one.figure.end : other.figure.start]


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
        return tuple(s for n in self.views for s in self._of_block(n) if len(s.quantities) > 1)

    def _of_block(self, number: int) -> list[Sentence]:
        view, reading = self.views[number], self.extraction.readings[number]
        return [
            Sentence(number, view, s, tuple(q for q in reading.quantities if s.start <= q.figure.start < s.end))
            for s in sentences(view)
        ]

    def span(self, first: Quantity, last: Quantity) -> Span:
        """The smallest words that hold both figures."""
        return first.figure.until(last.figure)
