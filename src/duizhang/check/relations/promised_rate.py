"""A completion rate whose base stands in the promise: promised 2000户, reported `完成2683户,完成率134.15%`."""

from collections.abc import Iterator

from duizhang.check.material import Material
from duizhang.check.operand import plain
from duizhang.check.rounding import agreement
from duizhang.model.check import Check
from duizhang.model.quantity import Quantity
from duizhang.model.verdict import Pairing


def promised_rates(material: Material) -> Iterator[Check]:
    """Only rates called 完成率 right behind the paired figure; an accusation only where no other base is in sight."""
    for pairing in material.pairings:
        rate = _rate(material, pairing) if pairing.result and not pairing.objection else None
        if rate is None or pairing.result is None or not pairing.target.value:
            continue
        computed = pairing.result.value / pairing.target.value * 100
        rounding = agreement(rate.value, rate.places, computed)
        if rounding == "none":
            continue
        yield Check(
            span=pairing.result.figure.until(rate.figure),
            relation="promised_rate",
            formula=f"{plain(pairing.result.value)} / {plain(pairing.target.value)}",
            stated=rate.value,
            computed=computed,
            unit="%",
            rounding=rounding,
            because=f"{plain(pairing.result.value)} / {plain(pairing.target.value)}（目标）= {computed:.5g}%",
        )


def _rate(material: Material, pairing: Pairing) -> Quantity | None:
    result = pairing.result
    if result is None or result.kind != "level" or pairing.target.unit != result.unit:
        return None
    view = material.views[result.figure.block]
    following = [q for q in material.extraction.readings[result.figure.block].quantities if q.figure.start > result.figure.end]
    if not following or following[0].unit != "%":
        return None
    between = view[result.figure.end : following[0].figure.start]
    return following[0] if "。" not in between and ("完成率" in between or "完成任务" in between or "任务的" in between) else None
