"""A figure that was reported."""

from dataclasses import dataclass
from decimal import Decimal

from duizhang.model.period import Period
from duizhang.model.quantity import Comparator, Kind
from duizhang.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """indicator + value + unit + period, as reported in `row`.

    `indicator` is the subject of the figure, `words` its own clause, `before` the clauses of the sentence that lead to
    it. `full_year`: True the whole year or a completed count without partial wording, False a part of it, None can't
    tell. `progress`: a rate of completion (`进度36%`), not the thing itself. `planned`: a figure of a plan
    (`计划投资160亿元`) and `restated` the promise said again (`30个完成1个`: the 30), never answers. `redefined`: the sentence says that
    the definition changed. `parts` are the figures of which this one is the sum, where no total is printed.
    """

    row: str
    span: Span
    figure: Span
    indicator: str
    words: str
    value: Decimal
    unit: str
    kind: Kind
    before: str = ""
    upper: Decimal | None = None
    comparator: Comparator = "="
    period: Period | None = None
    period_words: str | None = None
    full_year: bool | None = None
    estimate: bool = False
    progress: bool = False
    planned: bool = False
    restated: bool = False
    redefined: bool = False
    threshold: tuple[Decimal, ...] = ()
    parts: tuple["Result", ...] = ()
    rule: str = ""
