"""An answer given in parts and their total: `实际新辟6条、调整11条,共17条` is 17, and 11 is not answered by 17."""

import re
from collections.abc import Sequence

from duizhang.model.result import Result

_TOTAL = re.compile(r"[^,;。\d]*[,、]\s*(?:合计|总计|共计|共)")


def whole(view: str, results: Sequence[Result], i: int) -> Result | None:
    """The answer that begins at `i`: the figure, or the total said behind its parts; None for parts of which no total is said."""
    parts = [results[i]]
    for r in results[i + 1 :]:
        if r.unit != parts[0].unit or r.kind != parts[0].kind:
            break
        if len(parts) > 1 and sums_up(view, parts, r):
            return r
        if not view.startswith("、", parts[-1].figure.end):
            break
        parts.append(r)
    return parts[0] if len(parts) == 1 or parts[0].kind != "level" else None


def sums_up(view: str, parts: Sequence[Result], total: Result) -> bool:
    """Whether `total` is called the total and is what the last two or more of `parts` in its unit make together."""
    same = [p.value for p in parts if p.unit == total.unit]
    called = parts and _TOTAL.fullmatch(view, parts[-1].figure.end, total.figure.start)
    return bool(called) and any(sum(same[-n:]) == total.value for n in range(2, len(same) + 1))
