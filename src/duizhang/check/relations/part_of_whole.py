"""A part beside its whole: `新建30个,其中甲区36个` cannot be. What fits is not worth a word, so nothing is said of it."""

import re
from collections.abc import Iterator

from duizhang.check.material import Material, Sentence, is_amount
from duizhang.check.recompute import recomputed
from duizhang.model.check import Check
from duizhang.model.quantity import Quantity

_AMONG = re.compile(r"^[^,;。\d]{0,12}[,(;]?其中:?[^,;。:\d]{0,12}$")
_SOME = re.compile(r"^$|[区县市镇乡村省]$|街道$|级$|新建$|续建$|新增$|以上$")
_STOCK = re.compile(r"累计|总数|总量|达到|存量|已有|现有|共有|增至|总投资|投资额|计划|目标")


def parts_of_wholes(material: Material) -> Iterator[Check]:
    """Two figures of one unit with nothing but 其中 between them, the second larger; a stock is no part of a flow."""
    for s in material.sentences:
        for whole, part in zip(s.quantities, s.quantities[1:], strict=False):
            same = is_amount(whole) and is_amount(part) and material.lexicon.same_unit(whole.unit, part.unit)
            if same and _is_of_one_kind(material, s, part) and s.figure(part).low > s.figure(whole).high and _is_part(s, whole, part):
                yield _made(material, s, whole, part)


def _is_of_one_kind(material: Material, s: Sentence, part: Quantity) -> bool:
    """Money is part of money; but of things counted in 个 the second may be others (`园区3个,其中厂房36个`)."""
    unit = material.lexicon.unit(part.unit)
    lead = s.lead(part).replace("其中", "").strip(":")
    return unit is None or not unit.counts or (bool(_SOME.search(lead)) and not s.tail(part))


def _is_part(s: Sentence, whole: Quantity, part: Quantity) -> bool:
    """Nothing but 其中 between the two, and the second is no stock beside a flow (`新增5家,其中…累计30家`)."""
    between = s.between(whole, part)
    return bool(_AMONG.match(between)) and not _STOCK.search(between + s.tail(part))


def _made(material: Material, s: Sentence, whole: Quantity, part: Quantity) -> Check:
    return recomputed(
        relation="part_of_whole", span=material.span(whole, part), formula=f"{s.written(part)} ≤ {s.written(whole)}",
        stated=part.value, computed=s.figure(whole), unit=part.unit, rounding="none",
        needs="部分大于总数", innocent="也可能两个数不在同一时段或口径",
    )
