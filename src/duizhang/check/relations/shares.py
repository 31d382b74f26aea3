"""Shares of one whole: `15项:提前9项(60%)、正常3项(20%)、滞后3项(20%)`, tested as a set before one share is accused.

Source: 金寨 2025 prints 72.9 for 162/222 and 7.7 for 17/222, so that all shares come to 100.0: forced, not wrong.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from duizhang.check.material import Material, Sentence, is_amount, is_rate
from duizhang.check.operand import Figure
from duizhang.check.rate import rate_rounding
from duizhang.check.recompute import recomputed
from duizhang.check.rounding import modes_of
from duizhang.model.check import Check, Rounding
from duizhang.model.quantity import Quantity

_OWN_SHARE = re.compile(r"[^,;。、\d(]{0,10}[,(]?\s*(?:\(|占(?:比|全部|总数|总量|比例)?(?:的|为|达)?|占比(?:为|达)?)\s*")
_Pair = tuple[Quantity, Quantity]


def shares(material: Material) -> Iterator[Check]:
    """One check a share; two or more parts of one stated whole, each followed by its own percentage. A share is accused
    only where the parts make up the whole."""
    for s in material.sentences:
        for i, whole in enumerate(s.quantities):
            pairs = _pairs(material, s, whole, s.quantities[i + 1 :]) if is_amount(whole) else []
            if len(pairs) > 1 and sum(p.value for p, _ in pairs) <= whole.value:
                yield from _set(material, s, whole, pairs)
                break


def _pairs(material: Material, s: Sentence, whole: Quantity, rest: tuple[Quantity, ...]) -> list[_Pair]:
    """Counts of the whole's unit, each with its percentage right behind, until something else is said."""
    found: list[_Pair] = []
    for part, rate in zip(rest[::2], rest[1::2], strict=False):
        if not (is_amount(part) and is_rate(rate) and part.unit == whole.unit):
            break
        if not _OWN_SHARE.fullmatch(s.between(part, rate)):
            break
        found.append((part, rate))
    return found


def _set(material: Material, s: Sentence, whole: Quantity, pairs: list[_Pair]) -> Iterator[Check]:
    complete = sum(p.value for p, _ in pairs) == whole.value
    total = sum((r.value for _, r in pairs), Decimal(0))
    forced = complete and total == 100
    said = f"各项比率合计{total.normalize():f}%" if complete else ""
    for part, rate in pairs:
        computed = s.figure(part) / s.figure(whole) * 100
        rounding = rate_rounding(s.figure(part), s.figure(whole), rate)
        if forced and not _one_habit(s, whole, pairs):
            rounding = _forced(rounding, computed, rate)
        if rounding == "none" and not complete:
            continue
        yield recomputed(
            relation="shares", span=material.span(whole, rate) if part is pairs[0][0] else material.span(part, rate),
            formula=f"{s.written(part)} / {s.written(whole)}", stated=rate.value, computed=computed, unit="%",
            rounding=rounding, needs=said, innocent="也可能比率的基数不是这个总数",
        )


def _one_habit(s: Sentence, whole: Quantity, pairs: list[_Pair]) -> bool:
    """Whether one way of rounding explains every share."""
    habits = [modes_of(r.value, r.places, p.value / whole.value * 100) for p, r in pairs]
    return bool(frozenset.intersection(*habits))


def _forced(rounding: Rounding, computed: Figure, rate: Quantity) -> Rounding:
    """A share moved by less than one last digit so that the set comes to 100."""
    step = Decimal(1).scaleb(-rate.places)
    if rounding in ("exact", "half_up", "half_even"):
        return rounding
    return "forced_100" if abs(computed.value - rate.value) < step else rounding
