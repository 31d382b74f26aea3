"""A count and the list that follows it: `3个项目:甲、乙、丙`; or leads up to it: `甲、乙、丙3个县`."""

import re
from collections.abc import Iterator
from decimal import Decimal

from duizhang.check.material import Material, Sentence, is_amount
from duizhang.check.operand import Figure
from duizhang.check.recompute import recomputed
from duizhang.model.check import Check
from duizhang.model.quantity import Quantity
from duizhang.model.span import Span
from duizhang.text.clause import items

_BEHIND = re.compile(r"^[^,;。:()、\d]{0,12}[:(]$")
_JOINED = re.compile(r"[和及与]|以及")
_LONGEST = 20
_MOST = 30


def list_counts(material: Material) -> Iterator[Check]:
    """A list between 、 that ends with the bracket or the sentence and names things only; 等 leaves it open. A list
    in brackets may name places (`4个中心(甲镇、乙镇)`), so that only one behind a colon accuses."""
    for block in material.views:
        for s in material.sentences_of(block):
            for q in s.quantities:
                if is_amount(q) and q.value % 1 == 0 and 1 < q.value <= _MOST and _is_counted(material, q):
                    found = _behind(material, s, q)
                    if found:
                        yield found


def _is_counted(material: Material, q: Quantity) -> bool:
    unit = material.lexicon.unit(q.unit)
    return unit is not None and unit.counts


def _behind(material: Material, s: Sentence, q: Quantity) -> Check | None:
    """`3个项目:甲、乙、丙。`, `3个项目(甲、乙、丙)`."""
    opening = re.compile(r"[:(]").search(s.view, q.figure.end, s.stretch.end)
    if opening is None or not _BEHIND.match(s.view[q.figure.end : opening.end()]):
        return None
    end = _end(s, opening)
    listed = [s.view[i.start : i.end].strip() for i in items(s.view, opening.end(), end)]
    if len(listed) < 2 or not all(_is_name(item) for item in listed):
        return None
    possible = {len(listed), len(listed) + sum(1 for item in listed if _JOINED.search(item))}
    span = q.figure.until(_stretch(q, end))
    holds = min(possible) <= q.value <= max(possible)
    if not holds and (opening.group() == "(" or any(other.value in possible for other in s.quantities)):
        return None
    return recomputed(
        relation="list_count", span=span, formula="、".join(listed), stated=q.value,
        computed=Figure.exact(Decimal(q.value if holds else len(listed))), unit=q.unit, rounding="exact" if holds else "none",
        needs=f"列出的是{len(listed)}{q.unit}", innocent="也可能有一项由两处合成",
    )


def _end(s: Sentence, opening: re.Match[str]) -> int:
    """Where the list ends: at its bracket, or at the first mark that ends a statement."""
    marks = ")" if opening.group() == "(" else ",;。("
    ends = [i for mark in marks if (i := s.view.find(mark, opening.end(), s.stretch.end)) >= 0]
    return min(ends, default=s.stretch.end)


def _is_name(item: str) -> bool:
    """Short, without figures or marks: nothing that could hold two names or a whole statement."""
    return 0 < len(item) <= _LONGEST and not re.search(r"[\d,;:()。]|等|其他|其余|为|是|已|将|了", item)


def _stretch(q: Quantity, end: int) -> Span:
    return Span(q.figure.block, q.figure.start, end)
