"""An amount of change from its two amounts: `由800元提高到860元,增加60元`; `120张,比上年增加20张,上年为100张`;
`年初500家,年末560家,净增60家`; `新增38家、退出11家,净增27家`."""

import re
from collections.abc import Iterator

from duizhang.check.material import Material, Sentence
from duizhang.check.operand import readable
from duizhang.check.recompute import recomputed
from duizhang.model.check import Check
from duizhang.model.quantity import Quantity

_FROM = re.compile(r"(?:由|从)[^,;。\d]{0,14}$")
_TO = re.compile(r"(?:提高|提升|增加|上升|增长|调整|扩大|下降|降低|减少|增|降|升)[^,;。\d]{0,4}(?:到|至|为)[^,;。\d]{0,12}$")
_MOVED = re.compile(r"^[^,;。\d]{0,6}[,(](?:净|共|累计)?(?:提高|增加|增长|增|下降|降低|减少|减)(?:了)?(?:约)?$")
_EARLIER = r"(?:上年|去年|20\d\d年)(?:同期|全年|末|底)?"
_MORE_THAN_EARLIER = re.compile(rf"^[^,;。\d]{{0,6}}[,(](?:比|较){_EARLIER}(?:净)?(?:增加|减少|多|少)(?:了)?(?:约)?$")
_EARLIER_WAS = re.compile(rf"^[,(]{_EARLIER}[^,;。\d]{{0,4}}(?:为|是|仅|只有)$")
_EARLY = re.compile(r"(?:年初|上年末?|去年末?|上年同期|去年同期)[^,;。、\d]{0,8}$")
_LATE = re.compile(r"^[^,;。、\d]{0,4}[,;](?:年末|年底|今年|本年|目前|现有)[^,;。、\d]{0,8}$")
_COME = re.compile(r"(?:新增|增加|新建|新设|净入|新入)[^,;。、\d]{0,14}$")
_GONE = re.compile(r"^[^,;。、\d]{0,6}[,、;](?:退出?库?|减少|注销|核减|撤销|流出|拆除)[^,;。、\d]{0,6}$")
_NET = re.compile(r"^[^,;。\d]{0,6}[,;、]净增[加长]?(?:了)?(?:约)?$")
_Trio = tuple[Quantity, Quantity, Quantity]


def increases(material: Material) -> Iterator[Check]:
    """Three amounts of one unit that say: from, to, and by how much."""
    for s in material.sentences:
        for a, b, c in zip(s.quantities, s.quantities[1:], s.quantities[2:], strict=False):
            trio = _from_to(s, a, b, c) or _earlier_behind(s, a, b, c)
            if trio and _measurable(material, trio):
                yield _made(material, s, trio, (a, c))
            elif (_earlier_first(s, a, b, c) or _net(s, a, b, c)) and _measurable(material, (a, b, c)):
                made = _made(material, s, (a, b, c), (a, c))
                yield from [made] if made.holds else []


def _from_to(s: Sentence, a: Quantity, b: Quantity, c: Quantity) -> _Trio | None:
    """`由800元提高到860元,增加60元`."""
    is_so = _FROM.search(s.lead(a)) and _TO.search(s.between(a, b)) and _MOVED.match(s.between(b, c))
    return (a, b, c) if is_so else None


def _earlier_behind(s: Sentence, a: Quantity, b: Quantity, c: Quantity) -> _Trio | None:
    """`120张,比上年增加20张,上年为100张`."""
    return (c, a, b) if _MORE_THAN_EARLIER.match(s.between(a, b)) and _EARLIER_WAS.match(s.between(b, c)) else None


def _earlier_first(s: Sentence, a: Quantity, b: Quantity, c: Quantity) -> bool:
    """`年初500家,年末560家,净增60家`: said where it agrees."""
    moved = _MOVED.match(s.between(b, c))
    is_so = _EARLY.search(s.lead(a)) and _LATE.match(s.between(a, b)) and moved
    return bool(is_so) and (b.value < a.value) == (c.sign < 0 or "减" in s.between(b, c))


def _net(s: Sentence, a: Quantity, b: Quantity, c: Quantity) -> bool:
    """`新增38家、退出11家,净增27家`: said where it agrees."""
    return bool(_COME.search(s.lead(a)) and _GONE.match(s.between(a, b)) and _NET.match(s.between(b, c)) and a.value > b.value)


def _measurable(material: Material, trio: _Trio) -> bool:
    return all(q.upper is None and q.comparator == "=" and q.value > 0 and q.unit != "%" for q in trio) and all(
        material.lexicon.same_unit(q.unit, trio[0].unit) for q in trio
    )


def _made(material: Material, s: Sentence, trio: _Trio, ends: tuple[Quantity, Quantity]) -> Check:
    old, new, change = trio
    high, low = sorted((old, new), key=lambda q: q.value, reverse=True)
    computed = s.figure(high) - s.figure(low)
    stated = s.figure(change) if change.sign > 0 else s.figure(change) * -1
    return recomputed(
        relation="increase", span=material.span(*ends), formula=f"{s.written(high)} - {s.written(low)}",
        stated=stated.value, computed=computed, unit=change.unit, rounding=computed.meets(stated),
        needs=f"若增减数无误，较大的应为{readable(low.value + stated.value)}{high.unit}，或较小的应为{readable(high.value - stated.value)}{low.unit}",
        innocent="也可能两个数的口径或时段不同",
    )
