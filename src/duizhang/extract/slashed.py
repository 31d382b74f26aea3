"""Done and to be done with a stroke between (`进度7,806/9,500人`): the first number is in the unit of the second.

Only behind a word of progress; without one a stroke is a date, a unit or a ratio.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from duizhang.model.quantity import Quantity
from duizhang.model.span import Span

_DONE = re.compile(r"(?:完成(?:数|情况)?|进度|进展|实际|累计|已[\u4e00-\u9fff]{1,3})\s*:?\s*(?P<n>\d[\d,]*(?:\.\d+)?)\s*/\s*$")
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")


def with_slashed(view: str, quantities: Sequence[Quantity]) -> list[Quantity]:
    """The quantities with the number before the stroke of each such pair, in reading order."""
    out: list[Quantity] = []
    for q in quantities:
        m = _DONE.search(view[: q.figure.start])
        printed = _DIGITS.match(view, q.figure.start)
        if m and printed and q.upper is None and q.value:
            place = Span(q.figure.block, *m.span("n"))
            scale = q.value / Decimal(printed.group().replace(",", ""))
            out.append(replace(q, value=Decimal(m["n"].replace(",", "")) * scale, figure=place, span=place))
        out.append(q)
    return out
