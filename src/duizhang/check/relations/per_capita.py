"""An amount for each from the total and the number: `发放3200万元,惠及8000人,人均4000元`."""

import re
from collections.abc import Iterator
from decimal import Decimal

from duizhang.check.material import Material, Sentence, is_amount
from duizhang.check.operand import Figure, readable
from duizhang.check.recompute import recomputed
from duizhang.model.check import Check, Rounding
from duizhang.model.quantity import Quantity

_EACH = re.compile(r"(?:[人户村亩]均|每[人户亩]|平均每[人户村个名亩项家]|平均单[体个])[^,;。\d]{0,6}$")
_EACH_OF = {"人": "人名位", "名": "人名位", "户": "户", "村": "村个", "亩": "亩", "项": "项个", "家": "家个", "单": "个项家", "个": "个"}
_FACTOR = Decimal("1.3")


def per_capita(material: Material) -> Iterator[Check]:
    """Only where the sentence names one total, one number of receivers, and the amount for each right behind them."""
    for s in material.sentences:
        for a, b, each in zip(s.quantities, s.quantities[1:], s.quantities[2:], strict=False):
            word = _EACH.search(s.lead(each))
            if word and all(is_amount(q) for q in (a, b, each)):
                found = _check(material, s, (a, b), each, word.group())
                if found:
                    yield found


def _check(material: Material, s: Sentence, pair: tuple[Quantity, Quantity], each: Quantity, word: str) -> Check | None:
    totals = [q for q in pair if q.unit == each.unit and each.unit.endswith("元")]
    people = [q for q in pair if q.unit and q.unit in _EACH_OF.get(next(c for c in word if c in _EACH_OF), "")]
    if len(totals) != 1 or len(people) != 1:
        return None
    computed = s.figure(totals[0]) / s.figure(people[0])
    rounding = _rounding(computed, s.figure(each))
    if rounding == "none" and not 1 / _FACTOR < computed.value / each.value < _FACTOR:
        return None
    return recomputed(
        relation="per_capita", span=material.span(pair[0], each),
        formula=f"{s.written(totals[0])} / {s.written(people[0])}", stated=each.value, computed=computed, unit=each.unit,
        rounding=rounding, needs=f"若人均数无误，总额应为{readable(each.value * people[0].value)}{totals[0].unit}",
        innocent="也可能人均数的基数另有所指",
    )


def _rounding(computed: Figure, each: Figure) -> Rounding:
    """A whole amount printed for each (`人均4051元` of 4051.3), or one as exact as its last digit."""
    rounding = computed.rounds_to(each.value, 0)
    return rounding if rounding != "none" else computed.meets(each)
