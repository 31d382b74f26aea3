"""A growth rate from its two amounts: `由800元提高到860元,增幅7.5%`; `120亿元,比上年100亿元增长20%`."""

import re
from collections.abc import Iterator
from decimal import Decimal

from duizhang.check.material import Material, Sentence
from duizhang.check.operand import Figure, readable
from duizhang.check.recompute import recomputed
from duizhang.model.check import Check
from duizhang.model.quantity import Quantity
from duizhang.model.span import Span

_FROM = re.compile(r"(?:由|从)[^,;。]{0,14}$")
_TO = re.compile(r"(?:提高|提升|增加|上升|增长|调整|扩大|下降|降低|减少|增|降|升)[^,;。\d]{0,4}(?:到|至|为)(?:\d{1,2}月)?[^,;。\d]{0,12}$")
_EARLIER = r"(?:上年|去年|上一年|前一年|20\d\d年)(?:同期|全年|末|底)?"
_THAN_EARLIER = re.compile(rf"(?:比|较){_EARLIER}[^,;。\d]{{0,6}}$")
_EARLIER_WAS = re.compile(rf"^[,(](?:而)?{_EARLIER}(?:[^,;。\d]{{0,6}}(?:为|是|仅|只有))?$")
_BY = re.compile(
    r"[^,;。\d]{0,4}[,(]?(?:同比|环比|较上年|比上年|累计|平均|净)?(?:增幅|涨幅|升幅|降幅|增长|提高|提升|上升|上涨|增加|下降|降低|减少)(?:了|为|达到|达|约)*"
)
_INNOCENT = "也可能增幅按可比价或可比口径计算"
_Trio = tuple[Quantity, Quantity, Quantity]


def growths(material: Material) -> Iterator[Check]:
    """Two amounts of one unit and the percentage of change between them, in one of three set forms."""
    for s in material.sentences:
        for a, b, c in zip(s.quantities, s.quantities[1:], s.quantities[2:], strict=False):
            for rule in (_from_to, _than_earlier, _earlier_behind):
                trio = rule(s, a, b, c)
                if trio and _measurable(material, trio):
                    yield _made(material, s, *trio, material.span(a, c))
                    break


def _from_to(s: Sentence, a: Quantity, b: Quantity, c: Quantity) -> _Trio | None:
    """`由800元提高到860元,增幅7.5%`."""
    is_so = _FROM.search(s.view[s.stretch.start : a.figure.start]) and _TO.search(s.between(a, b))
    return (a, b, c) if is_so and _BY.fullmatch(s.between(b, c)) else None


def _than_earlier(s: Sentence, a: Quantity, b: Quantity, c: Quantity) -> _Trio | None:
    """`120亿元,比上年100亿元增长20%`."""
    is_so = _THAN_EARLIER.search(s.between(a, b)) and _BY.fullmatch(s.between(b, c))
    return (b, a, c) if is_so else None


def _earlier_behind(s: Sentence, a: Quantity, b: Quantity, c: Quantity) -> _Trio | None:
    """`120亿元,同比增长20%,上年同期为100亿元`."""
    return (c, a, b) if _EARLIER_WAS.match(s.between(b, c)) and _BY.fullmatch(s.between(a, b)) else None


def _measurable(material: Material, trio: _Trio) -> bool:
    old, new, rate = trio
    amounts = all(q.kind == "level" and q.upper is None and q.comparator == "=" and q.value > 0 for q in (old, new))
    return (
        amounts and material.lexicon.same_unit(old.unit, new.unit) and old.unit != "%"
        and rate.unit == "%" and rate.kind in ("growth", "decline") and rate.upper is None and rate.comparator == "="
    )


def _made(material: Material, s: Sentence, old: Quantity, new: Quantity, rate: Quantity, span: Span) -> Check:
    before, after = s.figure(old), s.figure(new)
    sign = -1 if rate.kind == "decline" else 1
    computed = (after / before - Figure.exact(Decimal(1))) * (100 * sign)
    stated = abs(rate.value) if rate.kind == "decline" else rate.value
    rounding = computed.rounds_to(stated, rate.places)
    return recomputed(
        relation="growth", span=span, formula=f"({s.written(new)} - {s.written(old)}) / {s.written(old)}",
        stated=stated, computed=computed, unit="%", rounding=rounding, innocent=_INNOCENT,
        needs=f"若增幅无误，后一个数应为{readable(old.value * (100 + sign * stated) / 100)}{new.unit}，或前一个数应为{readable(new.value * 100 / (100 + sign * stated))}{old.unit}"
        if sign * stated != -100 else "",
    )
