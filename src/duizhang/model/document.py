"""What was read: the blocks of a file in reading order, never changed afterwards."""

import datetime
from dataclasses import dataclass, fields
from functools import cached_property

from duizhang.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a block stands in its source, in the numbers that a reader of it would count (1-based).

    `part` names a text that stands outside the flow: `footnote`, `text box`, `header`, `comment`.

    >>> str(Place(table=1, row=3, column=2)), str(Place(page=4, paragraph=2)), str(Place(sheet="一季度", row=3, column=2))
    ('table 1, row 3, column 2', 'page 4, paragraph 2', 'sheet 一季度, row 3, column 2')
    """

    line: int | None = None
    page: int | None = None
    sheet: str | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    paragraph: int | None = None
    part: str | None = None

    def __str__(self) -> str:
        return ", ".join(f"{f.name} {value}" for f in fields(self) if (value := getattr(self, f.name)) is not None)


@dataclass(frozen=True, slots=True)
class Cell:
    """The table cell to which a block belongs, as laid out: `table`, `row`, `column` 1-based, `rows` × `columns` large.

    Several paragraphs of one cell are several blocks of the same cell. A nested table is a table of its own.
    """

    table: int
    row: int
    column: int
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, of the text or of a table cell. `number` is 1-based; for text input it is the physical line."""

    number: int
    text: str
    place: Place
    cell: Cell | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """One of several documents read as one: its block `n` has there the number `n + offset`."""

    name: str
    offset: int


@dataclass(frozen=True)
class Document:
    """A read file: blank paragraphs are no blocks, every other one is kept character for character.

    `properties` are what the file says of itself outside its text, as (name, value): `title`, `date`, `issuer`,
    `number` (文号), `index` (索引号). `sources` are the documents that were joined into this one (none: it is itself).
    """

    name: str
    sha256: str
    media_type: str
    blocks: tuple[Block, ...]
    properties: tuple[tuple[str, str], ...] = ()
    sources: tuple[Source, ...] = ()

    @cached_property
    def _by_number(self) -> dict[int, Block]:
        return {block.number: block for block in self.blocks}

    def block(self, number: int) -> Block:
        return self._by_number[number]

    def home(self, number: int) -> tuple[int, int]:
        """Which of `sources` block `number` stands in (0-based), and its number there."""
        at = max((i for i, s in enumerate(self.sources) if s.offset < number), default=0)
        return at, number - (self.sources[at].offset if self.sources else 0)

    def quote(self, span: Span) -> str:
        """The characters of `span`; the only way a quote is made, so it cannot differ from the text."""
        return self._by_number[span.block].text[span.start : span.end]


@dataclass(frozen=True, slots=True)
class Masthead:
    """What the document says of itself: its title, the year it is about, the day it was published (None: not said).

    `issuer`, `number` and `index` stand in the table of 政务公开 fields (发布机构, 文号, 索引号).
    """

    title: str | None = None
    year: int | None = None
    date: datetime.date | None = None
    issuer: str | None = None
    number: str | None = None
    index: str | None = None
