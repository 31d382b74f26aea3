"""Figures that leave out their name because the promise right before them has just said it: `到2025年达到9件。2022年达到9.4件`.

Only within a paragraph that promises and then reports. One promise in a unit names all nameless figures in it; as many
figures as promises are named in turn.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from duizhang.lexicon.shape import Lexicon
from duizhang.model.result import Result
from duizhang.model.target import Target

_TIMES = re.compile(r"20\d\d年?(?:[-~至、]20\d\d)*年[底末]?|[\d.-]+月(?:\d+日|[初底末份])?|上半年|前[一二三]季度|前[两三四]年|全年|截[至止]|目前|累计|共|已|实际|最终|分别|仅|年均")
_MARKS = re.compile(r"[\s,;:、。()]+")
_TOTAL = re.compile(r"[\s,、]*(?:共|合计|总计)计?")
_CHANGES = ("growth", "decline")
_FEWEST = 2


def named_by_promise(told: Sequence[Result], promised: Sequence[Target], lexicon: Lexicon) -> list[Result]:
    """The figures in the same order; those without a name behind a promise of their own block are given the promise's."""
    out = list(told)
    asked = [t for t in promised if not t.implied and t.kind != "rank"]
    for measure in dict.fromkeys(_measure(t, lexicon) for t in asked):
        mine = [t for t in asked if _measure(t, lexicon) == measure]
        last = mine[-1].figure
        nameless = [
            i for i, r in enumerate(out)
            if r.figure.block == last.block and r.figure > last and _measure(r, lexicon) == measure and _is_nameless(out, i, lexicon)
        ]
        if len(mine) == 1 or len(nameless) == len(mine):
            for i, target in zip(nameless, mine * len(nameless), strict=False):
                out[i] = replace(out[i], indicator=target.indicator, words=f"{target.indicator}{out[i].words}")
    return out


def _measure(figure: Target | Result, lexicon: Lexicon) -> tuple[str, str]:
    """The unit, and whether it is of an amount, a share or a change."""
    unit = lexicon.unit(figure.unit)
    return unit.same_as if unit else figure.unit, "change" if figure.kind in _CHANGES else figure.kind


def _is_nameless(told: Sequence[Result], i: int, lexicon: Lexicon) -> bool:
    """No name but times and verbs; or the total of the figures listed right before it."""
    r = told[i]
    if r.planned or r.restated or r.progress:
        return False
    parts = [p for p in told[:i] if p.unit == r.unit and p.figure.block == r.figure.block][-_FEWEST:]
    if _TOTAL.match(r.words) and len(parts) == _FEWEST and sum(p.value for p in parts) == r.value:
        return True
    return not _MARKS.sub("", lexicon.fillers.sub("", lexicon.deeds.sub("", _TIMES.sub("", r.indicator))))
