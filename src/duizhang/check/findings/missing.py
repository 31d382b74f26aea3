"""A row with one side lost."""

from collections.abc import Iterator

from duizhang.check.material import Material
from duizhang.model.finding import Finding
from duizhang.model.row import Row
from duizhang.model.span import Span


def missing_report(material: Material) -> Iterator[Finding]:
    """A promise with figures and no report at all, in a document that has reports."""
    if not material.report_blocks:
        return
    promised = {t.row: t for t in reversed(material.extraction.targets)}
    for row in material.layout.rows:
        if row.target_blocks and not row.report_blocks and row.id in promised:
            yield Finding(type="missing_report", span=promised[row.id].span, because="这一项没有对应的完成情况")


def missing_target(material: Material) -> Iterator[Finding]:
    """A report without the promise that it answers, in a document that has promises."""
    if not any(row.target_blocks for row in material.layout.rows):
        return
    for row in material.layout.rows:
        if row.report_blocks and not row.target_blocks:
            yield Finding(type="missing_target", span=_opening(material, row), because="这一段报告没有对应的目标", severity="info")


def _opening(material: Material, row: Row) -> Span:
    view = material.views[row.report_blocks[0]]
    start = len(view) - len(view.lstrip())
    ends = [i for mark in ",;。" if (i := view.find(mark, start)) > 0]
    return Span(row.report_blocks[0], start, min([start + 30, len(view), *ends]))
