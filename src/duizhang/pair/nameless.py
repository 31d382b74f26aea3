"""Figures that name nothing: in order for all promises of a row (`完成3座、5座`), or the only one in the unit of one promise.

`3000公里安保设施。上半年完成610公里。`: the report repeats neither the noun nor the scope, and need not.
"""

import re

from duizhang.lexicon.shape import Lexicon
from duizhang.model.result import Result
from duizhang.model.target import Target
from duizhang.pair.candidate import Candidate
from duizhang.pair.choose import SHARED
from duizhang.pair.comparable import objection
from duizhang.pair.in_time import is_stage_of, months_covered
from duizhang.pair.likeness import words
from duizhang.pair.stage import is_only_begun
from duizhang.pair.still_open import Answers, StillOpen

_BY_PLACE, _ALONE = 0.7, 0.6
_DIGITS = 3
_TIMES = re.compile(r"[\d.-]+月?(?:份|[初中底末])?|上半年|前[一二三]季度|全年|截[至止]|目前|累计|共|已")
_AMOUNT = re.compile(r"[\d.]+[千百十万亿]*")
_MARKS = re.compile(r"[\s,;:、。()]+")


def in_order(row: StillOpen) -> Answers:
    """By target id, its answer and the likeness of the next best (0); nothing unless no promise of the row has an answer yet
    and each has exactly one nameless figure of its unit."""
    asked = [t for t in row.targets if not t.implied]
    bare = [r for r in row.results if _is_figure(r) and _names_nothing(r, row.lexicon)]
    if row.answers or not asked or len(bare) != len(asked) or bare[0].figure.block != bare[-1].figure.block:
        return {}
    pairs = list(zip(asked, bare, strict=True))
    if any(not _same_measure(t, r, row.lexicon) for t, r in pairs):
        return {}
    return {t.id: (Candidate(t, r, _BY_PLACE, _BY_PLACE, objection(t, r, row.lexicon)), 0.0) for t, r in pairs}


def alone(row: StillOpen) -> Answers:
    """By target id, for those still unanswered: the only nameless figure in their unit, or the promised figure said again."""
    found: Answers = {}
    free = [r for r in row.unused if _is_figure(r)]
    for target in row.unanswered:
        same = _finished(target, [r for r in free if _same_measure(target, r, row.lexicon)], row.lexicon)
        only = all(_stands_apart(target, other, same, row) for other in row.targets)
        result = _said_again(target, same) or (_nameless(target, same, row.lexicon) if only else None)
        if result is not None and objection(target, result, row.lexicon) is None:
            found[target.id] = (Candidate(target, result, _ALONE, _ALONE, None), 0.0)
            free.remove(result)
    return found


def _stands_apart(target: Target, other: Target, same: list[Result], row: StillOpen) -> bool:
    """Whether a nameless figure cannot be meant for `other`: it is of another unit, or has its own answer where the promise
    has it (`建成1000个,其中快充300个`: `建成1052个,其中快充287个`)."""
    if other is target or other.kind != target.kind or not row.lexicon.same_unit(other.unit, target.unit) or is_stage_of(other, target):
        return True
    answer = row.answers.get(other.id)
    if answer is None or answer[0].likeness < SHARED:
        return False
    return all((target.figure < other.figure) == (r.figure < answer[0].result.figure) for r in same)


def _finished(target: Target, same: list[Result], lexicon: Lexicon) -> list[Result]:
    """Without what is only begun (`已开工39个,完工17个`), where there is anything else."""
    return [r for r in same if not is_only_begun(target, r, lexicon)] or same


def _is_figure(result: Result) -> bool:
    return not (result.planned or result.restated or result.progress)


def _same_measure(target: Target, result: Result, lexicon: Lexicon) -> bool:
    return target.kind == result.kind and lexicon.same_unit(target.unit, result.unit)


def _said_again(target: Target, same: list[Result]) -> Result | None:
    """Exactly the promised amount, where it has digits enough to be no chance."""
    equal = [r for r in same if r.value == target.value]
    telling = len(f"{target.value:f}".rstrip("0").replace(".", "")) >= _DIGITS
    return equal[0] if len(equal) == 1 and telling else None


def _nameless(target: Target, same: list[Result], lexicon: Lexicon) -> Result | None:
    """The figure that has no words of its own, or only the promise's verb; of several the one for the longest time, or
    the first where the rest are its parts; none where two could be meant."""
    bare = [r for r in same if _names_nothing(r, lexicon) or _has_only_its_verb(r, target, lexicon)]
    if len(bare) > 1 and len({months_covered(r) for r in bare}) == len(bare) and all(map(months_covered, bare)):
        return max(bare, key=months_covered)
    return bare[0] if len(bare) == 1 or (bare and _parts_follow(bare[0], same)) else None


def _names_nothing(result: Result, lexicon: Lexicon) -> bool:
    """Nothing but verbs and empty words around the figure."""
    said = _AMOUNT.sub(" ", f"{result.indicator} {result.words}".replace(result.unit, " "))
    said = lexicon.comparing.finishing.sub(" ", said)
    return not words(said, lexicon).chars


def _has_only_its_verb(result: Result, target: Target, lexicon: Lexicon) -> bool:
    """The figure's clause says the promise's verb, a time, and no noun; what stood before it may be its name."""
    own = _own_words(result.indicator, lexicon)
    if not own or (own in target.words and result.kind == "share"):
        return not _own_words(result.before, lexicon) or bool(own)
    verb = lexicon.deeds.match(result.words.strip(" ,;"))
    return verb is not None and verb.group() in target.words and result.indicator in result.before


def _own_words(text: str, lexicon: Lexicon) -> str:
    """What remains of a phrase without verbs, times and link words."""
    return _MARKS.sub("", _TIMES.sub("", lexicon.deeds.sub("", text)))


def _parts_follow(total: Result, same: list[Result]) -> bool:
    """The figures behind a total that are its parts (`7.5万人,其中:甲县…`) do not compete with it."""
    rest = [r for r in same if r.figure > total.figure]
    return all(r.value <= total.value for r in rest)
