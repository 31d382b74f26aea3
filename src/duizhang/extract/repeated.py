"""A heading that says the promises of its sub-items first (`一、甲60个;乙500名。` over `1.甲60个`): one target per indicator."""

from collections.abc import Sequence
from dataclasses import replace

from duizhang.model.row import Row
from duizhang.model.target import Target


def without_copies(rows: Sequence[Row], targets: Sequence[Target]) -> list[Target]:
    """The targets without those that a row with no report of its own says and a row right below it says again.

    The one that stays takes over the document's verdict on the heading where it has none.
    """
    by_row: dict[str, list[Target]] = {row.id: [] for row in rows}
    for target in targets:
        by_row[target.row].append(target)
    dropped: set[int] = set()
    verdicts: dict[int, Target] = {}
    for at, row in enumerate(rows):
        if row.of("report", "rate"):
            continue
        for below in rows[at + 1 :]:
            pairs = [(t, s) for t in by_row[row.id] for s in by_row[below.id] if _same(t, s)]
            if not pairs:
                break
            dropped |= {id(copy) for copy, _ in pairs}
            verdicts |= {id(said): copy for copy, said in pairs}
    kept = [t for t in targets if id(t) not in dropped]
    return [replace(t, published=t.published or verdicts[id(t)].published) if id(t) in verdicts else t for t in kept]


def _same(one: Target, other: Target) -> bool:
    alike = one.indicator in other.words or other.indicator in one.words
    return alike and (one.value, one.unit, one.kind, one.scope) == (other.value, other.unit, other.kind, other.scope)
