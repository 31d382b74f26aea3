"""A growth rate from its two amounts: `由800元提高到860元,增幅7.5%`."""

import re
from collections.abc import Iterator

from duizhang.check.material import Material
from duizhang.check.operand import interval, plain
from duizhang.check.rounding import agreement
from duizhang.model.check import Check

_FROM = re.compile(r"(?:由|从)[^,;。]{0,14}$")
_TO = re.compile(r"(?:提高|提升|增加|上升|增长|调整|扩大|下降|降低|减少)[^,;。]{0,4}(?:到|至|为)[^,;。\d]{0,12}$")


def growths(material: Material) -> Iterator[Check]:
    """Only `由A…到B` with a percentage of change in the same sentence right behind."""
    for s in material.sentences:
        for a, b, rate in zip(s.quantities, s.quantities[1:], s.quantities[2:], strict=False):
            if rate.unit != "%" or rate.kind not in ("growth", "decline") or a.unit != b.unit or a.value <= 0:
                continue
            if not _FROM.search(s.view[s.stretch.start : a.figure.start]) or not _TO.search(s.view[a.figure.end : b.figure.start]):
                continue
            (low_a, high_a), (low_b, high_b) = interval(a, s.view), interval(b, s.view)
            sign = -1 if rate.kind == "decline" else 1
            computed = sign * (b.value - a.value) / a.value * 100
            ends = sorted((sign * (low_b / high_a - 1) * 100, sign * (high_b / low_a - 1) * 100))
            rounding = "exact" if computed == rate.value else agreement(rate.value, rate.places, *ends)
            formula = f"({plain(b.value)} - {plain(a.value)}) / {plain(a.value)}"
            yield Check(
                span=material.span(a, rate), relation="growth", formula=formula, stated=rate.value, computed=computed,
                unit="%", rounding=rounding, because=f"{formula} = {computed:.4g}%" + ("" if rounding != "none" else f"，文中写作{plain(rate.value)}%"),
            )
