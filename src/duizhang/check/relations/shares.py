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

_OWN_SHARE = re.compile(
    r"[^,;。、\d(]{0,10}[,、(]?\s*(?:\(|占(?:比例?|[\u4e00-\u9fff]{0,6}总[\u4e00-\u9fff]{1,3}|全部[\u4e00-\u9fff]{0,3})?(?:的|为|达到?)?)\s*"
)
_Pair = tuple[Quantity, Quantity]


def shares(material: Material) -> Iterator[Check]:
    """One check a share; two or more parts of one stated whole, each followed by its own percentage. A share is accused
    only where the parts make up the whole."""
    for block in material.views:
        earlier: tuple[Quantity, ...] = ()
        for s in material.sentences_of(block):
            found = _own_whole(s) or _whole_before(s, earlier)
            if found:
                yield from _set(material, s, *found)
            earlier = s.quantities


def _own_whole(s: Sentence) -> tuple[Quantity, list[_Pair]] | None:
    """`15项:提前9项(60%)、…`."""
    for i, whole in enumerate(s.quantities):
        pairs = _pairs(s, whole, s.quantities[i + 1 :]) if is_amount(whole) else []
        if pairs:
            return whole, pairs
    return None


def _whole_before(s: Sentence, earlier: tuple[Quantity, ...]) -> tuple[Quantity, list[_Pair]] | None:
    """`细化为222个。欠进度17个,占7.7%;…`: the whole closes the sentence before, and the parts make it up."""
    whole = next((q for q in reversed(earlier) if is_amount(q)), None)
    pairs = _pairs(s, whole, s.quantities) if whole else []
    return (whole, pairs) if whole and pairs and sum(p.value for p, _ in pairs) == whole.value else None


def _pairs(s: Sentence, whole: Quantity, rest: tuple[Quantity, ...]) -> list[_Pair]:
    """Two or more counts of the whole's unit within it, each with its percentage right behind, until something else is
    said."""
    found: list[_Pair] = []
    for part, rate in zip(rest[::2], rest[1::2], strict=False):
        if not (is_amount(part) and is_rate(rate) and part.unit == whole.unit):
            break
        if not _OWN_SHARE.fullmatch(s.between(part, rate)):
            break
        found.append((part, rate))
    return found if len(found) > 1 and sum(p.value for p, _ in found) <= whole.value else []


def _set(material: Material, s: Sentence, whole: Quantity, pairs: list[_Pair]) -> Iterator[Check]:
    complete = sum(p.value for p, _ in pairs) == whole.value
    total = sum((r.value for _, r in pairs), Decimal(0))
    forced = complete and total == 100 and not _one_habit(whole, pairs)
    for part, rate in pairs:
        computed = s.figure(part) / s.figure(whole) * 100
        rounding = rate_rounding(s.figure(part), s.figure(whole), rate)
        rounding = _forced(rounding, computed, rate) if forced else rounding
        if rounding == "none" and not complete:
            continue
        opens = part is pairs[0][0] and whole.figure.start >= s.stretch.start
        yield recomputed(
            relation="shares", span=material.span(whole if opens else part, rate),
            formula=f"{s.written(part)} / {s.written(whole)}", stated=rate.value, computed=computed, unit="%",
            rounding=rounding, needs=f"各项比率合计{total.normalize():f}%" if complete else "",
            innocent="也可能比率的基数不是这个总数",
        )


def _one_habit(whole: Quantity, pairs: list[_Pair]) -> bool:
    """Whether one way of rounding explains every share."""
    habits = [modes_of(r.value, r.places, p.value / whole.value * 100) for p, r in pairs]
    return bool(frozenset.intersection(*habits))


def _forced(rounding: Rounding, computed: Figure, rate: Quantity) -> Rounding:
    """A share moved by less than one last digit so that the set comes to 100."""
    step = Decimal(1).scaleb(-rate.places)
    if rounding in ("exact", "half_up", "half_even"):
        return rounding
    return "forced_100" if abs(computed.value - rate.value) < step else rounding
