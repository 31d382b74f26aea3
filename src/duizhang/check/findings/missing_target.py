"""A report that answers no promise."""

from collections.abc import Iterator

from duizhang.check.material import Material
from duizhang.model.finding import Finding
from duizhang.model.row import Row
from duizhang.model.span import Span

_SHOWN = 30


def missing_target(material: Material) -> Iterator[Finding]:
    """A report whose row has no promise, in a document where most reports have one."""
    rows = [row for row in material.layout.rows if row.report_blocks]
    alone = [row for row in rows if not row.target_blocks]
    if len(alone) * 2 > len(rows):
        return
    for row in alone:
        yield Finding(type="missing_target", span=_opening(material, row), because="这一段报告没有对应的目标", severity="info")


def _opening(material: Material, row: Row) -> Span:
    view = material.views[row.report_blocks[0]]
    start = len(view) - len(view.lstrip())
    ends = [i for mark in ",;。" if (i := view.find(mark, start)) > 0]
    return Span(row.report_blocks[0], start, min([start + _SHOWN, len(view), *ends]))
