"""A promise that can be measured."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from duizhang.model.published import Published
from duizhang.model.quantity import Kind
from duizhang.model.span import Span

Op = Literal[">=", "<=", "~=", "range", "="]


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """indicator + op + value + unit + kind + hedge, as promised in `row`.

    `indicator` is what is counted (`城镇新增就业`), `scope` the part of it (`市级`), `words` the whole clause that says
    so, which pairing compares. `threshold` holds the figures that only identify the object (`50亿元以上`). `implied`: the
    text prints no figure (`全覆盖`) or it follows from a percentage. `since` and `deadline` are the first and last day of the time promised
    for (`since` None: the first of the plan's year). `less_is_better`:
    by its name, and the words do not say the contrary (`失业率5.5%左右`). `answer` is the figure that the text itself sets
    beside the promise (a cell of its row, `136公里,占目标100公里的136%`); `published` the document's own verdict on it.
    """

    id: str
    row: str
    span: Span
    figure: Span
    indicator: str
    words: str
    op: Op
    value: Decimal
    unit: str
    kind: Kind
    upper: Decimal | None = None
    scope: str | None = None
    hedge: str | None = None
    implied: bool = False
    less_is_better: bool = False
    since: date | None = None
    deadline: date | None = None
    threshold: tuple[Decimal, ...] = ()
    answer: Span | None = None
    published: Published | None = None
    rule: str = ""
