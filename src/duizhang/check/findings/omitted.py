"""Fewer things are answered than were announced: classes that do not add up, a list or a numbering that stops early."""

import re
from collections.abc import Iterator

from duizhang.check.material import Material, Sentence, is_amount
from duizhang.model.finding import Finding
from duizhang.model.quantity import Quantity
from duizhang.model.span import Span

_COUNTED = ("classes", "list_count")
_NUMBERED = re.compile(r"[^,;。\d]{0,12}[:,。]\s*一是")
_ORDINALS = "一二三四五六七八九十"
_FAR = 40


def omitted(material: Material) -> Iterator[Finding]:
    """Beside a failed count whose parts are fewer than announced, and for `5项工作:一是…二是…` that ends before 五是."""
    for check in material.checks:
        if not check.holds and check.relation in _COUNTED and check.computed < check.stated:
            short = (check.stated - check.computed).normalize()
            yield Finding(type="omitted", span=check.span, because=f"有{short:f}{check.unit}没有说到，也可能是没有达到的那些")
    for block in material.views:
        for s in material.sentences_of(block):
            for q in s.quantities:
                found = _numbering(material, s, q) if is_amount(q) else None
                if found:
                    yield found


def _numbering(material: Material, s: Sentence, q: Quantity) -> Finding | None:
    """`重点抓好5项工作:一是…二是…三是…`; the numbering may go on past the sentence and the block."""
    opening = _NUMBERED.match(s.view, q.figure.end)
    if opening is None or not 1 < q.value <= len(_ORDINALS):
        return None
    counted = next((n for n, word in enumerate(_ORDINALS) if f"{word}是" not in s.view[q.figure.end :]), len(_ORDINALS))
    if counted < 2 or counted >= q.value or _goes_on(material, s.block, _ORDINALS[counted]):
        return None
    return Finding(
        type="omitted", span=Span(s.block, q.figure.start, opening.end()),
        because=f"说有{q.value:f}{q.unit}，只列到第{counted}{q.unit}；也可能其余的写在别处",
    )


def _goes_on(material: Material, block: int, ordinal: str) -> bool:
    """Whether the next number stands in a later paragraph."""
    return any(f"{ordinal}是" in b.text for b in material.document.blocks if block < b.number <= block + _FAR)
