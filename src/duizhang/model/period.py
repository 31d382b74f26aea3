"""The time a figure covers."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from duizhang.model.span import Span

PeriodForm = Literal["cumulative", "as_of", "year", "span", "event"]


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """A day whose year may be unsaid (`year` None)."""

    year: int | None
    month: int
    day: int

    def in_year(self, year: int) -> date:
        return date(self.year or year, self.month, self.day)

    def __str__(self) -> str:
        return f"{self.month:02}-{self.day:02}" if self.year is None else f"{self.year}-{self.month:02}-{self.day:02}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """`start`..`end`, or only `as_of` for a stock (`11月末`).

    `form`: `cumulative` from January on (`1-11月`), `as_of` up to a day (`截至10月底`), `year` the whole year, `span`
    any other stretch (`三季度`), `event` a day or month on which something happened (`6月`).
    """

    span: Span
    form: PeriodForm
    start: Day | None = None
    end: Day | None = None
    as_of: Day | None = None

    @property
    def last(self) -> Day | None:
        """The last day that the period covers."""
        return self.as_of or self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class BadDate:
    """A day that does not exist (`2月30日`) or a garbled one (`1月1月`)."""

    span: Span
    because: str
