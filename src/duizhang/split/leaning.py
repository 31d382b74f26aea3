"""Which parts of a document look ahead (`三、下半年工作打算`) and which tell what is (`一、部门概况`, `二、存在的问题`), by their headings.

What stands under such a heading leans to one side, up to the next heading of the kind. A title that names both a summary
and a plan (`2023年工作总结和2024年工作计划`) lets what stands before the plan look back.
"""

import re
from collections.abc import Sequence

from duizhang.lexicon.shape import Lexicon
from duizhang.model.document import Block
from duizhang.split.role import title_weight
from duizhang.text.view import view as plain

_AHEAD, _BACK = -3.0, 3.0
_LONGEST = 26
_NUMBERED = re.compile(r"\s*(?:第?[一二三四五六七八九十]{1,3}(?:、|部分)|\([一二三四五六七八九十]{1,3}\)|20\d\d年)")
_OPENS = re.compile(r"[^。;]*(?:将|要)[^。;,]{0,12}(?:以下|如下)[^。;,]{0,8}:\s*")


def leanings(blocks: Sequence[Block], title: str, lexicon: Lexicon) -> dict[int, float]:
    """By block number, how much its place says that it reports (above 0) or promises (below 0)."""
    both = any(c.weight > 0 and c.pattern.search(plain(title)) for c in lexicon.title_cues) and any(
        c.weight < 0 and c.pattern.search(plain(title)) for c in lexicon.title_cues
    )
    here = 0.0 if both else title_weight(title, lexicon)
    found: dict[int, float] = {}
    for block in blocks:
        here = _opened(plain(block.text), here, lexicon)
        found[block.number] = here
    if both and _AHEAD in found.values():
        first = next(n for n, lean in found.items() if lean == _AHEAD)
        found |= {n: _BACK for n in found if n < first}
    return found


def _opened(view: str, here: float, lexicon: Lexicon) -> float:
    """The leaning from this block on."""
    if _OPENS.fullmatch(view):
        return _AHEAD
    if len(view.strip()) > _LONGEST or not _NUMBERED.match(view) or re.search("[,;。:]", view):
        return here
    if lexicon.ahead.search(view):
        return _AHEAD
    if lexicon.telling.search(view):
        return _BACK
    return 0.0 if here in (_AHEAD, _BACK) and not view.lstrip().startswith("(") else here
