"""What one block says in figures."""

from dataclasses import dataclass

from duizhang.model.period import BadDate, Period
from duizhang.model.quantity import Quantity, Rank
from duizhang.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The quantities, periods and ranks of a block, each in order of appearance."""

    quantities: tuple[Quantity, ...] = ()
    periods: tuple[Period, ...] = ()
    ranks: tuple[Rank, ...] = ()
    bad_dates: tuple[BadDate, ...] = ()

    def within(self, span: Span) -> "Reading":
        """Only what stands inside `span`."""
        return Reading(
            quantities=tuple(q for q in self.quantities if span.covers(q.figure)),
            periods=tuple(p for p in self.periods if span.covers(p.span)),
            ranks=tuple(r for r in self.ranks if span.covers(r.span)),
            bad_dates=tuple(b for b in self.bad_dates if span.covers(b.span)),
        )
