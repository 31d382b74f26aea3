"""A growth rate from the amount and its change: `150万人,比上年增加30万人,增长25%` = 30 / (150 − 30)."""

import re
from collections.abc import Iterator

from duizhang.check.material import Material, Sentence, is_amount
from duizhang.check.operand import readable
from duizhang.check.recompute import recomputed
from duizhang.model.check import Check
from duizhang.model.quantity import Quantity

_CHANGED = re.compile(
    r"^[^,;。、\d]{0,6}[,(](?:(?:比|较)(?P<base>上年|去年|上年同期|去年同期|上年末|去年末|年初)|同比)(?:净)?(?P<way>增加|增|多|减少|减|少)(?:了)?(?:约)?$"
)
_BY = re.compile(r"^[,、](?P<same>同比)?(?:增幅|增长|上升|降幅|下降)(?:了|为|达到|达|约)*$")
_INNOCENT = "也可能增幅按可比价或可比口径计算"


def change_rates(material: Material) -> Iterator[Check]:
    """Three figures one right behind the other: what it is now, by how much it changed since, and the percentage."""
    for s in material.sentences:
        for now, change, rate in zip(s.quantities, s.quantities[1:], s.quantities[2:], strict=False):
            changed, by = _CHANGED.match(s.between(now, change)), _BY.match(s.between(change, rate))
            if changed and by and not (by["same"] and (changed["base"] or "")[-1:] in ("末", "初")) and _measurable(material, now, change, rate):
                falls = changed["way"] in ("减少", "减", "少")
                if falls == (rate.kind == "decline") and (falls or s.figure(change).high < s.figure(now).low):
                    yield _made(material, s, now, change, rate)


def _measurable(material: Material, now: Quantity, change: Quantity, rate: Quantity) -> bool:
    plain = rate.unit == "%" and rate.kind in ("growth", "decline") and rate.upper is None and rate.comparator == "="
    single = change.upper is None and change.comparator == "=" and change.value > 0
    return plain and single and is_amount(now) and now.unit != "%" and material.lexicon.same_unit(now.unit, change.unit)


def _made(material: Material, s: Sentence, now: Quantity, change: Quantity, rate: Quantity) -> Check:
    falls = rate.kind == "decline"
    step = s.figure(change) * -1 if s.figure(change).value < 0 else s.figure(change)
    before = s.figure(now) + step if falls else s.figure(now) - step
    computed = step / before * 100
    stated = abs(rate.value)
    return recomputed(
        relation="change_rate", span=material.span(now, rate),
        formula=f"{s.written(change)} / ({s.written(now)} {'+' if falls else '-'} {s.written(change)})", stated=stated,
        computed=computed, unit="%", rounding=computed.rounds_to(stated, rate.places), innocent=_INNOCENT,
        needs=f"若现有数无误，增减数应为{readable(now.value * stated / (100 - stated if falls else 100 + stated))}{change.unit}"
        if stated != 100 or not falls else "",
    )
