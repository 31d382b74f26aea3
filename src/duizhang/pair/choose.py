"""The best one-to-one answer: each promise one figure, each figure one promise."""

import re

from duizhang.model.result import Result
from duizhang.model.span import Span
from duizhang.model.target import Target
from duizhang.pair.candidate import Candidate
from duizhang.pair.in_time import is_stage_of

SHARED, JOINT = 0.6, 0.4  # how alike a figure must be that answers two promises, one with two names
_AND = re.compile(r"[和及与、]")


def choose(found: list[Candidate]) -> dict[str, tuple[Candidate, float]]:
    """Greedy one-to-one: by target id, the candidate and the next best likeness; a figure answers one promise."""
    taken: dict[tuple[Span, str], Target] = {}
    chosen: dict[str, tuple[Candidate, float]] = {}
    by_target: dict[str, list[Candidate]] = {}
    for candidate in found:
        by_target.setdefault(candidate.target.id, []).append(candidate)
    for candidate in found:
        holder = next((taken[f] for f in _figures(candidate.result) if f in taken), None)
        if candidate.target.id in chosen or (holder is not None and not _shares(candidate, holder)):
            continue
        rest = [c.likeness for c in by_target[candidate.target.id] if c is not candidate]
        chosen[candidate.target.id] = (candidate, max(rest, default=0.0))
        taken |= dict.fromkeys(_figures(candidate.result), candidate.target)
    return chosen


def _figures(result: Result) -> tuple[tuple[Span, str], ...]:
    """`各14家` is one figure for two things, so a figure is known by its place and its name."""
    return tuple((r.figure, r.indicator) for r in (result, *result.parts))


def _shares(candidate: Candidate, holder: Target) -> bool:
    """`比例和达标率均达到100%` answered by `比例和达标率99.2%`: one figure for both, as it was promised."""
    target = candidate.target
    if is_stage_of(target, holder) and candidate.objection is None and candidate.result.unit == target.unit:
        return True
    return target.figure == holder.figure and target.scope == holder.scope and candidate.objection is None and candidate.likeness >= (JOINT if is_joint(target, candidate.result) else SHARED)


def is_joint(target: Target, result: Result) -> bool:
    """`比例和达标率99.2%` names two things, one of them the promised."""
    return bool(_AND.search(result.indicator)) and target.indicator[-2:] in result.indicator
