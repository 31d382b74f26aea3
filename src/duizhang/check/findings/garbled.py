"""Words eaten on the way: a percent sign without its number."""

import re
from collections.abc import Iterator

from duizhang.check.material import Material
from duizhang.model.finding import Finding
from duizhang.model.span import Span

_BARE_PERCENT = re.compile(r"[\u4e00-\u9fff]\s*%(?!\))")


def garbled(material: Material) -> Iterator[Finding]:
    """One for each place."""
    for number, view in material.views.items():
        for m in _BARE_PERCENT.finditer(view):
            yield Finding(type="garbled", span=Span(number, *m.span()), because="百分号前缺少数字，文字可能有缺失")
