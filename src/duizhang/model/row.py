"""One line of the plan: the pieces of text that promise, report and name the units responsible."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, get_args

from duizhang.model.document import Masthead
from duizhang.model.span import Span

Role = Literal["lead", "supporting"]
Part = Literal[
    "number", "item", "measure", "target", "report", "rate", "published", "units", "leader", "deadline", "score", "note", "next", "growth",
]

PARTS: tuple[Part, ...] = get_args(Part)

_PROMISES: tuple[Part, ...] = ("item", "target")
_REPORTS: tuple[Part, ...] = ("report", "rate", "published")


@dataclass(frozen=True, slots=True)
class Unit:
    """A responsible unit (责任单位) as named in the document.

    `group` is the group that the document names in its stead (`各区、县(市)政府`); the unit's own name where nobody has said
    who belongs to it: a group is no department.
    """

    name: str
    role: Role
    group: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of a block and what it is there for; `heading` is what stands above its column (`1-8月完成`).

    `group` is what stands above several columns (`绿道` over 目标·完成·比例), `unit` the one that the table states for all
    its bare numbers (`单位:万元`).

    `item` names what the row is about (项目), `measure` the unit of its figures (计量单位), `target` promises, `report` answers, `rate` is a completion rate (完成率),
    `published` the document's own verdict (是否达序), `next` what is to be done or in the way (下一步措施, 存在问题).
    """

    part: Part
    span: Span
    heading: str = ""
    group: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The pieces of one line of the plan, in reading order; any side may be lost. `field` is the heading it stands under."""

    id: str
    pieces: tuple[Piece, ...] = ()
    units: tuple[Unit, ...] = ()
    field: str | None = None

    def of(self, *parts: Part) -> tuple[Piece, ...]:
        """The pieces that play one of `parts`."""
        return tuple(p for p in self.pieces if p.part in parts)

    @property
    def target_blocks(self) -> tuple[int, ...]:
        """Numbers of the blocks that promise."""
        return _blocks(self.of(*_PROMISES))

    @property
    def report_blocks(self) -> tuple[int, ...]:
        """Numbers of the blocks that report."""
        return _blocks(self.of(*_REPORTS))

    @property
    def unit_blocks(self) -> tuple[int, ...]:
        """Numbers of the blocks that name the units."""
        return _blocks(self.of("units"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """What splitting a document gives: its masthead, its rows, and the blocks left out as site junk."""

    masthead: Masthead
    rows: tuple[Row, ...]
    junk_blocks: tuple[int, ...] = ()


def _blocks(pieces: Iterable[Piece]) -> tuple[int, ...]:
    return tuple(sorted({p.span.block for p in pieces}))
