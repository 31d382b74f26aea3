"""A table with a column for each month or quarter and none for their sum: added up where each holds the month's own.

Months need a word on it: the columns may as well run on from January; then the last one counts (`until.py`). Quarters are
their own by name, but some print them running on: added up where they cannot run on, or where the row's rate says so.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from duizhang.model.result import Result
from duizhang.model.row import Piece
from duizhang.text.numerals import chinese_number

_MONTH = re.compile(r"(?:20\d\d年)?(?P<month>\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?(?:当月)?(?:完成)?(?:数|量)?")
_QUARTER = re.compile(r"(?:20\d\d年)?第?(?P<quarter>[一二三四1234])季度?(?:完成)?(?:数|量|情况)?")
_ORDER = {"一": 1, "二": 2, "三": 3, "四": 4}
_OWN = re.compile(r"当月|本月|单月|每月完成")
_FEWEST = 2
_NEAR = Decimal(1)


def own_months(told: Sequence[Piece], title: str) -> tuple[Piece, ...]:
    """The cells that hold a month's own amount, as `title`, group or heading says; empty where another cell totals them."""
    months = tuple(p for p in told if _MONTH.fullmatch(p.heading))
    said = _OWN.search(title) or any(_OWN.search(p.group + p.heading) for p in months)
    return months if said and len(months) >= _FEWEST and len(months) == len(told) else ()


def quarters(told: Sequence[Piece]) -> tuple[Piece, ...]:
    """The cells of the quarters, from the first on without a gap; empty where another cell totals them."""
    named = [_QUARTER.fullmatch(p.heading) for p in told]
    order = [_ORDER.get(m["quarter"]) or int(m["quarter"]) for m in named if m]
    return tuple(told) if len(order) == len(told) >= _FEWEST and order == list(range(1, len(order) + 1)) else ()


def are_own(amounts: Sequence[Decimal], goal: Decimal | None, rate: Decimal | None) -> bool:
    """Whether quarters hold their own amounts: one falls short of the one before, or `rate` (%) is that of their sum."""
    if any(b < a for a, b in itertools.pairwise(amounts)):
        return True
    return bool(goal and rate is not None and abs(sum(amounts) / goal * 100 - rate) < _NEAR)


def sum_of_months(parts: Sequence[Result], first: Piece) -> list[Result]:
    """The amounts as one derived result; none where the columns begin after January: they are no more than a part."""
    return added_up(parts, "sum_of_months") if _number(first) == 1 else []


def added_up(parts: Sequence[Result], rule: str) -> list[Result]:
    """The amounts as one derived result; none of fewer than two."""
    if len(parts) < _FEWEST:
        return []
    last = parts[-1]
    same = parts[0].figure.block == last.figure.block
    figure = parts[0].figure.until(last.figure) if same else last.figure
    total = sum((r.value for r in parts[1:]), parts[0].value)
    return [replace(last, figure=figure, span=figure, value=total, parts=tuple(parts), rule=rule)]


def _number(piece: Piece) -> int | None:
    m = _MONTH.fullmatch(piece.heading)
    if m is None:
        return None
    value = int(m["month"]) if m["month"].isdigit() else chinese_number(m["month"])
    return int(value) if value is not None else None
