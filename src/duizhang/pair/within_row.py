"""The figures of a row that could answer each of its promises."""

from duizhang.lexicon.shape import Lexicon
from duizhang.model.result import Result
from duizhang.model.target import Target
from duizhang.pair.candidate import Candidate
from duizhang.pair.choose import JOINT, SHARED, is_joint
from duizhang.pair.comparable import is_share_of, objection, same_kind, same_measure
from duizhang.pair.likeness import likeness
from duizhang.pair.nearest import nearest
from duizhang.pair.parts import total
from duizhang.pair.scope import distance_to_elsewhere, speaks_of_the_opposite
from duizhang.pair.score import bonus_for
from duizhang.pair.whole_and_part import (
    only_worst,
    unless_joint,
    without_stock,
    without_totals,
    without_unfinished,
    without_wider,
)
from duizhang.pair.years import is_of_earlier_cell

_COMPARABLE = 0.5
_OBJECTED = 0.6
_OTHER_UNIT = 0.75
_SUM_FIRST = 0.02


def candidates(targets: list[Target], results: list[Result], lexicon: Lexicon) -> list[Candidate]:
    """Every pair that is alike enough, best first."""
    found = []
    near = nearest(results, lexicon)
    for target in targets:
        told = without_stock(target, without_wider(target, near(target), lexicon), lexicon)
        alike = [c for result in told if (c := _candidate(target, result, lexicon))]
        alike = without_unfinished(target, alike, lexicon)
        mine = only_worst(target, without_totals(target, [unless_joint(c, targets, lexicon) for c in alike], lexicon))
        summed = total(target, near(target), lexicon)
        found += [*mine, _of_parts(target, summed, mine)] if summed else mine
    return sorted(found, key=lambda c: (-c.score, c.target.figure, c.result.figure))


def _candidate(target: Target, result: Result, lexicon: Lexicon) -> Candidate | None:
    """None for a figure that is no answer; the cheap questions come first."""
    if (result.planned and not _is_promised_plan(target, result, lexicon)) or result.restated or result.kind == "rank" != target.kind:
        return None
    alike = likeness(target, result, lexicon)
    if alike < _enough(target, result, lexicon):
        return None
    if any(no(target, result, lexicon) for no in (_is_only_progress, speaks_of_the_opposite, _other_scope)):
        return None
    if is_of_earlier_cell(target, result):
        return None
    if distance_to_elsewhere(result, lexicon):
        return None
    reason = objection(target, result, lexicon)
    return Candidate(target, result, alike, alike + bonus_for(target, result, reason, lexicon), reason)


def _is_promised_plan(target: Target, result: Result, lexicon: Lexicon) -> bool:
    """`签约项目总投资不低于90亿元` promises a figure of a plan, and is answered by one."""
    return bool(set(lexicon.planned.findall(target.indicator)) & set(lexicon.planned.findall(result.indicator)))


def _is_only_progress(target: Target, result: Result, lexicon: Lexicon) -> bool:
    """`为年度任务的102%` says how far, not the promised share itself."""
    return target.kind == "share" and is_share_of(target, result, lexicon)


def _enough(target: Target, result: Result, lexicon: Lexicon) -> float:
    """How alike the two must be: less for one figure with two names, more for a figure that can't be compared."""
    if not same_kind(target, result, lexicon):
        return _OBJECTED
    if target.kind == "level" and not result.progress and not same_measure(target.unit, result.unit, lexicon):
        return _OTHER_UNIT
    return JOINT if is_joint(target, result) else _COMPARABLE


def _of_parts(target: Target, summed: Result, mine: list[Candidate]) -> Candidate:
    """A sum goes before each of its parts."""
    alike = max([c.likeness for c in mine if c.result in summed.parts], default=SHARED)
    return Candidate(target, summed, alike, max([c.score for c in mine], default=alike) + _SUM_FIRST, None)


def _other_scope(target: Target, result: Result, lexicon: Lexicon) -> bool:
    """The figure names a scope of its own that is not the promise's."""
    if target.scope not in lexicon.scopes:
        return False
    own = [s for s in lexicon.scopes if s in result.words[-40:]]
    return bool(own) and target.scope not in own
