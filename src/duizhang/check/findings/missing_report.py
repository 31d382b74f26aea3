"""A promise with figures that no report answers."""

import re
from collections.abc import Iterator

from duizhang.check.material import Material
from duizhang.model.finding import Finding
from duizhang.model.target import Target

_LIST_OPENS = re.compile(r"的?[^,;。:\d]{0,6}(?::|有|包括)")


def missing_report(material: Material) -> Iterator[Finding]:
    """A promise whose row has no report at all, in a document that answers most of its promises. One that is answered
    where it stands, or that the document names as done or behind, is not left out."""
    promised = {t.row: t for t in reversed(material.extraction.targets)}
    rows = [row for row in material.layout.rows if row.target_blocks and row.id in promised]
    silent = [row for row in rows if not row.report_blocks]
    if len(silent) * 2 > len(rows):
        return
    spoken_of = {v.target.row for v in material.verdicts if v.result or v.published or v.pairing.done or v.target.answer}
    for row in silent:
        if row.id not in spoken_of and not _listed_by_verdict(material, promised[row.id]):
            yield Finding(type="missing_report", span=promised[row.id].span, because="这一项没有对应的完成情况")


def _listed_by_verdict(material: Material, target: Target) -> bool:
    """`进度滞后的有:管网90公里…`: the list that the promise stands in says how it fares."""
    s = material.sentence_at(target.span)
    lead = s.view[s.stretch.start : target.span.start] if s else ""
    return any(_LIST_OPENS.match(lead, m.end()) for m in material.lexicon.published_words.finditer(lead))
