"""A rate and its two counts in one sentence: `29个项目已开工28个,开工率96.5%`."""

import re
from collections.abc import Iterator
from decimal import Decimal

from duizhang.check.material import Material, Sentence
from duizhang.check.operand import interval, plain
from duizhang.check.rounding import agreement
from duizhang.model.check import Check
from duizhang.model.quantity import Quantity

_RATE = re.compile(r"(?:率|比例|比重|占比|占|为(?:年度|全年|目标)?(?:计划|任务|目标)?的?|完成[^,;。]{0,10}(?:计划|任务|目标)[^,;。]{0,4}的?|的)(?:达到|达|为|是|约)?$")
_NEAR = Decimal(8)


def ratios(material: Material) -> Iterator[Check]:
    """Only where exactly two figures of one unit lead up to the rate, or two of them agree with it exactly."""
    for sentence in material.sentences:
        for i, rate in enumerate(sentence.quantities):
            if rate.unit == "%" and rate.kind == "share" and rate.comparator == "=" and rate.upper is None:
                found = _check(material, sentence, rate, sentence.quantities[:i])
                if found:
                    yield found


def _check(material: Material, s: Sentence, rate: Quantity, before: tuple[Quantity, ...]) -> Check | None:
    if not _RATE.search(s.view[s.stretch.start : rate.figure.start].rstrip()):
        return None
    last_rate = max((j for j, q in enumerate(before) if q.unit == "%"), default=-1)
    counts = [q for q in before[last_rate + 1 :] if q.kind == "level" and q.upper is None and q.comparator == "=" and not q.threshold]
    if len(counts) < 2 or counts[-1].unit != counts[-2].unit or rate.figure.start - counts[-2].figure.start > 120:
        return None
    whole, part = counts[-2], counts[-1]
    if not whole.value or not part.value:
        return None
    return ratio_check(material, s.view, rate, part, whole, material.span(whole, rate))


def ratio_check(material: Material, view: str, rate: Quantity, part: Quantity, whole: Quantity, span: object) -> Check | None:
    """`part` / `whole` against `rate`; silent where the two are too far apart to be what the rate is about."""
    (a, b), (c, d) = interval(part, view), interval(whole, view)
    if c <= 0:
        return None
    computed = part.value / whole.value * 100
    rounding = agreement(rate.value, rate.places, a / d * 100, b / c * 100)
    if rounding != "none" and computed == rate.value:
        rounding = "exact"
    if rounding == "none" and abs(computed - rate.value) > _NEAR:
        return None
    need_part, need_whole = rate.value * whole.value / 100, part.value / rate.value * 100 if rate.value else Decimal(0)
    said = f"{plain(part.value)} / {plain(whole.value)} = {computed:.4g}%"
    because = said if rounding != "none" else (
        f"{said}，文中写作{plain(rate.value)}%；若比率无误，分子应为{need_part:.6g}，或分母应为{need_whole:.6g}。也可能另有口径或中途调整了基数"
    )
    return Check(
        span=span, relation="ratio", formula=f"{plain(part.value)} / {plain(whole.value)}", stated=rate.value,  # type: ignore[arg-type]
        computed=computed, unit="%", rounding=rounding, because=because,
    )
