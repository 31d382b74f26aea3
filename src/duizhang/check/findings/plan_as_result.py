"""What is still to be done, reported as if it were a result: `下半年计划再办3场`."""

import re
from collections.abc import Iterator

from duizhang.check.material import Material
from duizhang.model.finding import Finding
from duizhang.model.span import Span

# 下一步 opens a statement of intent; inside one it only belongs to a noun (`落实下一步方案`).
_INTENT = re.compile(r"(?:^|[,;:。、 ])下一步")


def plan_as_result(material: Material) -> Iterator[Finding]:
    """Words of the future for the plan's year in a report, after that year has ended."""
    year, as_of = material.layout.masthead.year, material.as_of
    if year is None or as_of is None or as_of.year <= year:
        return
    for number in dict.fromkeys(material.report_blocks):
        view = material.views[number]
        for m in material.lexicon.future.finditer(view):
            if m.group() != "下一步" or _INTENT.search(view, max(0, m.start() - 1), m.end()):
                yield Finding(type="plan_as_result", span=Span(number, *m.span()), because="年终报告仍写着计划做的事", severity="info")
                break
