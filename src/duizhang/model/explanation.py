"""How sentences were read, step by step: what `duizhang explain` draws."""

from dataclasses import dataclass
from decimal import Decimal

from duizhang.model.outcome import Outcome
from duizhang.model.quantity import Quantity
from duizhang.model.reading import Reading
from duizhang.model.result import Result
from duizhang.model.span import Span
from duizhang.model.target import Target
from duizhang.model.verdict import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureTrace:
    """One figure and what became of it. `role`: `figure`, `threshold` (only names an object) or `base` (where a change began).

    `before` and `behind` are the comparator and change words around the bare figure, `factor` the product of its 万/亿.
    `subject` is the noun phrase it counts, `verb` the nearest verb before it and `delivers` whether that verb promises.
    """

    quantity: Quantity
    role: str
    before: str
    behind: str
    factor: int
    subject: str
    verb: str | None
    delivers: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceTrace:
    """One sentence: its reading `view` (same length as the text), the `names` in which no figure is read, its figures."""

    block: int
    view: str
    names: tuple[Span, ...]
    reading: Reading
    figures: tuple[FigureTrace, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateTrace:
    """A promise beside a reported figure. `near`, `far`, `missing`: the promise's character pairs that the figure's clause
    repeats, that only the words before it repeat, that neither does; `strange` its own pairs that the promise lacks.

    `considered` whether the two are alike enough to be paired, `chosen` whether they were.
    """

    target: Target
    result: Result
    likeness: float
    near: tuple[str, ...]
    far: tuple[str, ...]
    missing: tuple[str, ...]
    strange: tuple[str, ...]
    head: str
    objection: str | None
    considered: bool
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictTrace:
    """A verdict with the two numbers it compared and the share of the year that the result covers (None: not compared)."""

    verdict: Verdict
    compared: Decimal | None
    elapsed: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """One sentence read as promise and as report, or a promise (block 1) and its report (block 2) held together."""

    outcome: Outcome
    sentences: tuple[SentenceTrace, ...]
    candidates: tuple[CandidateTrace, ...] = ()
    verdicts: tuple[VerdictTrace, ...] = ()

    @property
    def paired(self) -> bool:
        """Whether there were two sentences to hold against each other."""
        return len(self.sentences) > 1
