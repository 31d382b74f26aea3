"""What one block says in figures."""

from dataclasses import dataclass

from duizhang.model.period import BadDate, Period
from duizhang.model.quantity import Quantity, Rank


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The quantities, periods and ranks of a block, each in order of appearance."""

    quantities: tuple[Quantity, ...] = ()
    periods: tuple[Period, ...] = ()
    ranks: tuple[Rank, ...] = ()
    bad_dates: tuple[BadDate, ...] = ()
