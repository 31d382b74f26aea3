"""名次: the units by their totals; equal totals share a place, and who has no total has none."""

from collections.abc import Sequence
from dataclasses import dataclass

from duizhang.web.door import places
from duizhang.web.scores.models import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """`tied`: how many share the place."""

    place: int | None
    tied: int
    sheet: Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """The rows, and of how many units how many are ranked."""

    rows: tuple[Row, ...]
    units: int

    @property
    def ranked(self) -> int:
        return sum(row.place is not None for row in self.rows)

    @property
    def words(self) -> str:
        """The denominators in words, as they stand under every ranking."""
        left = self.units - self.ranked
        return f"共 {self.units} 个单位，{self.ranked} 个有总分、参加排名" + (f"；{left} 个有未计分项，不排名" if left else "") + "。并列的占同一名次，其后名次顺延。"


def ranking(sheets: Sequence[Sheet], units: int) -> Ranking:
    """Best first; those without a total last, in the order of the directory."""
    done = [sheet for sheet in sheets if sheet.total is not None]
    found = places([sheet.total for sheet in done])
    rows = [Row(place=place, tied=found.count(place), sheet=sheet) for sheet, place in zip(done, found, strict=True)]
    rest = [Row(place=None, tied=0, sheet=sheet) for sheet in sheets if sheet.total is None]
    return Ranking(rows=(*sorted(rows, key=lambda row: (row.place or 0, row.sheet.unit.code)), *rest), units=units)
