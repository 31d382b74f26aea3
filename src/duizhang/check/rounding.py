"""Does a printed figure agree with its exact value, and by which habit of rounding?

Sources: GB/T 8170-2008 (half to even); the habit of truncating (丹棱: 27/58 printed 46.5); statcheck #106.
"""

from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

from duizhang.model.check import Rounding

_MODES: tuple[tuple[Rounding, str], ...] = (
    ("half_up", ROUND_HALF_UP),
    ("half_even", ROUND_HALF_EVEN),
    ("truncated", ROUND_DOWN),
)


def agreement(stated: Decimal, places: int, low: Decimal, high: Decimal | None = None) -> Rounding:
    """How `stated`, printed with `places` decimals, agrees with an exact value (or one known to lie in `[low, high]`).

    >>> agreement(Decimal("96.5"), 1, Decimal(2800) / 29)
    'truncated'
    """
    high = low if high is None else high
    if low == high == stated:
        return "exact"
    step = Decimal(1).scaleb(-places)
    for name, mode in _MODES:
        if low.quantize(step, rounding=mode) <= stated <= high.quantize(step, rounding=mode):
            return name
    return "none"


def modes_of(stated: Decimal, places: int, exact: Decimal) -> frozenset[str]:
    """Every habit by which `exact` is printed as `stated`."""
    step = Decimal(1).scaleb(-places)
    return frozenset(name for name, mode in _MODES if exact.quantize(step, rounding=mode) == stated)


def bounds(value: Decimal, unit_step: Decimal) -> tuple[Decimal, Decimal]:
    """The interval of true values that a rounded figure stands for; a count is exact (`unit_step` 0)."""
    return value - unit_step / 2, value + unit_step / 2
