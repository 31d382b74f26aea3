"""All that is known about one document: the one object that the reports draw."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from duizhang.model.check import Check
from duizhang.model.document import Document, Masthead
from duizhang.model.finding import Finding
from duizhang.model.result import Result
from duizhang.model.row import Row
from duizhang.model.verdict import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the documents that were held against each other: the `plan` or a `report`, with what it says of itself."""

    role: Literal["plan", "report"]
    document: Document
    masthead: Masthead


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """`verdicts` one a target, in reading order; `results` every reported figure, paired or not.

    `sides` are the documents that a reconciliation held against each other, the plan first; `document` is then all of
    them as one. An audit has none.
    """

    document: Document
    masthead: Masthead
    as_of: date | None
    profile_name: str
    profile_source: str
    rows: tuple[Row, ...] = ()
    junk_blocks: tuple[int, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    results: tuple[Result, ...] = ()
    checks: tuple[Check, ...] = ()
    findings: tuple[Finding, ...] = ()
    sides: tuple[Side, ...] = ()

    @cached_property
    def rows_by_id(self) -> dict[str, Row]:
        return {row.id: row for row in self.rows}

    def __iter__(self) -> Iterator[Verdict]:
        return iter(self.verdicts)
