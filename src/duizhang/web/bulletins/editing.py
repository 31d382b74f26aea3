"""A paper with one thing changed: each function gives the new paper, the old one stays. `at` is a place in the body, from 0."""

from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Any

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


def respoken(paragraphs: tuple[Paragraph, ...], text: str) -> tuple[Paragraph, ...]:
    """`text` (a line a paragraph) with the sources of what it was before: each source stays with the characters that stand
    where its own stood, changed or not, and goes where they are gone.

    >>> before = (Paragraph(runs=(Run(text="红灯"), Run(text="3", source="x:1"), Run(text="项"))),)
    >>> [(r.text, r.source) for r in respoken(before, "红灯任务4项")[0].runs]
    [('红灯任务', ''), ('4', 'x:1'), ('项', '')]
    """
    new = "\n".join(line.strip() for line in text.strip().splitlines() if line.strip())
    old = "\n".join("".join(run.text for run in p.runs) for p in paragraphs)
    sourced = [(*_carried(old, new, start, end), source) for start, end, source in _places(paragraphs)]
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


def _carried(old: str, new: str, start: int, end: int) -> tuple[int, int]:
    """Where characters `start` to `end` of `old` stand in `new`; an empty stretch where nothing stands for them."""
    if start == end:
        return 0, 0
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    spans = [_overlap(step, start, end) for step in steps if step[1] < end and start < step[2]]
    found = [span for span in spans if span[0] < span[1]]
    return (min(a for a, _ in found), max(b for _, b in found)) if found else (0, 0)


def _overlap(step: tuple[str, int, int, int, int], start: int, end: int) -> tuple[int, int]:
    how, a, b, c, d = step
    if how == "equal":
        return c + max(start, a) - a, c + min(end, b) - a
    return (c, d) if how == "replace" and start <= a and b <= end else _shared(step, start, end)


def _shared(step: tuple[str, int, int, int, int], start: int, end: int) -> tuple[int, int]:
    """Of a stretch that reaches beyond the figure, the part that stands for it, character by character."""
    how, a, b, c, d = step
    if how != "replace":
        return 0, 0
    return min(c + max(start, a) - a, d), min(c + min(end, b) - a, d) if b > end else d


def _runs(line: str, sourced: list[tuple[int, int, str]]) -> tuple[Run, ...]:
    made, at = [], 0
    for start, end, source in sorted(sourced):
        if start < at:
            continue
        made += [Run(text=line[at:start])] if start > at else []
        made.append(Run(text=line[start:end], source=source))
        at = end
    return (*made, *([Run(text=line[at:])] if line[at:] or not made else []))


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
