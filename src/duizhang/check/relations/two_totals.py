"""One thing given two totals in one document: `全市新增就业3.2万人` here, `全市新增就业3.5万人` there."""

import re
from collections.abc import Iterator

from duizhang.check.material import Material
from duizhang.check.operand import figure, written
from duizhang.check.recompute import recomputed
from duizhang.model.check import Check
from duizhang.model.quantity import Quantity
from duizhang.model.result import Result

_WHOLE = re.compile(r"^(?:\d|[^,;。])*?(?:全[市省县区州乡镇]|我[市省县区州])")
_LABEL = re.compile(r"^(?:完成情况|进展情况|落实情况)\s*:")
_EVENT = re.compile(r"\d+月|\d+日|第[一二三四五六七八九十\d]+[批次期]|本[月周季]")
_LONG = 6


def two_totals(material: Material) -> Iterator[Check]:
    """The same words, scope named in them, unit, kind and period, but another value; the later one is accused."""
    seen: dict[tuple[object, ...], Result] = {}
    for r in material.extraction.results:
        key = _key(r)
        first = seen.setdefault(key, r) if key else r
        if first is not r and first.figure.block != r.figure.block:
            made = _check(material, first, r)
            if made:
                yield made


def _key(r: Result) -> tuple[object, ...] | None:
    """What a figure is said of, None where the words do not say it by themselves or name an occasion."""
    words = re.sub(r"[\d.,\s]|预计|已|累计完成|完成|实现", "", r.words)
    if r.planned or r.restated or r.estimate or r.upper is not None or r.comparator != "=" or r.kind != "level":
        return None
    if _LABEL.sub("", r.before).strip(" ,;:") not in ("", r.period_words) or _EVENT.search(r.words):
        return None
    if len(words) < _LONG or not _WHOLE.match(words) or len(r.indicator) < 4 or r.threshold:
        return None
    return words, r.indicator, r.unit, r.kind, r.period_words, r.full_year


def _check(material: Material, first: Result, second: Result) -> Check | None:
    a, b = material.quantity_at(first.figure), material.quantity_at(second.figure)
    if a is None or b is None:
        return None
    one, other = figure(a, material.views[first.figure.block]), figure(b, material.views[second.figure.block])
    rounding = one.meets(other)
    return recomputed(
        relation="two_totals", span=second.span, formula=f"{_said(material, a)}（第{first.figure.block}段）", stated=b.value,
        computed=one, unit=b.unit, rounding=rounding, innocent="也可能两处的时点或口径不同",
    ) if a.value != b.value else None


def _said(material: Material, q: Quantity) -> str:
    return written(q, material.views[q.figure.block])
