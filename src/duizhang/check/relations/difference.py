"""A difference between two rates: `增长9.1%,高于全省平均(6.3%)2.8个百分点`."""

import re
from collections.abc import Iterator

from duizhang.check.material import Material
from duizhang.check.operand import interval, plain
from duizhang.check.rounding import agreement
from duizhang.model.check import Check

_HIGHER = re.compile(r"(?:高于|高出|快于|超过|低于|慢于)[^,;。\d]{0,14}\(?$")
_CLOSE = re.compile(r"^\)?\s*(?:约)?$")


def differences(material: Material) -> Iterator[Check]:
    """Only where the other rate stands in brackets between the verb and the points."""
    for s in material.sentences:
        for a, b, points in zip(s.quantities, s.quantities[1:], s.quantities[2:], strict=False):
            if (a.unit, b.unit) != ("%", "%") or points.unit not in ("个百分点", "百分点"):
                continue
            if not _HIGHER.search(s.between(a, b)) or not _CLOSE.match(s.between(b, points)):
                continue
            (low_a, high_a), (low_b, high_b) = interval(a, s.view), interval(b, s.view)
            one, other = a.value * a.sign, b.value * b.sign
            computed = abs(one - other)
            ends = sorted((abs(low_a - high_b), abs(high_a - low_b))) if one * other >= 0 else [computed, computed]
            rounding = "exact" if computed == points.value else agreement(points.value, points.places, *ends)
            formula = f"{plain(max(one, other))} - {plain(min(one, other))}"
            yield Check(
                span=material.span(a, points), relation="difference", formula=formula, stated=points.value, computed=computed,
                unit="个百分点", rounding=rounding,
                because=f"{formula} = {plain(computed)}" + ("" if rounding != "none" else f"，文中写作{plain(points.value)}；也可能两个比率不在同一时段"),
            )
