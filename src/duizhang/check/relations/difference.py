"""A difference between two rates: `增长9.1%,高于全省平均(6.3%)2.8个百分点`; `由12.5%提高到14%,提高1.5个百分点`."""

import re
from collections.abc import Iterator

from duizhang.check.material import Material, Sentence
from duizhang.check.operand import readable
from duizhang.check.recompute import recomputed
from duizhang.model.check import Check
from duizhang.model.quantity import Quantity

_HIGHER = r"(?:高于|高出|快于|超过|超出|低于|慢于|好于)"
_BRACKETED = re.compile(rf"{_HIGHER}[^,;。\d]{{0,14}}\(?$")
_CLOSE = re.compile(r"^\)?\s*(?:约)?$")
_THAN = re.compile(r"(?:比|较)[^,;。\d]{0,14}\(?$")
_BY = re.compile(r"^\)?[^,;。\d]{0,6}(?:高出?|低|快|慢|提高|提升|上升|增加|下降|降低|回落|多|少)(?:了)?(?:约)?$")
_FROM_TO = re.compile(r"(?:提高|提升|上升|增加|下降|降低|回落|降|升)[^,;。\d]{0,3}(?:到|至|为)[^,;。\d]{0,6}$")
_MOVED = re.compile(r"^[^,;。\d]{0,8}[,(](?:累计)?(?:提高|提升|上升|增加|增长|下降|降低|回落|降幅为?|升幅为?)(?:了)?(?:约)?$")
_SHORT = re.compile(r"^[^,;。\d]{0,6}[,(](?:低于?|高于?|高出|低了|高了|超出?|差|比目标[高低])(?:目标|计划)?(?:约)?$")
_POINTS = ("个百分点", "百分点")
_INNOCENT = "也可能两个比率不在同一时段或口径"


def differences(material: Material) -> Iterator[Check]:
    """Two percentages and the points between them, said one right after the other."""
    for s in material.sentences:
        for a, b, points in zip(s.quantities, s.quantities[1:], s.quantities[2:], strict=False):
            if (a.unit, b.unit) != ("%", "%") or points.unit not in _POINTS or points.upper is not None:
                continue
            if a.upper is None and b.upper is None and any(rule(s, a, b, points) for rule in _RULES):
                yield _made(material, s, a, b, points)


def _other_in_brackets(s: Sentence, a: Quantity, b: Quantity, points: Quantity) -> bool:
    """`9.1%,高于全省平均(6.3%)2.8个百分点`."""
    return bool(_BRACKETED.search(s.between(a, b)) and _CLOSE.match(s.between(b, points)))


def _compared(s: Sentence, a: Quantity, b: Quantity, points: Quantity) -> bool:
    """`9.1%,比全省平均6.3%高2.8个百分点`."""
    return bool(_THAN.search(s.between(a, b)) and _BY.match(s.between(b, points)))


def _moved(s: Sentence, a: Quantity, b: Quantity, points: Quantity) -> bool:
    """`由12.5%提高到14%,提高1.5个百分点`."""
    return bool(
        re.search(r"(?:由|从)[^,;。\d]{0,14}$", s.lead(a))
        and _FROM_TO.search(s.between(a, b))
        and _MOVED.match(s.between(b, points))
    )


def _aimed_and_reached(s: Sentence, a: Quantity, b: Quantity, points: Quantity) -> bool:
    """`目标6%左右,实际4.5%左右,低1.5个百分点`."""
    aimed = re.search(r"(?:目标|计划|预期)[^,;。\d]{0,6}$", s.lead(a))
    reached = re.search(r"(?:实际|完成|达到|达|实现)[^,;。\d]{0,6}$", s.lead(b))
    return bool(aimed and reached and _SHORT.match(s.between(b, points)))


_RULES = (_other_in_brackets, _compared, _moved, _aimed_and_reached)


def _made(material: Material, s: Sentence, a: Quantity, b: Quantity, points: Quantity) -> Check:
    high, low = sorted((a, b), key=lambda q: s.figure(q).value, reverse=True)
    computed = s.figure(high) - s.figure(low)
    stated = abs(points.value)
    rounding = computed.rounds_to(stated, points.places)
    return recomputed(
        relation="difference", span=material.span(a, points), formula=f"{s.written(high)} - {s.written(low)}",
        stated=stated, computed=computed, unit="个百分点", rounding=rounding, innocent=_INNOCENT,
        needs=f"若相差无误，较高的应为{readable(s.figure(low).value + stated)}%，或较低的应为{readable(s.figure(high).value - stated)}%",
    )
