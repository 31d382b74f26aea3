"""A promise with figures that no report answers."""

from collections.abc import Iterator

from duizhang.check.material import Material
from duizhang.model.finding import Finding


def missing_report(material: Material) -> Iterator[Finding]:
    """A promise whose row has no report at all, in a document that answers most of its promises."""
    promised = {t.row: t for t in reversed(material.extraction.targets)}
    rows = [row for row in material.layout.rows if row.target_blocks and row.id in promised]
    silent = [row for row in rows if not row.report_blocks]
    if len(silent) * 2 > len(rows):
        return
    for row in silent:
        yield Finding(type="missing_report", span=promised[row.id].span, because="这一项没有对应的完成情况")
