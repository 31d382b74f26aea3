"""A share that no whole number of the counted things can give: `42所学校达标率91.3%` (38/42 = 90.5, 39/42 = 92.9).

Source: the GRIM test (Brown and Heathers 2017), for counts of things instead of answers of persons.
"""

import re
from collections.abc import Iterator
from decimal import ROUND_FLOOR, Decimal

from duizhang.check.material import Material, Sentence, is_amount, is_rate
from duizhang.check.operand import Figure
from duizhang.check.recompute import recomputed
from duizhang.model.check import Check, Rounding
from duizhang.model.quantity import Quantity

_THINGS = r"(?:项目|学校|中学|小学|幼儿园|问题|任务|事项|工作|企业|站点|信访件|案件|工程|医院|机构|单位|村|社区|小区|镇|乡镇)"
_COUNTED = r"(?:开工|完工|竣工|投产|办结|销号|合格|达标|通过|落地|签约|验收|整改|完成整改)"
_OF_THINGS = re.compile(rf"(?:[^,;。、\d率]{{0,8}}{_THINGS})(?:的|,)?(?P<rate>{_COUNTED}(?:率|比例))(?:已)?(?:达到|达|为|是)?$")
_MEASURED = re.compile(r"平均|水质|断面|空气|抽检|监测|样品|综合|考核|年均")


def whole_numbers(material: Material) -> Iterator[Check]:
    """Only shares named after what happens to each counted thing, of so few things that not every share can occur."""
    for s in material.sentences:
        for whole, rate in zip(s.quantities, s.quantities[1:], strict=False):
            if _counts(material, whole) and is_rate(rate) and 0 < rate.value < 100 and _is_share_of(s, whole, rate):
                yield _made(material, s, whole, rate)


def _counts(material: Material, whole: Quantity) -> bool:
    unit = material.lexicon.unit(whole.unit)
    return is_amount(whole) and unit is not None and unit.counts and whole.value % 1 == 0 and whole.places == 0


def _is_share_of(s: Sentence, whole: Quantity, rate: Quantity) -> bool:
    few = whole.value < Decimal(10) ** (2 + rate.places)
    between = s.between(whole, rate).rstrip()
    return few and bool(_OF_THINGS.fullmatch(between)) and not _MEASURED.search(s.lead(whole) + between)


def _made(material: Material, s: Sentence, whole: Quantity, rate: Quantity) -> Check:
    near = (rate.value * whole.value / 100).to_integral_value(rounding=ROUND_FLOOR)
    tried = [(k, Figure.exact(k * 100 / whole.value)) for k in (near, near + 1)]
    agreed: list[tuple[Decimal, Figure, Rounding]] = [(k, f, r) for k, f in tried if (r := f.rounds_to(rate.value, rate.places)) != "none"]
    k, computed, rounding = agreed[0] if agreed else (*min(tried, key=lambda t: abs(t[1].value - rate.value)), "none")
    neighbours = "、".join(f"{n}/{whole.value} = {f.value:.4g}%" for n, f in tried)
    return recomputed(
        relation="whole_number", span=material.span(whole, rate), formula=f"{k} / {s.written(whole)}", stated=rate.value,
        computed=computed, unit="%", rounding=rounding, needs=f"没有整数能得出这个比率（{neighbours}）",
        innocent="也可能比率的基数不是这个总数",
    )
