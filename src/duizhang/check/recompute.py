"""One way to make a Check: the formula, what came out, and what is said where it does not hold."""

from decimal import Decimal

from duizhang.check.operand import Figure, plain, readable
from duizhang.model.check import Check, Rounding
from duizhang.model.span import Span


def recomputed(
    *,
    relation: str,
    span: Span,
    formula: str,
    stated: Decimal,
    computed: Figure,
    unit: str,
    rounding: Rounding,
    needs: str = "",
    innocent: str = "",
) -> Check:
    """`needs` says what each figure would have to be, `innocent` how an honest text may come to say so; both only where
    the relation fails."""
    because = f"{formula} = {readable(computed.value)}{unit}"
    if rounding == "none":
        because += f"，文中写作{_stated(stated)}{unit}"
        because += f"；{needs}" if needs else ""
        because += f"。{innocent}" if innocent else ""
    return Check(
        span=span, relation=relation, formula=formula, stated=stated, computed=computed.value, unit=unit,
        rounding=rounding, because=because,
    )


def _stated(value: Decimal) -> str:
    return readable(value) if abs(value) >= 10**8 else plain(value)
