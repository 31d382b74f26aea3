"""A printed figure as what it may stand for: a count is exact, `3.2亿元` may be off by half its last digit."""

import re
from dataclasses import dataclass
from decimal import Decimal

from duizhang.check.rounding import agreement, bounds
from duizhang.model.check import Rounding
from duizhang.model.quantity import Quantity
from duizhang.text.numerals import multiplier

_NUMBER = re.compile(r"-?[\d.,]+[十百千万亿]*")


@dataclass(frozen=True, slots=True)
class Figure:
    """`value` as printed and the interval `[low, high]` of true values behind it; sums and quotients keep the interval.

    >>> (Figure.exact(Decimal(28)) / Figure.exact(Decimal(29)) * 100).value.quantize(Decimal("0.1"))
    Decimal('96.6')
    """

    value: Decimal
    low: Decimal
    high: Decimal

    @classmethod
    def exact(cls, value: Decimal) -> "Figure":
        return cls(value, value, value)

    def __add__(self, other: "Figure") -> "Figure":
        return Figure(self.value + other.value, self.low + other.low, self.high + other.high)

    def __sub__(self, other: "Figure") -> "Figure":
        return Figure(self.value - other.value, self.low - other.high, self.high - other.low)

    def __truediv__(self, other: "Figure") -> "Figure":
        """Of figures above zero."""
        return Figure(self.value / other.value, self.low / other.high, self.high / other.low)

    def __mul__(self, factor: int) -> "Figure":
        ends = (self.low * factor, self.high * factor)
        return Figure(self.value * factor, min(ends), max(ends))

    def rounds_to(self, stated: Decimal, places: int) -> Rounding:
        """By which habit of rounding this value is printed as `stated`."""
        return "exact" if self.value == stated else agreement(stated, places, self.low, self.high)

    def meets(self, other: "Figure") -> Rounding:
        """Whether the two may be the same amount: exactly as printed, or within what their last digits leave open."""
        if self.value == other.value:
            return "exact"
        return "half_up" if self.low <= other.high and other.low <= self.high else "none"


def figure(quantity: Quantity, view: str) -> Figure:
    """The figure that `quantity` prints in `view`, a fall with its minus."""
    value = quantity.value * (quantity.sign if quantity.value > 0 else 1)
    printed = _printed(quantity, view)
    number = _NUMBER.match(printed)
    if number is None:
        return Figure.exact(value)
    factor = multiplier("".join(c for c in number.group() if c in "十百千万亿"))
    if quantity.places == 0 and factor == 1 and quantity.unit not in ("%", "‰", "个百分点", "百分点"):
        return Figure.exact(value)
    return Figure(value, *bounds(value, Decimal(factor).scaleb(-quantity.places)))


def written(quantity: Quantity, view: str) -> str:
    """The number as a formula shows it: as printed, without unit and thousands marks (`175.8亿`)."""
    number = _NUMBER.match(_printed(quantity, view))
    return number.group().replace(",", "") if number else plain(quantity.value)


def plain(value: Decimal) -> str:
    """A figure without trailing zeros.

    >>> plain(Decimal("9.10")), plain(Decimal("174344000"))
    ('9.1', '174344000')
    """
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def readable(value: Decimal) -> str:
    """A computed figure in at most five digits, large ones in 亿 or 万.

    >>> readable(Decimal("96.55172413")), readable(Decimal("16920110683.3")), readable(Decimal("27.3"))
    ('96.552', '169.2亿', '27.3')
    """
    if abs(value) >= 10**8:
        return f"{plain((value / 10**8).quantize(Decimal('0.01')))}亿"
    if abs(value) >= 10**4 and (value % 1 or value % 10**4 == 0):
        return f"{plain((value / 10**4).quantize(Decimal('0.01')))}万"
    return plain(value.quantize(Decimal("0.001"))) if value % 1 else plain(value)


def _printed(quantity: Quantity, view: str) -> str:
    return view[quantity.figure.start : quantity.figure.end].strip().removesuffix(quantity.unit)
