"""What was read: the blocks of a file in reading order, never changed afterwards."""

import datetime
from dataclasses import dataclass
from functools import cached_property

from duizhang.model.span import Span


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph or table cell.

    `number` is 1-based; for text input it is the physical line. `place` says in words where the block stands in its
    source (`第3行`), for people.
    """

    number: int
    text: str
    place: str


@dataclass(frozen=True)
class Document:
    """A read file: blank lines are no blocks, every other one is kept character for character."""

    name: str
    sha256: str
    media_type: str
    blocks: tuple[Block, ...]

    @cached_property
    def _by_number(self) -> dict[int, Block]:
        return {block.number: block for block in self.blocks}

    def block(self, number: int) -> Block:
        return self._by_number[number]

    def quote(self, span: Span) -> str:
        """The characters of `span`; the only way a quote is made, so it cannot differ from the text."""
        return self._by_number[span.block].text[span.start : span.end]


@dataclass(frozen=True, slots=True)
class Masthead:
    """What the document says of itself: its title, the year it is about, the day it was published (None: not said)."""

    title: str | None = None
    year: int | None = None
    date: datetime.date | None = None
