"""A rate in a cell of its own beside the promise and the figure that answers it: `1300人 | 700 | 54%`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from duizhang.check.material import Material
from duizhang.check.operand import Figure, readable
from duizhang.check.recompute import recomputed
from duizhang.check.rounding import bounds
from duizhang.model.check import Check
from duizhang.model.result import Result
from duizhang.model.row import Piece
from duizhang.model.span import Span
from duizhang.model.target import Target
from duizhang.model.verdict import Pairing

_PRINTED = re.compile(r"(?<![\d.])(\d+(?:\.\d+)?)\s*%?(?![\d.])")
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_OF_WHOLE = re.compile(r"完成率|完成比例|完成进度|占[年全]|完成%|比例")
_NEAR = Decimal(8)


@dataclass(frozen=True, slots=True)
class _Rate:
    value: Decimal
    places: int
    span: Span


def cell_rates(material: Material) -> Iterator[Check]:
    """Only in a row of one promise, one answer and one cell of rates, under a heading of completion."""
    pairings: dict[str, list[Pairing]] = {}
    for pairing in material.pairings:
        pairings.setdefault(pairing.target.row, []).append(pairing)
    for row in material.layout.rows:
        cells, promises = row.of("rate"), [p for p in pairings.get(row.id, []) if not p.target.implied]
        rate = _printed(material, cells[0]) if len(cells) == 1 else None
        if rate and len(promises) == 1 and (not cells[0].heading or _OF_WHOLE.search(cells[0].heading)):
            found = _check(material, promises[0], rate)
            if found:
                yield found


def _printed(material: Material, cell: Piece) -> _Rate | None:
    """The only number of the cell, with its percent sign or with that in the heading."""
    view = material.views.get(cell.span.block, "")[cell.span.start : cell.span.end]
    numbers = list(_PRINTED.finditer(view))
    if len(numbers) != 1 or ("%" not in view and "%" not in cell.heading):
        return None
    start = cell.span.start + numbers[0].start()
    text = numbers[0][1]
    return _Rate(Decimal(text), len(text.partition(".")[2]), Span(cell.span.block, start, start + len(numbers[0].group().rstrip())))


def _check(material: Material, pairing: Pairing, rate: _Rate) -> Check | None:
    target, result = pairing.target, pairing.result
    if result is None or pairing.objection or result.progress or not _divides(material, target, result):
        return None
    part, whole = _cell(material, result.figure, result.value), _cell(material, target.figure, target.value)
    if part is None or whole is None:
        return None
    computed = part / whole * 100
    rounding = computed.rounds_to(rate.value, rate.places)
    if rounding == "none" and abs(computed.value - rate.value) > _NEAR:
        return None
    return recomputed(
        relation="cell_rate", span=rate.span, formula=f"{readable(part.value)} / {readable(whole.value)}（目标）",
        stated=rate.value, computed=computed, unit="%", rounding=rounding, innocent="也可能完成率按工程量或另一个计划数计算",
    )


def _divides(material: Material, target: Target, result: Result) -> bool:
    both = (target, result)
    plain = all(q.kind == "level" and q.upper is None and q.value > 0 for q in both)
    return plain and target.op not in ("<=", "range") and material.lexicon.same_unit(target.unit, result.unit)


def _cell(material: Material, span: Span, value: Decimal) -> Figure | None:
    """The figure of a cell, whose unit may stand in the heading: how exact it is shows in the digits printed."""
    printed = _DIGITS.search(material.views.get(span.block, ""), span.start, span.end)
    if printed is None:
        return None
    number = Decimal(printed.group().replace(",", ""))
    places = len(printed.group().partition(".")[2])
    factor = value / number if number else Decimal(1)
    return Figure.exact(value) if places == 0 and factor == 1 else Figure(value, *bounds(value, factor.scaleb(-places)))
