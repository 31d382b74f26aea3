"""The document's own verdict says something else than its figures."""

import re
from collections.abc import Iterator

from duizhang.check.material import Material
from duizhang.model.finding import Finding
from duizhang.model.published import Published
from duizhang.model.verdict import Verdict

_SURE = 0.6
_COUNT_BEFORE = re.compile(r"\d\s*[个项件]$")
_COUNT_BEHIND = re.compile(r"\s*\d+\s*[个项件]")


def verdict_disagrees(material: Material) -> Iterator[Finding]:
    """Verdict against verdict once it is due, pace against pace before; silent where the words or our verdict leave it open."""
    for v in material.verdicts:
        p = v.published
        said = _disagreement(v, p) if p and v.result and v.confidence >= _SURE and not _counts(material, p) else None
        if p and said:
            yield Finding(type="verdict_disagrees", span=p.span, because=f"{said}：{v.because}。也可能文件另有认定标准")


def _counts(material: Material, p: Published) -> bool:
    """`9个超序时,5项未按期`, `未按期5项`: the words sort items, they judge no promise."""
    view = material.views.get(p.span.block, "")
    before, behind = view[max(0, p.span.start - 6) : p.span.start], view[p.span.end : p.span.end + 4]
    return bool(_COUNT_BEFORE.search(before) or _COUNT_BEHIND.match(behind))


def _disagreement(v: Verdict, p: Published) -> str | None:
    if p.verdict in ("met", "stated_done") and v.name in ("not_met", "pending"):
        return "文件写作完成，所报数值还没有达到目标"
    if p.verdict == "not_met" and v.name == "met":
        return "文件写作未完成，所报数值已经达到目标"
    if p.verdict is None or v.name == "pending":
        return _pace(v, p)
    return None


def _pace(v: Verdict, p: Published) -> str | None:
    """Behind against on or ahead; between on and ahead a plan's own curve decides, so nothing is said."""
    if p.pace is None or v.pace is None or v.name == "not_comparable" or (p.pace == "behind") == (v.pace == "behind"):
        return None
    return "文件写作落后于进度，按数值并不落后" if p.pace == "behind" else "文件写作达到进度，按数值落后于进度"
