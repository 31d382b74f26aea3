"""Answers without a name: in a row with one promise in a unit, the one figure in that unit that names nothing else.

`3000公里安保设施。上半年完成610公里。`: the report repeats neither the noun nor the scope, and need not.
"""

import re
from collections.abc import Collection

from duizhang.lexicon.shape import Lexicon
from duizhang.model.result import Result
from duizhang.model.span import Span
from duizhang.model.target import Target
from duizhang.pair.comparable import objection
from duizhang.pair.within_row import Candidate

_ALONE = 0.6
_DIGITS = 3
_TIMES = re.compile(r"[\d.-]+月?(?:份|[初中底末])?|上半年|前[一二三]季度|全年|截[至止]|目前|累计|共|已")
_MARKS = re.compile(r"[\s,;:、。()]+")


def alone(
    targets: list[Target], results: list[Result], answered: Collection[str], taken: Collection[Span], lexicon: Lexicon
) -> dict[str, tuple[Candidate, float]]:
    """By target id, for those still unanswered: the only nameless figure in their unit, or the promised figure said again."""
    found: dict[str, tuple[Candidate, float]] = {}
    free = [r for r in results if not r.planned and not r.restated and not r.progress and r.figure not in taken]
    for target in targets:
        if target.id in answered:
            continue
        same = [r for r in free if r.kind == target.kind and lexicon.same_unit(r.unit, target.unit)]
        only = sum(t.kind == target.kind and lexicon.same_unit(t.unit, target.unit) for t in targets) == 1
        result = _said_again(target, same) or (_nameless(target, same, lexicon) if only else None)
        if result is not None and objection(target, result, lexicon) is None:
            found[target.id] = (Candidate(target, result, _ALONE, _ALONE, None), 0.0)
            free.remove(result)
    return found


def _said_again(target: Target, same: list[Result]) -> Result | None:
    """Exactly the promised amount, where it has digits enough to be no chance."""
    equal = [r for r in same if r.value == target.value]
    telling = len(f"{target.value:f}".rstrip("0").replace(".", "")) >= _DIGITS
    return equal[0] if len(equal) == 1 and telling else None


def _nameless(target: Target, same: list[Result], lexicon: Lexicon) -> Result | None:
    """The first figure that has no words of its own, or only the promise's verb; none where two could be meant."""
    bare = [r for r in same if _is_bare(r, target, lexicon)]
    return bare[0] if len(bare) == 1 or (bare and _parts_follow(bare[0], same)) else None


def _is_bare(result: Result, target: Target, lexicon: Lexicon) -> bool:
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
