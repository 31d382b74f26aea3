"""Figures that cannot be, whatever the facts: a share above its whole, a negative count, rank 0, a fall of more than all."""

import re
from collections.abc import Iterator

from duizhang.check.material import Material
from duizhang.model.finding import Finding
from duizhang.model.quantity import Quantity
from duizhang.model.result import Result

_WITHIN_100 = re.compile(
    r"(?:覆盖率|普及率|参保率|合格率|达标率|入学率|优良率|及格率|处理率|利用率|公示率|知晓率|普惠率|满意率|满意度|办结率|受理率|激活率|准确率|销号率|整改率)"
)
_SHARE_OF = re.compile(r"占(?:比|总数的?|总量的?|全部的?|全市的?|全县的?)(?:达到|达|为)?$")
_OF_PLAN = re.compile(r"计划|目标|任务|上年|同期|超|增|提高")
_STATED = re.compile(r"(?:完成|达到|达|为|共|实现|新增|建成)\s*$")
_MAY_TURN = re.compile(r"利润|盈|亏|净|收支|差额|顺差|逆差|结余|现金流|增量|增加额")


def impossible(material: Material) -> Iterator[Finding]:
    """One for each such figure in a report."""
    for r in material.extraction.results:
        q = material.quantity_at(r.figure)
        because = _because(material, r, q) if q else None
        if because:
            yield Finding(type="impossible", span=r.span, because=because, severity="error")
    for number in dict.fromkeys(material.report_blocks):
        for rank in material.extraction.readings[number].ranks:
            if rank.value == 0:
                yield Finding(type="impossible", span=rank.span, because="名次从第1位起，没有第0位", severity="error")


def _because(material: Material, r: Result, q: Quantity) -> str | None:
    view = material.views[r.figure.block]
    before = view[max(0, r.figure.start - 16) : r.figure.start]
    if q.unit == "%" and q.kind == "share" and q.value > 100 and _above_whole(r, before):
        return f"这类比率不会超过100%，文中写作{q.value:f}%"
    if q.unit == "%" and q.kind == "decline" and q.value > 100 and not _MAY_TURN.search(r.indicator + r.words):
        return f"最多降到没有，降幅不会超过100%，文中写作{q.value:f}%"
    if q.value < 0 and _is_count(material, q) and _STATED.search(before) and not _MAY_TURN.search(r.words + before):
        return "件数不会是负数，也可能是前面的横线被当作了负号"
    return None


def _above_whole(r: Result, before: str) -> bool:
    """A rate that by its name is a part of one whole; a rate of completion of a plan may exceed 100 %."""
    named = _WITHIN_100.search(r.words[-20:]) or _SHARE_OF.search(before)
    return bool(named) and not _OF_PLAN.search(before)


def _is_count(material: Material, q: Quantity) -> bool:
    unit = material.lexicon.unit(q.unit)
    return q.kind == "level" and unit is not None and unit.counts
