"""A report that answers no promise."""

from collections.abc import Iterator
from itertools import takewhile

from duizhang.check.material import Material
from duizhang.model.finding import Finding
from duizhang.model.row import Row
from duizhang.model.span import Span

_SHOWN = 30


def missing_target(material: Material) -> Iterator[Finding]:
    """A report whose row has no promise, not even in its own words (`完成计划120公里的80%`), in a document where most
    reports have one; what introduces the first promise or only judges (`评价:欠进度`) is no such report."""
    rows = [row for row in material.layout.rows if row.report_blocks]
    alone = [row for row in rows if not row.target_blocks]
    if len(alone) * 2 > len(rows):
        return
    opened = {row.id for row in takewhile(lambda row: not _promises(material, row), material.layout.rows)}
    for row in alone:
        beside = not _labelled(material, row) and (row.id in opened or _only_judges(material, row))
        if not beside and not _promises(material, row):
            yield Finding(type="missing_target", span=_opening(material, row), because="这一段报告没有对应的目标", severity="info")


def _promises(material: Material, row: Row) -> bool:
    return bool(row.target_blocks or material.targets_of(row))


def _labelled(material: Material, row: Row) -> bool:
    """Whether the paragraph says itself that it reports (`完成情况:`)."""
    view = material.views[row.report_blocks[0]]
    return any(role == "report" and label.match(view.lstrip()) for role, label in material.lexicon.markers)


def _only_judges(material: Material, row: Row) -> bool:
    """Nothing but the document's own verdict (`评价:欠进度`)."""
    said = [material.views[n].strip().rstrip("。").rpartition(":")[2].strip() for n in row.report_blocks]
    return all(material.lexicon.published_words.fullmatch(words) or words in material.lexicon.answers for words in said)


def _opening(material: Material, row: Row) -> Span:
    view = material.views[row.report_blocks[0]]
    start = len(view) - len(view.lstrip())
    ends = [i for mark in ",;。" if (i := view.find(mark, start)) > 0]
    return Span(row.report_blocks[0], start, min([start + _SHOWN, len(view), *ends]))
