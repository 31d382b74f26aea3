"""How precisely a figure was printed: a count is exact, `3.2亿元` may be off by half its last digit."""

from decimal import Decimal

from duizhang.check.rounding import bounds
from duizhang.model.quantity import Quantity
from duizhang.text.numerals import multiplier


def interval(quantity: Quantity, view: str) -> tuple[Decimal, Decimal]:
    """The interval of true values behind a printed figure."""
    printed = view[quantity.figure.start : quantity.figure.end]
    factor = multiplier("".join(c for c in printed if c in "十百千万亿"))
    if quantity.places == 0 and factor == 1:
        return quantity.value, quantity.value
    return bounds(quantity.value, Decimal(factor).scaleb(-quantity.places))


def plain(value: Decimal) -> str:
    """A figure without trailing zeros."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
