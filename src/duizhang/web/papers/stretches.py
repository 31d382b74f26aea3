"""Which parts of a paper stand on pages of one kind: a table laid across parts the body before it from the body after it."""

from dataclasses import dataclass
from itertools import groupby

from duizhang.web.papers.paper import Heading, Paper, Paragraph, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Pages of one kind; `head` is on the first of them, `tail` (attachments, signature, imprint) on the last."""

    across: bool
    parts: tuple[Heading | Paragraph | Table, ...]
    head: bool = False
    tail: bool = False


def stretches(paper: Paper) -> tuple[Stretch, ...]:
    """The paper's pages in order; there is at least one stretch."""

    def is_across(part: Heading | Paragraph | Table) -> bool:
        return paper.landscape or (isinstance(part, Table) and part.landscape)

    runs = [(across, tuple(parts)) for across, parts in groupby(paper.body, key=is_across)]
    if not runs or runs[0][0] != paper.landscape:
        runs.insert(0, (paper.landscape, ()))
    if runs[-1][0] != paper.landscape and _has_tail(paper):
        runs.append((paper.landscape, ()))
    last = len(runs) - 1
    return tuple(Stretch(across=across, parts=parts, head=n == 0, tail=n == last) for n, (across, parts) in enumerate(runs))


def _has_tail(paper: Paper) -> bool:
    return bool(paper.attachments or paper.signature or paper.dated or (paper.imprint and any((paper.imprint.copies_to, paper.imprint.printed_by, paper.imprint.printed_on))))
