"""A total and its parts: `127项中,绿95个,黄21个,红11个`; `300个,其中:甲区120个、乙区180个`; `剩余10个,其中6个…,其余4个…`."""

import itertools
import re
from collections.abc import Iterator
from decimal import Decimal

from duizhang.check.material import Material, Sentence
from duizhang.check.operand import plain
from duizhang.model.check import Check
from duizhang.model.quantity import Quantity

_OPENS = re.compile(r"其中|\(|:|分别|包括|中,|,")
_LOOSE = re.compile(r"等|主要|含|包括|新增|累计|以及")
_NAMED_LIST = re.compile(r"其中:")


def totals(material: Material) -> Iterator[Check]:
    """Holds: said wherever the figures that follow add up. Fails: only where the text says that the parts are all."""
    for sentence in material.sentences:
        taken = -1
        for i, total in enumerate(sentence.quantities):
            if i <= taken or not _countable(total, material):
                continue
            parts = _parts(material, sentence, i)
            found = _check(material, sentence, total, parts) if len(parts) > 1 else None
            if found:
                taken = i + found[1]
                yield found[0]


def _countable(q: Quantity, material: Material) -> bool:
    unit = material.lexicon.unit(q.unit)
    return q.kind == "level" and q.upper is None and q.comparator == "=" and unit is not None and q.value > 0


def _parts(material: Material, s: Sentence, i: int) -> list[Quantity]:
    """The figures behind the total, one unit among them, up to the first that is no part."""
    total, rest = s.quantities[i], s.quantities[i + 1 :]
    if not rest or not _OPENS.search(s.between(total, rest[0])):
        return []
    same = material.lexicon.unit(total.unit)
    parts: list[Quantity] = []
    for q in rest:
        unit = material.lexicon.unit(q.unit)
        alike = q.unit == total.unit or (unit and same and unit.counts and same.counts and unit.dimension == same.dimension)
        if not alike or q.kind != "level" or q.value > total.value or (parts and q.unit != parts[0].unit):
            break
        parts.append(q)
    return parts


def _check(material: Material, s: Sentence, total: Quantity, parts: list[Quantity]) -> tuple[Check, int] | None:
    running = Decimal(0)
    for n, part in enumerate(parts, 1):
        running += part.value
        if n > 1 and running == total.value:
            return _made(material, total, parts[:n]), n
    whole = _closed(s, total, parts)
    return (_made(material, total, whole), len(whole)) if whole else None


def _closed(s: Sentence, total: Quantity, parts: list[Quantity]) -> list[Quantity]:
    """The parts, where the words say that there are no others: 其余, or `其中:` with three or more in a row, or brackets."""
    opening = s.between(total, parts[0])
    for n, part in enumerate(parts):
        lead = s.between(parts[n - 1] if n else total, part)
        if n and re.search(r"其余\D{0,6}$", lead) and "其中" in opening:
            return parts[: n + 1]
    if _LOOSE.search(s.view[total.figure.end : parts[-1].figure.end]):
        return []
    if _NAMED_LIST.search(opening) and len(parts) > 2 and all("、" in s.between(a, b) for a, b in itertools.pairwise(parts)):
        return parts
    return []


def _made(material: Material, total: Quantity, parts: list[Quantity]) -> Check:
    computed = sum((p.value for p in parts), Decimal(0))
    formula = " + ".join(plain(p.value) for p in parts)
    holds = computed == total.value
    because = f"{formula} = {plain(computed)}" + (
        "" if holds else f"，文中总数为{plain(total.value)}，相差{plain(abs(total.value - computed))}；也可能有未列出的部分"
    )
    return Check(
        span=material.span(total, parts[-1]), relation="total", formula=formula, stated=total.value, computed=computed,
        unit=total.unit, rounding="exact" if holds else "none", because=because,
    )
