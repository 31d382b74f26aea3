"""What extracting gives."""

from dataclasses import dataclass

from duizhang.model.reading import Reading
from duizhang.model.result import Result
from duizhang.model.target import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """Each block's reading by block number, the promises and the reported figures in reading order."""

    readings: dict[int, Reading]
    targets: tuple[Target, ...]
    results: tuple[Result, ...]
