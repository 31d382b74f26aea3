"""What extracting gives."""

from dataclasses import dataclass
from datetime import date

from duizhang.model.reading import Reading
from duizhang.model.result import Result
from duizhang.model.target import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """Each block's reading by block number, the promises and the reported figures in reading order.

    `until` is the day up to which the document itself says that it reports.
    """

    readings: dict[int, Reading]
    targets: tuple[Target, ...]
    results: tuple[Result, ...]
    until: date | None = None
