"""Points ahead of or behind the year: `1-10月为年计划的125.6%,超进度42.3个百分点` = completion − months / 12.

Source: 宣城 2020 holds 91.7 % against eleven months of twelve. Other plans have a curve of their own, so that a
difference accuses only where the same paragraph keeps to twelfths elsewhere.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from duizhang.check.material import Material, Sentence
from duizhang.check.operand import Figure
from duizhang.check.recompute import recomputed
from duizhang.model.check import Check
from duizhang.model.quantity import Quantity

_POINTS = re.compile(r"^[^。;\d]{0,6}[,(]?(?:(?P<ahead>超(?:过|前|出)?|高于|快于)|(?P<behind>欠|低于|慢于|落后|滞后))(?:于)?(?:时间|序时|均衡|目标)?进度(?:要求|目标)?(?:约)?$")


def ahead_of_pace(material: Material) -> Iterator[Check]:
    """A completion rate, the points right behind it, and one stretch of months from January on before them."""
    for block in material.views:
        made = [c for s in material.sentences_of(block) for c in _checks(material, s)]
        twelfths = any(c.holds for c in made)
        yield from (c for c in made if c.holds or twelfths)


def _checks(material: Material, s: Sentence) -> Iterator[Check]:
    for rate, points in zip(s.quantities, s.quantities[1:], strict=False):
        said = _POINTS.match(s.between(rate, points))
        if rate.unit != "%" or points.unit not in ("%", "个百分点", "百分点") or said is None:
            continue
        months = _months(material, s, rate)
        if months is None:
            continue
        elapsed = Figure.exact(Decimal(months * 100) / 12)
        ahead = said["ahead"] is not None
        computed = s.figure(rate) - elapsed if ahead else elapsed - s.figure(rate)
        yield recomputed(
            relation="ahead_of_pace", span=material.span(rate, points),
            formula=f"{s.written(rate)} - {months}/12" if ahead else f"{months}/12 - {s.written(rate)}",
            stated=abs(points.value), computed=computed, unit="个百分点",
            rounding=computed.rounds_to(abs(points.value), points.places), innocent="也可能序时进度按项目计划而不按月份",
        )


def _months(material: Material, s: Sentence, rate: Quantity) -> int | None:
    """The months covered, if every stretch from January on that the block names before the rate ends in one month."""
    periods = material.extraction.readings[s.block].periods
    ends = {p.last.month for p in periods if p.form == "cumulative" and p.last and p.span.start < rate.figure.start}
    return ends.pop() if len(ends) == 1 else None
