"""A doubt about a document that a person should look at."""

from dataclasses import dataclass
from typing import Literal, get_args

from duizhang.model.span import Span

FindingType = Literal[
    "arithmetic",
    "stale",
    "definition_change",
    "duplicate_value",
    "target_repeated",
    "plan_as_result",
    "missing_report",
    "missing_target",
    "omitted",
    "impossible",
    "bad_date",
    "garbled",
    "verdict_disagrees",
]
Severity = Literal["info", "warning", "error"]

FINDING_TYPES: tuple[FindingType, ...] = get_args(FindingType)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Anchored at the words that raise the doubt; an absence at the promise left unanswered.

    `beside` are the words that they do not go with, where those stand elsewhere (the promise whose definition changed).
    """

    type: FindingType
    span: Span
    because: str
    severity: Severity = "warning"
    beside: Span | None = None
