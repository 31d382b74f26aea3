"""One line of the plan: the blocks of its promise, of the report that answers it, and the units responsible."""

from dataclasses import dataclass
from typing import Literal

from duizhang.model.document import Masthead

Role = Literal["lead", "supporting"]


@dataclass(frozen=True, slots=True)
class Unit:
    """A responsible unit (责任单位) as named in the document."""

    name: str
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Block numbers of the target cell(s), report cell(s) and unit cell(s); any side may be lost (empty)."""

    id: str
    target_blocks: tuple[int, ...] = ()
    report_blocks: tuple[int, ...] = ()
    unit_blocks: tuple[int, ...] = ()
    units: tuple[Unit, ...] = ()
    field: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """What splitting a document gives: its masthead, its rows, and the blocks left out as site junk."""

    masthead: Masthead
    rows: tuple[Row, ...]
    junk_blocks: tuple[int, ...] = ()
