"""The best one-to-one answer within a row."""

import re
from dataclasses import dataclass, replace

from duizhang.lexicon.shape import Lexicon
from duizhang.model.result import Result
from duizhang.model.span import Span
from duizhang.model.target import Target
from duizhang.pair.comparable import is_share_of, objection, same_kind, same_measure
from duizhang.pair.likeness import likeness, together, words
from duizhang.pair.nearest import nearest
from duizhang.pair.own_words import own_words
from duizhang.pair.parts import names_two_deeds, total
from duizhang.pair.scope import distance_to_elsewhere, speaks_of_the_opposite

_COMPARABLE = 0.5
_SHARED = 0.6
_OBJECTED = 0.6
_OTHER_UNIT = 0.75
_JOINT = 0.4
_SUM_FIRST = 0.02
_OBJECTION = -0.2
_LONGER = 0.005
_JUST_BEHIND = 10
_FINISHED = re.compile(r"完工|竣工|建成|完成|投用|交付|通车|投产")
_DONE = re.compile(rf"[\s,;、]*(?:其中)?(?:现?已)?(?:全部)?(?:{_FINISHED.pattern})")
_AND = re.compile(r"[和及与、]")


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
    near = nearest(results, lexicon)
    for target in targets:
        alike = [c for result in near(target) if (c := _candidate(target, result, lexicon))]
        alike = _without_unfinished(target, alike, lexicon)
        mine = _without_totals(target, [_unless_joint(c, targets, lexicon) for c in alike], lexicon)
        summed = total(target, near(target), lexicon)
        found += [*mine, _of_parts(target, summed, mine)] if summed else mine
    return sorted(found, key=lambda c: (-c.score, c.target.figure, c.result.figure))


def _unless_joint(c: Candidate, targets: list[Target], lexicon: Lexicon) -> Candidate:
    """`引进博士、硕士900名` is one figure for two promises, and answers neither."""
    items = [words(i, lexicon) for i in _AND.split(c.result.indicator) if i]
    if len(items) < 2 or c.result.kind != "level" or c.objection:
        return c
    named = {t.figure for t in targets for i in items if t.kind == "level" and t.unit == c.target.unit and _names(t, i.text, lexicon)}
    if len(named) < 2 or c.target.figure not in named:
        return c
    return replace(c, objection="报告把几项合在一起报数", score=c.score + _OBJECTION)


def _without_unfinished(target: Target, mine: list[Candidate], lexicon: Lexicon) -> list[Candidate]:
    """`实施供水工程21处,完工19处`: a promise to complete 20 is answered by the 19; one to 实施 20 by the 21."""
    done = [c.result for c in mine if _DONE.match(c.result.words)]
    return [c for c in mine if _opens_alike(target, c.result) or _same_deed(target, c.result, lexicon) or not any(_finishes(d, c.result) for d in done)]


def _finishes(done: Result, whole: Result) -> bool:
    near = done.figure.block == whole.figure.block and 0 < done.figure.start - whole.figure.end <= _JUST_BEHIND
    return near and done.unit == whole.unit and done.value <= whole.value and not _FINISHED.search(whole.words)


def _names(target: Target, item: str, lexicon: Lexicon) -> bool:
    own = words(target.indicator, lexicon).text
    return bool(own) and item.startswith(own)


def _without_totals(target: Target, mine: list[Candidate], lexicon: Lexicon) -> list[Candidate]:
    """`新建6座、提升15座,合计21座`: a promise of one of the parts is not answered by their total."""
    parts = any(c.result.indicator == target.indicator and not together(c.result) and _same_deed(target, c.result, lexicon) for c in mine)
    return [c for c in mine if not together(c.result)] if parts and not names_two_deeds(target) else mine


def _candidate(target: Target, result: Result, lexicon: Lexicon) -> Candidate | None:
    """None for a figure that is no answer; the cheap questions come first."""
    if (result.planned and not _is_promised_plan(target, result, lexicon)) or result.restated or result.kind == "rank" != target.kind:
        return None
    alike = likeness(target, result, lexicon)
    if alike < _enough(target, result, lexicon):
        return None
    if any(no(target, result, lexicon) for no in (_is_only_progress, speaks_of_the_opposite, _other_scope)):
        return None
    if distance_to_elsewhere(result, lexicon):
        return None
    reason = objection(target, result, lexicon)
    return Candidate(target, result, alike, alike + _bonus(target, result, reason, lexicon), reason)


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
    return _JOINT if _is_joint(target, result) else _COMPARABLE


def _is_joint(target: Target, result: Result) -> bool:
    """`比例和达标率99.2%` names two things, one of them the promised."""
    return bool(_AND.search(result.indicator)) and target.indicator[-2:] in result.indicator


def _of_parts(target: Target, summed: Result, mine: list[Candidate]) -> Candidate:
    """A sum goes before each of its parts."""
    alike = max([c.likeness for c in mine if c.result in summed.parts], default=_SHARED)
    return Candidate(target, summed, alike, max([c.score for c in mine], default=alike) + _SUM_FIRST, None)


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
    return target.figure == holder.figure and target.scope == holder.scope and candidate.objection is None and candidate.likeness >= (_JOINT if _is_joint(target, candidate.result) else _SHARED)


def is_stage_of(one: Target, other: Target) -> bool:
    """The same thing in the same unit by another day: `完成投资20亿元,其中上半年完成10亿元`."""
    short, full = sorted((one.indicator, other.indicator), key=len)
    return full.endswith(short) and bool(short) == bool(full) and one.deadline != other.deadline and one.unit == other.unit


def _bonus(target: Target, result: Result, reason: str | None, lexicon: Lexicon) -> float:
    """Comparable before not, same unit, same verb, the longest period, the thing itself before its progress."""
    bonus = 0.0 if reason is None else _OBJECTION
    bonus -= 0.5 if not same_kind(target, result, lexicon) and not result.progress else 0.0
    bonus += 0.1 if lexicon.same_unit(target.unit, result.unit) else 0.05 if same_measure(target.unit, result.unit, lexicon) else 0
    bonus += 0.06 if target.kind == result.kind else 0.0
    bonus += _time_bonus(target, result)
    bonus -= 0.12 if result.progress and target.kind == "level" else 0.0
    bonus += 0.08 if target.threshold == result.threshold else -0.3
    bonus += 0.06 if _same_deed(target, result, lexicon) else 0.0
    bonus += 0.15 if together(result) else 0.0
    bonus -= 0.2 if _is_only_part(target, result, lexicon) else 0.0
    bonus -= 0.08 if "累计" in result.words and "新" in target.words else 0.0
    bonus += 0.04 if _opens_alike(target, result) else 0.0
    return bonus


def _opens_alike(target: Target, result: Result) -> bool:
    return target.words.strip()[:2] == result.words.strip()[:2]


def _is_only_part(target: Target, result: Result, lexicon: Lexicon) -> bool:
    """Of a figure and its part (`教师826名,其中乡村教师287名`) the part answers only what asks for it, or for what is new of a stock."""
    if not _is_part(result.words) or _is_part(target.words) or target.scope is not None:
        return False
    fresh = lexicon.comparing.fresh
    return not _same_deed(target, result, lexicon) and not (fresh.search(target.words) and fresh.search(result.words))


def _is_part(words_: str) -> bool:
    """`其中乡村教师287名` is a part of the figure before it."""
    return words_.lstrip(" ,;、(").startswith("其中")


def _time_bonus(target: Target, result: Result) -> float:
    """The whole year before a part, the longer part before the shorter; a stage asks for its own time."""
    if is_within_year(target):
        return 0.2 if in_its_time(target, result) else 0.0
    return (0.12 if result.full_year else -0.04 if result.full_year is False else 0.0) + months_covered(result) * _LONGER


def is_within_year(target: Target) -> bool:
    """Whether it is due before the year ends."""
    return target.deadline is not None and (target.deadline.month, target.deadline.day) != (12, 31)


def months_covered(result: Result) -> int:
    """Months that the figure covers, where its period says so."""
    last = result.period.last if result.period else None
    return last.month if last else 0


def in_its_time(target: Target, result: Result) -> bool:
    """Whether the figure's period ends by a deadline within the year: `6月底前完成200户` asks for the figure of the first half, not the later one."""
    last = result.period.last if result.period else None
    if target.deadline is None or last is None or not is_within_year(target):
        return False
    return (last.month, last.day) <= (target.deadline.month, target.deadline.day)


def _same_deed(target: Target, result: Result, lexicon: Lexicon) -> bool:
    """The report uses the promise's own verb (`建成` for `建成`, not `新建`)."""
    before = target.words.split(target.indicator)[0] if target.indicator else target.words
    deeds = lexicon.deeds.findall(before if before.endswith("、") else before[-8:])
    return bool(deeds) and deeds[-1] in _deed_words(result, lexicon)


def _deed_words(result: Result, lexicon: Lexicon) -> str:
    """In a list the verb stands before the first item (`改造供水管网27公里、燃气管道32公里`)."""
    listed = result.words.startswith("、") and not lexicon.deeds.search(own_words(result))
    return result.before + result.words if listed else result.words


def _other_scope(target: Target, result: Result, lexicon: Lexicon) -> bool:
    """The figure names a scope of its own that is not the promise's."""
    if target.scope not in lexicon.scopes:
        return False
    own = [s for s in lexicon.scopes if s in result.words[-40:]]
    return bool(own) and target.scope not in own
