"""The amount of which a printed percentage is a share: the roundest one that prints it, for plans are made in round numbers."""

import re
from decimal import Decimal

from duizhang.text.numerals import multiplier


def behind_rate(amount: Decimal, printed: str, rate: Decimal) -> Decimal:
    """The plan of which `amount`, printed so, is `rate` percent.

    >>> behind_rate(Decimal(3290), "3290公里", Decimal("164.5")), behind_rate(Decimal(16), "16个", Decimal("42.1"))
    (Decimal('2000'), Decimal('38'))
    """
    if rate == 100:
        return amount
    places = max(0, -int(rate.as_tuple().exponent))
    half = Decimal(1).scaleb(-places) / 2
    step = _half_step(printed)
    return roundest((amount - step) / (rate + half) * 100, (amount + step) / (rate - half) * 100)


def roundest(low: Decimal, high: Decimal) -> Decimal:
    """The number with the fewest digits in `[low, high]`; of several the one nearest the middle.

    >>> roundest(Decimal("1999.4"), Decimal("2000.6")), roundest(Decimal("37.9"), Decimal("38.1"))
    (Decimal('2000'), Decimal('38'))
    """
    middle = (low + high) / 2
    for exponent in range(high.adjusted(), high.adjusted() - 9, -1):
        step = Decimal(1).scaleb(exponent)
        value = (middle / step).to_integral_value() * step
        if low <= value <= high and value:
            return value + 0 if exponent < 0 else value.quantize(Decimal(1))
    return middle


def _half_step(printed: str) -> Decimal:
    """Half the last printed digit of a rounded amount (`11.54亿`); a plain count is exact."""
    number = re.search(r"[\d,]+(?:\.(?P<places>\d+))?\s*(?P<factor>[万亿]*)", printed)
    if number is None or not (number["places"] or number["factor"]):
        return Decimal(0)
    return Decimal(multiplier(number["factor"])).scaleb(-len(number["places"] or "")) / 2
