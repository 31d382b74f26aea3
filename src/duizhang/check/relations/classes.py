"""Counts by class that should make up the announced number: `45个事项,24个已完成、9个超序时、11个按序时`.

Source: 连云港 2025 announces 45 and names 24, 9 and 11: what is left out is what lags.
"""

import re
from collections.abc import Iterator
from functools import reduce
from operator import add

from duizhang.check.material import Material, Sentence, is_amount
from duizhang.check.recompute import recomputed
from duizhang.model.check import Check
from duizhang.model.quantity import Quantity

_CLASS = re.compile(
    r"超序时|按序时|达序时?|欠序时|未达序|慢于?序时|序时|超额完成|完成|提前|如期|正常|超前|滞后|缓慢|逾期|未启动|未开工|[绿黄红蓝橙](?:标|灯|牌|色|码)?|优秀|良好|不合格|合格|未下达"
)
_PACE = re.compile(r"序|滞后|缓慢|逾期|提前|如期|正常|超前|[绿黄红蓝橙]")
_SHORT = 12
_LOOSE = re.compile(r"其中|等|主要|部分|包括|新增|累计|另|还有|以上|分别")
_LEAST = 3


def classes(material: Material) -> Iterator[Check]:
    """Only where three or more classes of progress are counted one after the other, and nothing else is counted."""
    for s in material.sentences:
        for i, whole in enumerate(s.quantities):
            parts = _parts(material, s, i) if is_amount(whole) else []
            if len(parts) >= _LEAST and _is_whole(s, whole, parts):
                yield _made(material, s, whole, parts)
                break


def _parts(material: Material, s: Sentence, i: int) -> list[Quantity]:
    """Every later figure of the sentence that counts a class; none if a figure of the unit counts anything else."""
    whole = s.quantities[i]
    parts = [q for q in s.quantities[i + 1 :] if material.alike(q, whole)]
    if any(not is_amount(q) or q.value > whole.value or s.depth(q) > s.depth(whole) for q in parts):
        return []
    said = [_words(s, q) for q in parts]
    named = [m.group() for words in said if len(words) <= _SHORT and (m := _CLASS.search(words))]
    return parts if len(named) == len(parts) == len(set(named)) and any(map(_PACE.search, named)) else []


def _words(s: Sentence, q: Quantity) -> str:
    """What is said of the figure in its own item (`绿标95个`, `24个完成全年任务`)."""
    return (s.lead(q).split("、")[-1] + s.tail(q)).strip()


def _is_whole(s: Sentence, whole: Quantity, parts: list[Quantity]) -> bool:
    """The sum is short of the number by at most a fifth, and the words leave no room for others."""
    total = sum(p.value for p in parts)
    if _LOOSE.search(s.view[whole.figure.end : parts[-1].figure.end]) or _CLASS.search(_words(s, whole)):
        return False
    short = whole.value - total
    return 0 <= short * 5 <= whole.value


def _made(material: Material, s: Sentence, whole: Quantity, parts: list[Quantity]) -> Check:
    computed = reduce(add, (s.figure(p) for p in parts))
    return recomputed(
        relation="classes", span=material.span(whole, parts[-1]), formula=" + ".join(s.written(p) for p in parts),
        stated=whole.value, computed=computed, unit=whole.unit, rounding=computed.meets(s.figure(whole)),
        needs=f"有{(whole.value - computed.value).normalize():f}{whole.unit}没有归入任何一类", innocent="也可能有一类未列出",
    )
