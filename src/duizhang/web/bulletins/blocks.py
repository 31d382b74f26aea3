"""A paper as a template draws it: words in pieces, each with the address of its source where it has one."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from duizhang.web.papers.paper import Cell, Heading, Paper, Paragraph, Run, Table

Link = Callable[[str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """`href` "" for words without a source; `doubted`: its figure does not stand in the source."""

    text: str
    href: str
    doubted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCell:
    """`label` is the heading of its column, for narrow screens."""

    label: str
    light: str
    paragraphs: tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownRow:
    """`number` is its place in the table, from 0."""

    number: int
    cells: tuple[ShownCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One block: `kind` heading, paragraph or table; what the kind does not have is empty. `number` is its place in the body."""

    kind: str
    number: int
    level: int = 0
    pieces: tuple[Piece, ...] = ()
    table: Table | None = None
    rows: tuple[ShownRow, ...] = ()


def shown(paper: Paper, link: Link, doubted: Iterable[tuple[str, str]] = (), keep: Callable[[Table, int], bool] = lambda table, row: True) -> tuple[Shown, ...]:
    """The body. `doubted` are (words, source) to be marked; `keep` says which rows of a table are drawn."""
    marks = frozenset(doubted)

    def piece(run: Run) -> Piece:
        return Piece(text=run.text, href=link(run.source) if run.source else "", doubted=(run.text, run.source) in marks)

    return tuple(_block(block, n, piece, keep) for n, block in enumerate(paper.body))


def links(sources: Mapping[str, Any], address: Callable[[str], str]) -> Link:
    """From a source's reference to its page; "" where there is none."""
    return lambda reference: address(sources[reference]["key"]) if reference in sources else ""


def _block(block: Heading | Paragraph | Table, n: int, piece: Callable[[Run], Piece], keep: Callable[[Table, int], bool]) -> Shown:
    if isinstance(block, Heading):
        return Shown(kind="heading", number=n, level=block.level, pieces=(Piece(text=block.text, href="", doubted=False),))
    if isinstance(block, Paragraph):
        return Shown(kind="paragraph", number=n, pieces=tuple(map(piece, block.runs)))
    rows = tuple(ShownRow(number=r, cells=_cells(block, row, piece)) for r, row in enumerate(block.rows) if keep(block, r))
    return Shown(kind="table", number=n, table=block, rows=rows)


def _cells(table: Table, row: tuple[Cell, ...], piece: Callable[[Run], Piece]) -> tuple[ShownCell, ...]:
    return tuple(
        ShownCell(label=column.heading, light=cell.light, paragraphs=tuple(tuple(map(piece, p.runs)) for p in cell.paragraphs))
        for column, cell in zip(table.columns, row, strict=True)
    )
