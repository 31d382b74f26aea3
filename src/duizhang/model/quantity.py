"""A number with its unit, comparator and kind, and where it stands."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from duizhang.model.span import Span

Comparator = Literal["=", ">=", "<=", ">", "<", "~"]
Kind = Literal["level", "growth", "decline", "share", "rank"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """`span` covers the figure with its comparator words (`不低于3%`); `figure` the bare number and unit (`3%`).

    `value` has 万/亿 multiplied out; `upper` is the upper end of a range. `sign` is -1 where the words say a fall
    (`下降2.5%`: value 2.5, sign -1) or a minus is written (value -2.5, sign -1). `base` is what a change is measured
    against as written (`同比`, `比年初`). `threshold` marks a figure that only identifies an object
    (`50亿元以上项目`). `rule` names the rule that read it.
    """

    span: Span
    figure: Span
    value: Decimal
    unit: str
    upper: Decimal | None = None
    comparator: Comparator = "="
    kind: Kind = "level"
    hedge: str | None = None
    sign: int = 1
    base: str | None = None
    threshold: bool = False
    places: int = 0
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank:
    """A place in an order (`全省第3位`): `value` 3, `of` `全省`."""

    span: Span
    value: int
    of: str | None = None
