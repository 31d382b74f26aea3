"""In which order figures are tried for a promise: how alike the two are, and what else speaks for one before another."""

from duizhang.lexicon.shape import Lexicon
from duizhang.model.result import Result
from duizhang.model.target import Target
from duizhang.pair.comparable import same_kind, same_measure
from duizhang.pair.deed import opens_alike, same_deed
from duizhang.pair.in_time import in_its_time, is_within_year, months_covered
from duizhang.pair.likeness import together
from duizhang.pair.whole_and_part import OBJECTION, is_only_part

_LONGER, _LATER = 0.005, 0.0005


def bonus_for(target: Target, result: Result, reason: str | None, lexicon: Lexicon) -> float:
    """Comparable before not, same unit, same verb, the longest period, the thing itself before its progress."""
    bonus = 0.0 if reason is None else OBJECTION
    bonus -= 0.5 if not same_kind(target, result, lexicon) and not result.progress else 0.0
    bonus += 0.1 if lexicon.same_unit(target.unit, result.unit) else 0.05 if same_measure(target.unit, result.unit, lexicon) else 0
    bonus += 0.06 if target.kind == result.kind else 0.0
    bonus += _time_bonus(target, result)
    bonus -= 0.12 if result.progress and target.kind == "level" else 0.0
    bonus += 0.08 if target.threshold == result.threshold else -0.3
    bonus += 0.06 if same_deed(target, result, lexicon) else 0.0
    bonus += 0.15 if together(result) else 0.0
    bonus -= 0.2 if is_only_part(target, result, lexicon) else 0.0
    bonus -= 0.08 if "累计" in result.words and "新" in target.words else 0.0
    bonus += 0.04 if opens_alike(target, result) else 0.0
    return bonus


def _time_bonus(target: Target, result: Result) -> float:
    """The whole year before a part, the longer part before the shorter, of years the last; a stage asks for its own time."""
    if is_within_year(target):
        return 0.2 if in_its_time(target, result) else 0.0
    last = result.period.last if result.period else None
    later = (last.year - 2000) * _LATER if last and last.year else 0.0
    return later + (0.12 if result.full_year else -0.04 if result.full_year is False else 0.0) + months_covered(result) * _LONGER
