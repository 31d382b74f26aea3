"""A paper as plain data: what an office writes, before any format. The pens beside this file print it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words, and the thing that their figure stands on as the ledger names it (`cycles.snapshot:7`), "" for none."""

    text: str
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """`level` 1 to 4: 一、（一） 1. （1）; the number is part of `text`."""

    level: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph of body text."""

    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """`width` is its share of the table's width beside the other columns' shares."""

    heading: str
    width: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """The paragraphs of a cell; `light` is a colour's name (`red` …) where the cell is a light, printed as shape and word."""

    paragraphs: tuple[Paragraph, ...]
    light: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Every row has a cell for each column. `caption` above, `note` (denominators, sources) below; `landscape`: on pages laid across."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    caption: str = ""
    note: str = ""
    landscape: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Masthead:
    """版头 of a numbered 简报: `name` (督查通报), `number` (〔2026〕3号, 第3期), who issues it."""

    name: str
    number: str
    issuer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """版记: copied to whom, printed by whom and when."""

    copies_to: str = ""
    printed_by: str = ""
    printed_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A whole paper. `mark` is printed across the head where it no longer holds (`已更正，以第4期为准`) or is not issued (`草稿`)."""

    title: str
    body: tuple[Heading | Paragraph | Table, ...]
    masthead: Masthead | None = None
    addressees: str = ""
    attachments: tuple[str, ...] = ()
    signature: str = ""
    dated: date | None = None
    imprint: Imprint | None = None
    mark: str = ""
    landscape: bool = False
