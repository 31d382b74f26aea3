"""A paper with one thing changed: each function gives the new paper, the old one stays. `at` is a place in the body, from 0."""

from dataclasses import replace
from typing import Any

from duizhang.web.bulletins.respoken import respoken
from duizhang.web.ledger.refusal import Refused
from duizhang.web.papers.paper import Cell, Heading, Imprint, Masthead, Paper, Paragraph, Run, Table

Block = Heading | Paragraph | Table


def with_head(paper: Paper, *, title: str, addressees: str, signature: str, masthead: str, issuer: str, copies_to: str) -> Paper:
    """Everything above and below the body. Without `masthead` there is none."""
    top = Masthead(name=masthead, number=paper.masthead.number if paper.masthead else "", issuer=issuer) if masthead else None
    imprint = replace(paper.imprint or Imprint(), copies_to=copies_to) if copies_to or paper.imprint else None
    return replace(paper, title=title, addressees=addressees, signature=signature, masthead=top, imprint=imprint)


def with_text(paper: Paper, at: int, text: str, level: int | None = None) -> Paper:
    """The paragraph, heading (with its level), or the note of a table at `at` reworded; figures that stay keep their source."""
    block = _block(paper, at)
    if isinstance(block, Heading):
        return _put(paper, at, Heading(level=level or block.level, text=text.strip()))
    if isinstance(block, Table):
        return _put(paper, at, replace(block, note=text.strip()))
    return _put(paper, at, *respoken((block,), text))


def with_row(paper: Paper, at: int, row: int, texts: list[str]) -> Paper:
    """The cells of a row reworded; a light stays as it is: a colour is changed on the board, with its reason."""
    table = _table(paper, at, row)
    cells = table.rows[row]
    if len(texts) != len(cells):
        raise Refused("这一行的格数不对；请刷新页面再改 (the row has changed its width)")
    new = tuple(cell if cell.light else Cell(paragraphs=respoken(cell.paragraphs, text)) for cell, text in zip(cells, texts, strict=True))
    return _put(paper, at, replace(table, rows=(*table.rows[:row], new, *table.rows[row + 1 :])))


def with_row_after(paper: Paper, at: int, row: int) -> Paper:
    """An empty row after `row`."""
    table = _table(paper, at, row)
    empty = tuple(Cell(paragraphs=(Paragraph(runs=(Run(text=""),)),)) for _ in table.columns)
    return _put(paper, at, replace(table, rows=(*table.rows[: row + 1], empty, *table.rows[row + 1 :])))


def without_row(paper: Paper, at: int, row: int) -> Paper:
    """A row less."""
    table = _table(paper, at, row)
    return _put(paper, at, replace(table, rows=(*table.rows[:row], *table.rows[row + 1 :])))


def with_row_moved(paper: Paper, at: int, row: int, by: int) -> Paper:
    """A row up (-1) or down (1)."""
    table = _table(paper, at, row)
    return _put(paper, at, replace(table, rows=_moved(table.rows, row, by)))


def with_block_after(paper: Paper, at: int, block: Block) -> Paper:
    """A block more, after `at` (-1: at the beginning)."""
    if not -1 <= at < len(paper.body):
        raise _gone()
    return replace(paper, body=(*paper.body[: at + 1], block, *paper.body[at + 1 :]))


def without_block(paper: Paper, at: int) -> Paper:
    """A block less."""
    _block(paper, at)
    return replace(paper, body=(*paper.body[:at], *paper.body[at + 1 :]))


def with_block_moved(paper: Paper, at: int, by: int) -> Paper:
    """A block up (-1) or down (1)."""
    _block(paper, at)
    return replace(paper, body=_moved(paper.body, at, by))


def _put(paper: Paper, at: int, *blocks: Block) -> Paper:
    return replace(paper, body=(*paper.body[:at], *blocks, *paper.body[at + 1 :]))


def _block(paper: Paper, at: int) -> Block:
    if not 0 <= at < len(paper.body):
        raise _gone()
    return paper.body[at]


def _table(paper: Paper, at: int, row: int) -> Table:
    block = _block(paper, at)
    if not isinstance(block, Table) or not 0 <= row < len(block.rows):
        raise _gone()
    return block


def _moved(things: tuple[Any, ...], at: int, by: int) -> tuple[Any, ...]:
    to = min(max(at + by, 0), len(things) - 1)
    rest = [*things[:at], *things[at + 1 :]]
    return (*rest[:to], things[at], *rest[to:])


def _gone() -> Refused:
    return Refused("这一段已经不在了；请刷新页面再改 (that part is no longer there)")
