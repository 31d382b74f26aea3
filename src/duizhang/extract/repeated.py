"""A heading that says the promises of its sub-items first (`一、甲60个;乙500名。` over `1.甲60个`): one target per indicator.

Two items of one list (`8.…`, `9.…`) are two promises, however alike.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from duizhang.model.document import Document
from duizhang.model.row import Row
from duizhang.model.target import Target
from duizhang.text.view import view as plain

_NUMBER = re.compile(r"\s*(?P<open>[(第]?)(?P<number>\d{1,4}|[一二三四五六七八九十]{1,3})(?P<close>[.、)]|是)(?!\d)")


def without_copies(document: Document, rows: Sequence[Row], targets: Sequence[Target]) -> list[Target]:
    """The targets without those that a row with no report of its own says and a row right below it says again.

    The one that stays takes over the document's verdict on the heading where it has none.
    """
    by_row: dict[str, list[Target]] = {row.id: [] for row in rows}
    for target in targets:
        by_row[target.row].append(target)
    dropped: set[int] = set()
    verdicts: dict[int, Target] = {}
    manners = [_manner(document, row) for row in rows]
    for at, row in enumerate(rows):
        if row.of("report", "rate"):
            continue
        for below, manner in zip(rows[at + 1 :], manners[at + 1 :], strict=True):
            if manner and manner == manners[at]:
                break
            pairs = [(t, s) for t in by_row[row.id] for s in by_row[below.id] if _same(t, s)]
            if not pairs:
                break
            dropped |= {id(copy) for copy, _ in pairs}
            verdicts |= {id(said): copy for copy, said in pairs}
    kept = [t for t in targets if id(t) not in dropped]
    return [replace(t, published=t.published or verdicts[id(t)].published) if id(t) in verdicts else t for t in kept]


def _manner(document: Document, row: Row) -> str | None:
    """How the row is numbered: the marks around the number, and whether it is in Chinese."""
    first = min((p.span for p in row.pieces), default=None)
    m = _NUMBER.match(plain(document.block(first.block).text), first.start) if first else None
    return f"{m['open']}{'1' if m['number'].isdigit() else '一'}{m['close']}" if m else None


def _same(one: Target, other: Target) -> bool:
    alike = one.indicator in other.words or other.indicator in one.words
    return alike and (one.value, one.unit, one.kind, one.scope) == (other.value, other.unit, other.kind, other.scope)
