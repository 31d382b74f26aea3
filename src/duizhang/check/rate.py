"""A part and its whole held against the rate that is printed for them; shared by the relations about rates."""

from decimal import Decimal

from duizhang.check.material import Sentence
from duizhang.check.operand import Figure, figure, readable, written
from duizhang.check.recompute import recomputed
from duizhang.model.check import Check, Rounding
from duizhang.model.quantity import Quantity
from duizhang.model.span import Span

# Farther apart than this the two counts are not what the rate is about.
_NEAR = Decimal(8)


def rate_check(
    s: Sentence, rate: Quantity, part: Quantity, whole: Quantity, relation: str, span: Span,
    *, accuse: bool, innocent: str = "", whole_view: str | None = None, where: str = "",
) -> Check | None:
    """`part` / `whole` against `rate`, None where they differ and the words do not allow to accuse.

    `whole_view` is the text in which the whole stands, if another than the sentence's block; `where` names that place.
    """
    whole_figure = figure(whole, whole_view or s.view)
    part_figure = s.figure(part)
    if whole_figure.low <= 0 or part_figure.low <= 0:
        return None
    computed = part_figure / whole_figure * 100
    rounding = computed.rounds_to(rate.value, rate.places)
    if rounding == "none" and (not accuse or abs(computed.value - rate.value) > _NEAR):
        return None
    return recomputed(
        relation=relation, span=span, formula=f"{s.written(part)} / {written(whole, whole_view or s.view)}{where}",
        stated=rate.value, computed=computed, unit="%", rounding=rounding,
        needs=_needs(rate, part, whole), innocent=innocent,
    )


def rate_rounding(part: Figure, whole: Figure, rate: Quantity) -> Rounding:
    """By which habit `rate` is printed for `part` of `whole`."""
    return (part / whole * 100).rounds_to(rate.value, rate.places)


def _needs(rate: Quantity, part: Quantity, whole: Quantity) -> str:
    if not rate.value:
        return ""
    return (
        f"若比率无误，分子应为{readable(rate.value * whole.value / 100)}{part.unit}，"
        f"或分母应为{readable(part.value / rate.value * 100)}{whole.unit}"
    )
