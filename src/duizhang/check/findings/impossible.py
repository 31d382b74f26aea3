"""A share of one whole above one hundred percent."""

import re
from collections.abc import Iterator

from duizhang.check.material import Material
from duizhang.model.finding import Finding

_WITHIN_100 = re.compile(r"(?:覆盖率|普及率|参保率|合格率|达标率|入学率|优良率|及格率|处理率|利用率|公示率|知晓率|普惠率)")


def impossible(material: Material) -> Iterator[Finding]:
    """Only for rates that by their name are a part of one whole; a completion rate may exceed 100 %."""
    for r in material.extraction.results:
        if r.unit == "%" and r.kind == "share" and r.value > 100 and _WITHIN_100.search(r.words[-20:]):
            yield Finding(type="impossible", span=r.span, because=f"这类比率不会超过100%，文中写作{r.value:f}%", severity="error")
