"""考核: the figures that a rule of scoring is given, and the sheet that it makes of them, with its working."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

StepKind = Literal["rule", "formula", "substitution", "limit", "result"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """What is known of one item of one unit; None is unknown, never zero.

    `part` is the name of a part of the rule. `actual` is the figure that the part scores: the result, the score given, how often.
    `points` is what one event counts where people set it; `rank` and `among` the place and how many were ranked; `revised` the
    target that was approved later. `row` says where it stands in its file, `source` what it rests on.
    """

    unit: str
    part: str
    item: str = ""
    weight: Decimal | None = None
    target: Decimal | None = None
    actual: Decimal | None = None
    points: Decimal | None = None
    rank: int | None = None
    among: int | None = None
    revised: Decimal | None = None
    reported: date | None = None
    approved: date | None = None
    source: str = ""
    row: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One line of the working."""

    kind: StepKind
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One item's score; a deduction is negative. None where it could not be scored, and then `missing` says what is wanting."""

    part: str
    word: str
    item: str
    score: Decimal | None
    steps: tuple[Step, ...]
    missing: str = ""
    figure: Figure | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """A part or a group added up from its `parts`; `parent` "" for the total itself and for what stands right under it."""

    name: str
    word: str
    parent: str
    score: Decimal | None
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """考核表 of one unit. `total` is None as long as anything that counts is unscored; `lost` are things forfeited (评优资格)."""

    unit: str
    rule: str
    year: int | None
    total: Decimal | None
    lines: tuple[Line, ...]
    sums: tuple[Sum, ...]
    lost: tuple[str, ...] = ()

    @property
    def unscored(self) -> tuple[Line, ...]:
        """The lines without a score."""
        return tuple(line for line in self.lines if line.score is None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """A unit's place among those with a total; equal totals share a place and the next places are skipped. None: no total yet."""

    place: int | None
    sheet: Sheet
