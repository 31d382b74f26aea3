"""A distance from the promise: promised 9%, reported `8.2%,低于目标0.8个百分点`."""

import re
from collections.abc import Iterator

from duizhang.check.material import Material
from duizhang.check.operand import figure, written
from duizhang.check.recompute import recomputed
from duizhang.model.check import Check
from duizhang.model.quantity import Quantity
from duizhang.model.verdict import Pairing

_FROM_TARGET = re.compile(
    r"^[^。;\d]{0,8}[,(](?P<way>低于|高于|高出|超出?|超过|比)(?:年度|全年|年初|既定)?(?:目标|预期目标|计划|任务)(?:值|数|任务)?(?P<by>高出?|低|多|少)?(?:约|了)?$"
)


def promised_differences(material: Material) -> Iterator[Check]:
    """Only where the points stand right behind the paired rate and the words name the target as what they start from."""
    yield from filter(None, (_check(material, pairing) for pairing in material.pairings))


def _check(material: Material, pairing: Pairing) -> Check | None:
    target, result = pairing.target, pairing.result
    if result is None or pairing.objection or result.unit != "%" or target.unit != "%" or target.upper is not None:
        return None
    if target.implied:  # it was worked out from these very points
        return None
    reached, aimed = material.quantity_at(result.figure), material.quantity_at(target.figure)
    points = _behind(material, reached) if reached else None
    if reached is None or aimed is None or points is None or reached.upper is not None or target.op == "~=":
        return None
    view, promise = material.views[result.figure.block], material.views[target.figure.block]
    one, other = figure(reached, view), figure(aimed, promise)
    ends = (one - other, f"{written(reached, view)} - {written(aimed, promise)}（目标）")
    computed, formula = ends if one.value >= other.value else (other - one, f"{written(aimed, promise)}（目标） - {written(reached, view)}")
    return recomputed(
        relation="promised_difference", span=material.span(reached, points), formula=formula, stated=abs(points.value),
        computed=computed, unit="个百分点", rounding=computed.rounds_to(abs(points.value), points.places),
        innocent="也可能目标在年中调整过",
    )


def _behind(material: Material, reached: Quantity) -> Quantity | None:
    s = material.sentence_at(reached.figure)
    following = [q for q in s.quantities if q.figure.start >= reached.figure.end] if s else []
    if s is None or not following or following[0].unit not in ("个百分点", "百分点"):
        return None
    return following[0] if _FROM_TARGET.match(s.between(reached, following[0])) else None
