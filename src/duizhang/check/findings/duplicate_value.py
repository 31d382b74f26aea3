"""One precise figure claimed for several things in one paragraph."""

import re
from collections.abc import Iterator

from duizhang.check.material import Material
from duizhang.model.finding import Finding
from duizhang.model.result import Result

_EACH = re.compile(r"[各每均]")


def duplicate_value(material: Material) -> Iterator[Finding]:
    """Three or more things with the same figure, or two with the same four digits; operands of a check are innocent, and
    so are round figures and what was given to each."""
    groups: dict[tuple[object, ...], list[Result]] = {}
    for r in material.extraction.results:
        if r.kind == "level" and not r.planned and not r.restated and not any(c.span.covers(r.figure) for c in material.checks_of(r.figure.block)):
            groups.setdefault((r.figure.block, r.value, r.unit), []).append(r)
    for same in groups.values():
        digits = len(str(int(same[0].value)).rstrip("0"))
        things = {r.indicator for r in same}
        if len(things) == len(same) > 1 and digits >= (4 if len(same) == 2 else 2) and not any(_EACH.search(r.words) for r in same):
            span = same[0].span.until(same[-1].span)
            yield Finding(type="duplicate_value", span=span, because=f"{len(same)}件不同的事同为{same[0].value:f}{same[0].unit}", severity="info")
