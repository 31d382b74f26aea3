"""Which result answers which target, and what follows."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, get_args

from duizhang.model.published import PaceName, Published, VerdictName
from duizhang.model.result import Result
from duizhang.model.span import Span
from duizhang.model.target import Target

ColourName = Literal["green", "yellow", "red", "grey"]

VERDICTS: tuple[VerdictName, ...] = get_args(VerdictName)
PACES: tuple[PaceName, ...] = get_args(PaceName)
COLOURS: tuple[ColourName, ...] = get_args(ColourName)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """A target with the result that answers it, if any.

    `objection` is why the two can't be compared (`None`: they can); `done` where the words say that the very thing is
    complete; `likeness` 0..1 how alike the two are; `runner_up` the likeness of the next best candidate. `as_share`: the
    result says which share of the promise is done (`进度36%`, `完成率104%`), not the thing itself. `dropped`: the report that
    should answer does not so much as name the thing. `begun`: it can't be compared because it only says what has been begun.
    """

    target: Target
    result: Result | None = None
    objection: str | None = None
    done: Span | None = None
    likeness: float = 0.0
    runner_up: float = 0.0
    as_share: bool = False
    dropped: bool = False
    begun: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Restatement:
    """A promise as another document says it again, at `span` with `figure` and its value and unit."""

    target: Target
    span: Span
    figure: Span
    value: Decimal
    upper: Decimal | None
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The judgement on one target. `completion` is result / target where that means something; `because` is a sentence."""

    pairing: Pairing
    name: VerdictName
    pace: PaceName | None
    colour: ColourName
    confidence: float
    because: str
    settles: str | None = None
    completion: Decimal | None = None

    @property
    def target(self) -> Target:
        return self.pairing.target

    @property
    def result(self) -> Result | None:
        return self.pairing.result

    @property
    def published(self) -> Published | None:
        return self.pairing.target.published


__all__ = ["COLOURS", "PACES", "VERDICTS", "ColourName", "PaceName", "Pairing", "Verdict", "VerdictName"]
