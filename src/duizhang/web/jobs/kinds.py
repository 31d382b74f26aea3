"""Kinds of jobs: each declared in `job_kinds.py` of the app that owns the work."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.utils.module_loading import autodiscover_modules

from duizhang.web.generic.importing import RowError

Tell = Callable[[int, int], None]
_KINDS: dict[str, "JobKind"] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a job came to: one sentence, where the result is seen, a file to take, and rows that were left out."""

    words: str
    lead_to: str = ""
    file: tuple[str, bytes] | None = None
    errors: tuple[RowError, ...] = ()


class RowsWrong(Exception):
    """Raised by a job that takes all rows or none: nothing was changed, these rows are wrong."""

    def __init__(self, errors: list[RowError]) -> None:
        super().__init__(f"{len(errors)} rows")
        self.errors = tuple(errors)


@dataclass(frozen=True, slots=True, kw_only=True)
class JobKind:
    """`run(job, tell)` does the work inside one transaction, which also holds the job's end: both are kept, or neither.

    It calls `tell(done, total)` now and then (total 0: unknown) and raises Refused or RowsWrong where it will not do.
    `at_once` bytes of the file brought are worked on while its person waits; larger ones go to the background.
    """

    name: str
    title: str
    run: Callable[[Any, Tell], Outcome]
    at_once: int = 0
    headings: tuple[str, ...] = ()


def register(kind: JobKind) -> JobKind:
    """Make a kind known; called while `job_kinds.py` is read."""
    _KINDS[kind.name] = kind
    return kind


def kind_named(name: str) -> JobKind:
    """Errors: KeyError for a kind that no app declares."""
    _discover()
    return _KINDS[name]


def kinds() -> tuple[JobKind, ...]:
    """All kinds, in the order of the apps."""
    _discover()
    return tuple(_KINDS.values())


@cache
def _discover() -> None:
    autodiscover_modules("job_kinds")
