"""What is still open in a row: its promises without an answer, and its figures that answer none."""

from dataclasses import dataclass, field

from duizhang.lexicon.shape import Lexicon
from duizhang.model.result import Result
from duizhang.model.span import Span
from duizhang.model.target import Target
from duizhang.pair.candidate import Candidate

Answers = dict[str, tuple[Candidate, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class StillOpen:
    """All `targets` and `results` of a row, with the `answers` found so far: by target id, the candidate and the likeness of the next best."""

    targets: list[Target]
    results: list[Result]
    lexicon: Lexicon
    answers: Answers = field(default_factory=dict)

    @property
    def unanswered(self) -> list[Target]:
        """The promises without an answer, in reading order."""
        return [t for t in self.targets if t.id not in self.answers]

    @property
    def unused(self) -> list[Result]:
        """The figures that answer nothing, alone or as part of a sum."""
        taken = self.taken
        return [r for r in self.results if r.figure not in taken]

    @property
    def taken(self) -> set[Span]:
        """The places of the figures that answer something."""
        return {figure for c, _ in self.answers.values() for figure in (c.result.figure, *(p.figure for p in c.result.parts))}
