"""Characters eaten or doubled on the way: a percent sign without its number, a unit said twice, a lost decimal point."""

import re
from collections.abc import Iterator

from duizhang.check.material import Material
from duizhang.model.finding import Finding
from duizhang.model.quantity import Quantity
from duizhang.model.span import Span

_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?:达到|达|为|增长|下降|提高|占|至|到|约|超过|完成)\s*%(?!\))"), "百分号前缺少数字，文字可能有缺失"),
    (re.compile(r"(?<=[,;。、])[\u4e00-\u9fff]{1,8}%(?=[,;。、])"), "百分号前缺少数字，文字可能有缺失"),
    (re.compile(r"(?:增长|提高|提升|下降|降低|上升|回落)(?:了)?\s*个百分点"), "“个百分点”前缺少数字，文字可能有缺失"),
    (re.compile(r"\d\s*(?:%\s*%|亿元\s*亿元|万元\s*万元|[亿万]亿元|万万元|公里公里|平方米平方米|人次人次|万人万人|个百分点个百分点)"), "单位写了两次"),
    (re.compile(r"(?<![\d.])\d+\.\d+\.\d+(?=%|个百分点|亿元|万元)"), "一个数里有两个小数点"),
)
_RATE = re.compile(r"(?:完成率|完成[^,;。\d]{0,8}|进度|占[^,;。\d]{0,8}|支付率|,)(?:已?达到?|为)?$")
_LEAST = 3


def garbled(material: Material) -> Iterator[Finding]:
    """One for each place."""
    for number, view in material.views.items():
        places: dict[int, Finding] = {}
        for pattern, because in _RULES:
            for m in pattern.finditer(view):
                places.setdefault(m.end(), Finding(type="garbled", span=Span(number, *m.span()), because=because))
        yield from places.values()
        yield from _lost_points(material, number, view)


def _lost_points(material: Material, number: int, view: str) -> Iterator[Finding]:
    """`完成率6902%` among rates of 55.9 to 124.9: the figure is a hundred times what its neighbours are."""
    rates = [q for q in material.extraction.readings[number].quantities if q.unit == "%" and q.kind == "share"]
    others = sorted(abs(q.value) for q in rates if q.value < 1000)
    if len(others) < _LEAST or others[-1] > 500:
        return
    for q in rates:
        if q.value < 1000 or q.places or not _RATE.search(view, max(0, q.figure.start - 16), q.figure.start):
            continue
        if others[0] / 2 <= q.value / 100 <= others[-1] * 2 and not _recomputed(material, q):
            yield Finding(
                type="garbled", span=q.figure, because=f"是同段其他比率的百倍左右，可能少了小数点（{(q.value / 100).normalize():f}%）"
            )


def _recomputed(material: Material, q: Quantity) -> bool:
    return any(c.holds and c.span.covers(q.figure) for c in material.checks_of(q.figure.block))
