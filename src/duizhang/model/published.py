"""The document's own verdict on a promise (已完成, 达序, 未达序时进度, 是/否)."""

from dataclasses import dataclass
from typing import Literal

from duizhang.model.span import Span

VerdictName = Literal["met", "not_met", "not_reported", "not_comparable", "stated_done", "pending"]
PaceName = Literal["ahead", "on", "behind"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The words at `span` and what they amount to; either may be left open (`基本完成` says neither)."""

    span: Span
    verdict: VerdictName | None = None
    pace: PaceName | None = None
