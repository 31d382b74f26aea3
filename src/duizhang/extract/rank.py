"""Places in an order: 全省第3位, 位居全省第2, 列第一, 排名全省第九, 居全市第二、第三位."""

import re

from duizhang.model.quantity import Rank
from duizhang.model.span import Span
from duizhang.text.numerals import chinese_number

_RANK = re.compile(
    r"(?P<lead>排名|排在|排|位居|位列|列|居|名列|占|增幅|位次)?(?P<of>(?:在)?(?:全国|全省|全市|全县|全区|各地市|省内|市内|国内|全球|世界|同类城市)[^第,;。、]{0,4}?)?"
    r"(?:位居|位列|排名|排|列|居|中|并列)?第(?P<n>\d{1,3}|[一二三四五六七八九十]{1,3})(?P<more>[、和]第?(?:\d{1,3}|[一二三四五六七八九十]{1,3}))?(?P<place>位|名)?"
)


def ranks(view: str, block: int) -> list[Rank]:
    """Every rank of the block; a bare ordinal (`第三届`, `第2批`) is none."""
    found = []
    for m in _RANK.finditer(view):
        follows = view[m.end() : m.end() + 1]
        plain_end = follows == "" or follows in ",;。、:)(! 的" or view.startswith(("和", "及", "并"), m.end())
        if not (m["place"] or ((m["lead"] or m["of"]) and plain_end)):
            continue
        value = int(m["n"]) if m["n"].isdigit() else chinese_number(m["n"])
        if value is None:
            continue
        of = (m["of"] or "").removeprefix("在").strip() or None
        found.append(Rank(span=Span(block, m.start(), m.end()), value=int(value), of=of))
    return found
