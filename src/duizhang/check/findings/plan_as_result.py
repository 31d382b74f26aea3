"""What is still to be done, reported as if it were a result: `下半年计划再办3场`."""

from collections.abc import Iterator

from duizhang.check.material import Material
from duizhang.model.finding import Finding
from duizhang.model.span import Span


def plan_as_result(material: Material) -> Iterator[Finding]:
    """Words of the future for the plan's year in a report, after that year has ended."""
    year, as_of = material.layout.masthead.year, material.as_of
    if year is None or as_of is None or as_of.year <= year:
        return
    for number in material.report_blocks:
        m = material.lexicon.future.search(material.views[number])
        if m:
            yield Finding(type="plan_as_result", span=Span(number, *m.span()), because="年终报告仍写着计划做的事", severity="info")
