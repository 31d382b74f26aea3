"""A part of a whole in per cent: one way to round, for every count that the office shows or prints."""

from decimal import ROUND_HALF_UP, Decimal


def percent(part: int, whole: int) -> Decimal:
    """To one digit, half up; `whole` must not be 0.

    >>> percent(3, 40), percent(162, 222), percent(1, 16)
    (Decimal('7.5'), Decimal('73.0'), Decimal('6.3'))
    """
    return (Decimal(100 * part) / whole).quantize(Decimal("0.1"), ROUND_HALF_UP)
