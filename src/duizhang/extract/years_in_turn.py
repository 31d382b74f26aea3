"""Years that answer in order: in `2021年、2022年分别为5.2%、5.6%` the second figure is of 2022, the first of 2021."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from duizhang.model.reading import Reading
from duizhang.model.result import Result

_LISTED = re.compile(r"(?P<years>20\d\d年?[底末]?(?:[、和与及,]20\d\d年?[底末]?)+)[^,;。\d]*分别[^,;。\d]*$")
_YEAR = re.compile(r"20\d\d")
_NEXT = re.compile(r"\s*[、和及与]\s*")


def years_in_turn(view: str, told: Sequence[Result], reading: Reading) -> list[Result]:
    """The same figures, each of such a list with the period of its own year."""
    out = list(told)
    for i, first in enumerate(told):
        m = _LISTED.search(view, 0, first.figure.start)
        years = list(_YEAR.finditer(m["years"])) if m else []
        run = told[i : i + len(years)]
        if m is None or len(run) != len(years) or not _is_list(view, run):
            continue
        for n, (year, result) in enumerate(zip(years, run, strict=True), i):
            at = m.start("years") + year.start()
            period = next((p for p in reading.periods if p.span.start <= at < p.span.end), None)
            if period and period.last and period.last.year == int(year.group()):
                out[n] = replace(result, period=period, period_words=view[period.span.start : period.span.end])
    return out


def _is_list(view: str, run: Sequence[Result]) -> bool:
    return all(_NEXT.fullmatch(view, a.figure.end, b.figure.start) for a, b in itertools.pairwise(run))
