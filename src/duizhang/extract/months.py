"""A table with a column for each month and none for their sum: added up where it says that each holds the month's own.

Without a word on it the columns may as well run on from January; then the last one counts (`until.py`).
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from duizhang.model.result import Result
from duizhang.model.row import Piece
from duizhang.text.numerals import chinese_number

_MONTH = re.compile(r"(?:20\d\d年)?(?P<month>\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?(?:当月)?(?:完成)?(?:数|量)?")
_OWN = re.compile(r"当月|本月|单月|每月完成")
_FEWEST = 2


def own_months(told: Sequence[Piece], title: str) -> tuple[Piece, ...]:
    """The cells that hold a month's own amount, as `title`, group or heading says; empty where another cell totals them."""
    months = tuple(p for p in told if _MONTH.fullmatch(p.heading))
    said = _OWN.search(title) or any(_OWN.search(p.group + p.heading) for p in months)
    return months if said and len(months) >= _FEWEST and len(months) == len(told) else ()


def sum_of_months(parts: Sequence[Result], first: Piece) -> list[Result]:
    """The amounts as one derived result; none where the columns begin after January: they are no more than a part."""
    if len(parts) < _FEWEST or _number(first) != 1:
        return []
    last = parts[-1]
    same = parts[0].figure.block == last.figure.block
    figure = parts[0].figure.until(last.figure) if same else last.figure
    total = sum((r.value for r in parts[1:]), parts[0].value)
    return [replace(last, figure=figure, span=figure, value=total, parts=tuple(parts), rule="sum_of_months")]


def _number(piece: Piece) -> int | None:
    m = _MONTH.fullmatch(piece.heading)
    if m is None:
        return None
    value = int(m["month"]) if m["month"].isdigit() else chinese_number(m["month"])
    return int(value) if value is not None else None
