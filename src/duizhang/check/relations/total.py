"""A total and its parts: `300个,其中:甲区120个、乙区180个`; `体育公园30个(甲10个、乙20个)`; `12个、9个、6个,共27个`.

Amounts that were rounded may miss their total by the rounding (国家统计局: 有的不等于各产业之和, 是由于数值修约误差所致).
"""

import itertools
import re
from collections.abc import Iterator
from functools import reduce
from operator import add

from duizhang.check.material import Material, Sentence, is_amount
from duizhang.check.operand import Figure
from duizhang.check.recompute import recomputed
from duizhang.model.check import Check
from duizhang.model.quantity import Quantity

_OPENS = re.compile(r"其中|\(|:|分别|包括|中,|,|(?<![集其])中(?![心学小])[\u4e00-\u9fff]{0,6}$")
_LOOSE = re.compile(r"等|主要|含|包括|新增|累计|以及")
# Names that share no member: places, and kinds said to be kinds (省级 may be 市级 too, 科技型 may be 创新型); 市区 and
# 三区 are several places.
_PLACE = re.compile(r"(?!(?:市|主?城|中心城|市辖|镇)区|城镇|乡镇|[各全其一二三四五六七八九十两])(?:[\u4e00-\u9fff]{1,6}(?:[区县市镇乡]|街道))")
_KIND = re.compile(r"[\u4e00-\u9fff]{1,6}类")
_LISTED_RIGHT_BEHIND = re.compile(r"\(|[,(]其中:?")
_NAMED_LIST = re.compile(r"其中:|分为|由[^,;。]{0,6}组成")
_SUM_BEHIND = re.compile(r"(?:[^,;。、\d]{0,6}[,;]\s*)?(?:(?:合计|共计|总计|三项合计|两项合计)[^,;。\d]{0,8}|共)$")


def totals(material: Material) -> Iterator[Check]:
    """Holds: said wherever the figures that follow add up. Fails: only where the text says that the parts are all."""
    for sentence in material.sentences:
        taken = -1
        for i, total in enumerate(sentence.quantities):
            if not is_amount(total) or material.lexicon.unit(total.unit) is None:
                continue
            free = i > taken or _opens_brackets(sentence, i)
            found = _parts_before(material, sentence, i) or (_parts_behind(material, sentence, i) if free else None)
            if found:
                taken = max(taken, sentence.quantities.index(found[1]))
                yield found[0]


def _opens_brackets(s: Sentence, i: int) -> bool:
    """A part that has parts of its own: `甲区120个(城区50个、乡村70个)`."""
    return i + 1 < len(s.quantities) and s.depth(s.quantities[i + 1]) > s.depth(s.quantities[i])


def _parts_behind(material: Material, s: Sentence, i: int) -> tuple[Check, Quantity] | None:
    """The first run of parts that adds up; else all of them, where the words say that there are no others."""
    total = s.quantities[i]
    parts = _parts(material, s, i)
    for n in range(2, len(parts) + 1):
        if _sum(s, parts[:n]).value == total.value:
            return _made(material, s, total, parts[:n]), parts[n - 1]
    if len(parts) > 2 and _sum(s, parts).meets(s.figure(total)) != "none":
        return _made(material, s, total, parts), parts[-1]
    whole = _closed(s, total, parts) if len(parts) > 1 else []
    return (_made(material, s, total, whole), whole[-1]) if whole else None


def _parts(material: Material, s: Sentence, i: int) -> list[Quantity]:
    """The figures behind the total, one unit among them, up to the first that is no part; a part's own parts (in
    brackets of its own), its rate (`64亿元,增长3.3%`) and the band that names it (`5-10亿元15个`) are left out."""
    total, rest = s.quantities[i], s.quantities[i + 1 :]
    if not rest or not _OPENS.search(s.between(total, rest[0])):
        return []
    parts: list[Quantity] = []
    for q in rest:
        if parts and (s.depth(q) > s.depth(parts[0]) or q.unit == "%"):
            continue
        if parts and s.depth(q) < s.depth(parts[0]):
            break
        if (q.comparator != "=" or q.upper is not None) and not material.alike(q, total):
            continue
        if not is_amount(q) or not material.alike(q, total) or q.value > total.value or (parts and q.unit != parts[0].unit):
            break
        parts.append(q)
    return parts


def _closed(s: Sentence, total: Quantity, parts: list[Quantity]) -> list[Quantity]:
    """The parts, where the words say that there are no others: 其余, or `其中:` with three or more in a row
    that come near the total: 其中 may also name only some."""
    opening = s.between(total, parts[0])
    for n, part in enumerate(parts):
        lead = s.between(parts[n - 1] if n else total, part)
        if n and re.search(r"其余\D{0,6}$", lead) and "其中" in opening:
            return parts[: n + 1]
    if _LOOSE.search(s.view[total.figure.end : parts[-1].figure.end]):
        return []
    if _apart(s, total, parts):
        return parts
    listed = len(parts) > 2 and all("、" in s.between(a, b) for a, b in itertools.pairwise(parts))
    short = total.value - sum(p.value for p in parts)
    return parts if _NAMED_LIST.search(opening) and listed and short * 10 <= total.value else []


def _apart(s: Sentence, total: Quantity, parts: list[Quantity]) -> bool:
    """`134台(甲区52台、乙县41台、丙市42台)`: a closed list right behind the total, of names that share no member, that
    comes near it. All districts in brackets may also fall short; kinds (`其中一类96个、二类127个`) only exceed."""
    leads = [s.between(a, b) for a, b in itertools.pairwise((total, *parts))]
    opening = _LISTED_RIGHT_BEHIND.match(leads[0])
    closed = s.view[parts[-1].figure.end :].lstrip()[:1] in (")" if leads[0].startswith("(") else ",;。")
    if opening is None or not closed or not all(lead.startswith("、") for lead in leads[1:]) or {p.unit for p in parts} != {total.unit}:
        return False
    names = [leads[0][opening.end() :].strip(), *(lead[1:].strip() for lead in leads[1:])]
    over = sum(p.value for p in parts) - total.value
    if len(set(names)) < len(names) or abs(over) * 10 > total.value:
        return False
    if all(map(_PLACE.fullmatch, names)):
        return over > 0 or (len(parts) > 2 and opening.group() == "(")
    return over > 0 and all(map(_KIND.fullmatch, names))


def _parts_before(material: Material, s: Sentence, i: int) -> tuple[Check, Quantity] | None:
    """`甲12个、乙9个、丙6个,合计27个`: a list of one unit right before the words 合计, 共计."""
    total, before = s.quantities[i], s.quantities[:i]
    if len(before) < 2 or not _SUM_BEHIND.fullmatch(s.between(before[-1], total)):
        return None
    parts = [before[-1]]
    for q in reversed(before[:-1]):
        if not re.fullmatch(r"[^,;。:、\d]{0,10}[、,和及与][^,;。:、\d]{0,12}", s.between(q, parts[0])):
            break
        parts.insert(0, q)
    if len(parts) < 2 or not all(is_amount(q) and material.alike(q, total) for q in parts):
        return None
    made = _made(material, s, total, parts)
    return (made, total) if made.holds or not _is_weak(s, total, before, parts) else None


def _is_weak(s: Sentence, total: Quantity, before: tuple[Quantity, ...], parts: list[Quantity]) -> bool:
    """A bare 共 is weaker than 合计: only where it comes near the sum of all that was said before can it be held wrong."""
    if not s.between(parts[-1], total).endswith("共"):
        return False
    near = abs(sum(p.value for p in parts) - total.value) * 10 <= total.value
    of_things = any(s.tail(q).strip() for q in (*parts, total))  # `12个小区、9个片区,共22个村`
    return len(parts) < len(before) or {p.unit for p in parts} != {total.unit} or of_things or not near


def _sum(s: Sentence, parts: list[Quantity]) -> Figure:
    return reduce(add, (s.figure(p) for p in parts))


def _made(material: Material, s: Sentence, total: Quantity, parts: list[Quantity]) -> Check:
    computed = _sum(s, parts)
    missing = abs(total.value - computed.value).normalize()
    first, last = sorted((total, parts[-1]), key=lambda q: q.figure)
    return recomputed(
        relation="total", span=material.span(min(first, parts[0], key=lambda q: q.figure), last),
        formula=" + ".join(s.written(p) for p in parts), stated=total.value, computed=computed, unit=total.unit,
        rounding=computed.meets(s.figure(total)), needs=f"相差{missing:f}{total.unit}",
        innocent="也可能有未列出的部分" if computed.value < total.value else "也可能有重复计入的部分",
    )
