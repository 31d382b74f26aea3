"""A relation that the text lets a reader recompute."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from duizhang.model.span import Span

Rounding = Literal["exact", "half_up", "half_even", "truncated", "forced_100", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """`stated` stands in the text, `computed` follows from its other figures (full precision); `relation` names the rule.

    `rounding` is the mode under which they agree; `none` means the relation does not hold, and `because` says what each
    figure would have to be.
    """

    span: Span
    relation: str
    formula: str
    stated: Decimal
    computed: Decimal
    unit: str
    rounding: Rounding
    because: str

    @property
    def holds(self) -> bool:
        return self.rounding != "none"
