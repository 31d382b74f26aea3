"""Shares of a whole, each right by itself: rounded half up to one digit, and never bent to make a hundred."""

from collections.abc import Iterable
from decimal import Decimal

from duizhang.web.generic.percent import percent


def share(part: int, whole: int) -> Decimal:
    """In per cent.

    >>> share(3, 40), share(162, 222), share(0, 0)
    (Decimal('7.5'), Decimal('73.0'), Decimal('0.0'))
    """
    return percent(part, whole) if whole else Decimal("0.0")


def written(share: Decimal) -> str:
    """
    >>> written(Decimal("7.5"))
    '7.5%'
    """
    return f"{share}%"


def total(parts: Iterable[int], whole: int) -> Decimal:
    """What the printed shares add up to.

    >>> total((1, 1, 1), 3), total((28, 9, 3), 40)
    (Decimal('99.9'), Decimal('100.0'))
    """
    return sum((share(part, whole) for part in parts), Decimal(0))
