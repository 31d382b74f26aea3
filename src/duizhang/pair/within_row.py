"""The best one-to-one answer within a row."""

from dataclasses import dataclass

from duizhang.lexicon.shape import Lexicon
from duizhang.model.result import Result
from duizhang.model.span import Span
from duizhang.model.target import Target
from duizhang.pair.comparable import objection, same_measure
from duizhang.pair.likeness import likeness, together
from duizhang.pair.parts import total
from duizhang.pair.scope import distance_to_elsewhere

_COMPARABLE = 0.5
_SHARED = 0.6
_OBJECTED = 0.6
_SUM_FIRST = 0.02


@dataclass(frozen=True, slots=True)
class Candidate:
    """A figure that could answer a promise; `score` orders candidates, `likeness` decides whether one is good enough."""

    target: Target
    result: Result
    likeness: float
    score: float
    objection: str | None


def candidates(targets: list[Target], results: list[Result], lexicon: Lexicon) -> list[Candidate]:
    """Every pair that is alike enough, best first."""
    found = []
    for target in targets:
        mine = [c for result in results if (c := _candidate(target, result, lexicon))]
        summed = total(target, results, lexicon)
        found += [*mine, _of_parts(target, summed, mine)] if summed else mine
    return sorted(found, key=lambda c: (-c.score, c.target.figure, c.result.figure))


def _candidate(target: Target, result: Result, lexicon: Lexicon) -> Candidate | None:
    if result.planned or result.restated or distance_to_elsewhere(result, lexicon) or _other_scope(target, result, lexicon):
        return None
    alike = likeness(target, result, lexicon)
    reason = objection(target, result, lexicon)
    if alike < (_COMPARABLE if target.kind == result.kind else _OBJECTED):
        return None
    return Candidate(target, result, alike, alike + _bonus(target, result, reason, lexicon), reason)


def _of_parts(target: Target, summed: Result, mine: list[Candidate]) -> Candidate:
    """A sum goes before each of its parts."""
    alike = max([c.likeness for c in mine if c.result in summed.parts], default=_SHARED)
    return Candidate(target, summed, alike, max([c.score for c in mine], default=alike) + _SUM_FIRST, None)


def choose(found: list[Candidate]) -> dict[str, tuple[Candidate, float]]:
    """Greedy one-to-one: by target id, the candidate and the next best likeness; a figure answers one promise."""
    taken: dict[Span, Target] = {}
    chosen: dict[str, tuple[Candidate, float]] = {}
    for candidate in found:
        holder = next((taken[f] for f in _figures(candidate.result) if f in taken), None)
        if candidate.target.id in chosen or (holder is not None and not _shares(candidate, holder)):
            continue
        rest = [c.likeness for c in found if c.target.id == candidate.target.id and c is not candidate]
        chosen[candidate.target.id] = (candidate, max(rest, default=0.0))
        taken |= dict.fromkeys(_figures(candidate.result), candidate.target)
    return chosen


def _figures(result: Result) -> tuple[Span, ...]:
    return (result.figure, *(part.figure for part in result.parts))


def _shares(candidate: Candidate, holder: Target) -> bool:
    """`比例和达标率均达到100%` answered by `比例和达标率99.2%`: one figure for both, as it was promised."""
    target = candidate.target
    return target.figure == holder.figure and target.scope == holder.scope and candidate.objection is None and candidate.likeness >= _SHARED


def _bonus(target: Target, result: Result, reason: str | None, lexicon: Lexicon) -> float:
    """Comparable before not, same unit, same verb, the longest period, the thing itself before its progress."""
    bonus = 0.0 if reason is None else -0.2
    bonus -= 0.5 if target.kind != result.kind and not result.progress else 0.0
    bonus += 0.1 if lexicon.same_unit(target.unit, result.unit) else 0.05 if same_measure(target.unit, result.unit, lexicon) else 0
    bonus += 0.06 if target.kind == result.kind else 0.0
    bonus += 0.05 if result.full_year else -0.02 if result.full_year is False else 0.0
    bonus -= 0.12 if result.progress and target.kind == "level" else 0.0
    bonus += 0.08 if target.threshold == result.threshold else -0.3
    bonus += 0.06 if _same_deed(target, result, lexicon) else 0.0
    bonus += 0.15 if together(result) else 0.0
    bonus -= 0.08 if "累计" in result.words and "新" in target.words else 0.0
    bonus += 0.04 if target.words.strip()[:2] == result.words.strip()[:2] else 0.0
    return bonus


def _same_deed(target: Target, result: Result, lexicon: Lexicon) -> bool:
    """The report uses the promise's own verb (`建成` for `建成`, not `新建`)."""
    before = target.words.split(target.indicator)[0] if target.indicator else target.words
    deeds = lexicon.deeds.findall(before[-8:])
    return bool(deeds) and deeds[-1] in result.words


def _other_scope(target: Target, result: Result, lexicon: Lexicon) -> bool:
    """The figure names a scope of its own that is not the promise's."""
    if target.scope not in lexicon.scopes:
        return False
    own = [s for s in lexicon.scopes if s in result.words[-40:]]
    return bool(own) and target.scope not in own
