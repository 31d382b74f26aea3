"""One threshold claimed for several figures: `增速分别为7.2%、6.8%,均超过7%` (one is below)."""

import re
from collections.abc import Iterator

from duizhang.check.material import Material, Sentence
from duizhang.check.operand import Figure
from duizhang.check.recompute import recomputed
from duizhang.model.check import Check
from duizhang.model.quantity import Quantity

_ALL_ABOVE = re.compile(r"[,](?:两者|二者|三项|两项)?(?:均|都|全部|皆)(?:已)?(?:远)?(?:超过|高于|大于|超|达到|在)[^,;。\d]{0,10}$")
_ALL_BELOW = re.compile(r"[,](?:两者|二者|三项|两项)?(?:均|都|全部|皆)(?:已)?(?:远)?(?:低于|小于|少于|不超过)[^,;。\d]{0,10}$")
_LISTED = re.compile(r"[^,;。:\d]{0,14}[、,和及与][^,;。:\d]{0,14}")


def claimed_thresholds(material: Material) -> Iterator[Check]:
    """A list of two or more figures of one unit and kind, and the claim about all of them right behind it."""
    for s in material.sentences:
        for i in range(2, len(s.quantities)):
            limit, listed = s.quantities[i], _listed(s, s.quantities[:i])
            above = bool(_ALL_ABOVE.search(s.between(listed[-1], limit)))
            if len(listed) < 2 or limit.unit != listed[0].unit or not (above or _ALL_BELOW.search(s.between(listed[-1], limit))):
                continue
            if limit.upper is None and (limit.comparator != "=" or s.view[limit.figure.end :].startswith("以")):
                yield _made(material, s, limit, listed, above)


def _listed(s: Sentence, before: tuple[Quantity, ...]) -> list[Quantity]:
    """The run of figures of one unit and kind that ends `before`."""
    run = [before[-1]]
    for q in reversed(before[:-1]):
        alike = (q.unit, q.kind, q.upper, q.comparator) == (run[0].unit, run[0].kind, None, "=")
        if not alike or not _LISTED.fullmatch(s.between(q, run[0])):
            break
        run.insert(0, q)
    return run


def _made(material: Material, s: Sentence, limit: Quantity, listed: list[Quantity], above: bool) -> Check:
    pick = min if above else max
    worst = pick(listed, key=lambda q: _said(s, q).value)
    value, bound = _said(s, worst), _said(s, limit)
    holds = value.value >= bound.value if above else value.value <= bound.value
    return recomputed(
        relation="claimed_threshold", span=material.span(listed[0], limit),
        formula=f"{pick.__name__}({', '.join(s.written(q) for q in listed)})", stated=limit.value, computed=value,
        unit=limit.unit, rounding="exact" if holds else "none",
        needs=f"其中{s.written(worst)}{worst.unit}不在所说的范围内", innocent="也可能“均”只指后面几项",
    )


def _said(s: Sentence, q: Quantity) -> Figure:
    """A fall counts by its size: `分别下降8%、9%,均超过5%`."""
    return s.figure(q) * -1 if q.kind == "decline" and q.value > 0 else s.figure(q)
