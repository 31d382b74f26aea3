"""A promise with a figure that could answer it."""

from dataclasses import dataclass

from duizhang.model.result import Result
from duizhang.model.target import Target


@dataclass(frozen=True, slots=True)
class Candidate:
    """A figure that could answer a promise; `score` orders candidates, `likeness` decides whether one is good enough."""

    target: Target
    result: Result
    likeness: float
    score: float
    objection: str | None
