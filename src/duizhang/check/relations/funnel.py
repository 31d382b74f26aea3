"""Stages of one lot, each within the one before: `受理的43项中,揭榜33项,评审31项,立项18项`."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from duizhang.check.material import Material, Sentence, is_amount
from duizhang.check.operand import Figure
from duizhang.check.recompute import recomputed
from duizhang.model.check import Check
from duizhang.model.quantity import Quantity

_LOT = re.compile(r"(?:的)?[^,;。\d]{0,10}中[,:]")
_ROADS = (
    ("申报", "受理", "评审", "公示", "立项", "验收"),
    ("签约", "落地", "开工", "竣工", "投产"),
    ("签约", "落地", "开工", "完工", "验收", "投用"),
    ("报名", "参加", "合格", "上岗"),
    ("排查", "立案", "整改", "销号"),
)


def funnels(material: Material) -> Iterator[Check]:
    """Only within one lot named first (`43项中,`), where the sentence counts the stages in their order."""
    for s in material.sentences:
        for i, lot in enumerate(s.quantities[:-2]):
            stages = _stages(material, s, i) if is_amount(lot) else []
            if len(stages) > 1:
                yield _made(material, s, lot, stages)
                break


def _stages(material: Material, s: Sentence, i: int) -> list[Quantity]:
    """The figures behind the lot, if they are the stages of one road in its order."""
    lot, rest = s.quantities[i], s.quantities[i + 1 :]
    if not _LOT.match(s.between(lot, rest[0])):
        return []
    stages = [q for q in rest if is_amount(q) and material.alike(q, lot)]
    words = [re.split("、", s.lead(q))[-1] for q in stages]
    return stages if len(stages) == len(rest) and any(_in_order(road, words) for road in _ROADS) else []


def _in_order(road: tuple[str, ...], words: list[str]) -> bool:
    places = [next((n for n, stage in enumerate(road) if stage in w), -1) for w in words]
    return -1 not in places and all(a < b for a, b in pairwise(places))


def _made(material: Material, s: Sentence, lot: Quantity, stages: list[Quantity]) -> Check:
    steps = list(pairwise((lot, *stages)))
    before, after = next(((a, b) for a, b in steps if b.value > a.value), steps[-1])
    holds = after.value <= before.value
    return recomputed(
        relation="funnel", span=material.span(lot, stages[-1]),
        formula=f"{s.written(after)} ≤ {s.written(before)}", stated=after.value,
        computed=Figure.exact(min(before.value, Decimal(after.value))), unit=lot.unit, rounding="exact" if holds else "none",
        needs=f"后一环节的{s.written(after)}多于前一环节的{s.written(before)}", innocent="也可能后一环节含往年结转",
    )
