"""What is left over belongs together: the one promise and the one figure of a row that share a unit and some words.

Asked only when likeness has found nothing: reports shorten names (`平价店开业10家`) or put the verb for the noun.
"""

from duizhang.lexicon.shape import Lexicon
from duizhang.model.result import Result
from duizhang.model.span import Span
from duizhang.model.target import Target
from duizhang.pair.candidate import Candidate
from duizhang.pair.comparable import objection, same_kind
from duizhang.pair.in_time import in_its_time, is_stage_of
from duizhang.pair.likeness import likeness, words
from duizhang.pair.nearest import nearest
from duizhang.pair.scope import distance_to_elsewhere, speaks_of_the_opposite
from duizhang.pair.stage import is_only_begun
from duizhang.pair.still_open import Answers, StillOpen
from duizhang.pair.whole_and_part import without_stock, without_wider
from duizhang.pair.years import is_of_earlier_cell, is_of_years

_LEFT = 0.55
_CLEARLY = 0.12
_LATER = 0.05
_SHARED = 2
# Where a figure has the promise's very name and is of another kind, one that is only vaguely alike is no answer.
_NAMED, _VAGUE = 0.9, 0.5
_STRANGE = 0.5
_EMPTY = frozenset("仅已总共春夏秋冬季还又其中至底末前后群众居民人口员")


def begun(row: StillOpen) -> Answers:
    """By target id, the figure left over that says only what has been begun of it (`危旧房签约211户`), with that objection."""
    free = [r for r in row.unused if _can_answer(r, row.lexicon)]
    near = nearest(free, row.lexicon)
    found: Answers = {}
    for target in row.unanswered:
        fit = [r for r in near(target) if not target.implied and is_only_begun(target, r, row.lexicon) and _fits(target, r, row.lexicon)]
        if len(fit) == 1:
            found[target.id] = (Candidate(target, fit[0], _LEFT, _LEFT, objection(target, fit[0], row.lexicon)), 0.0)
    return found


def left_over(row: StillOpen) -> Answers:
    """By target id, for those still unanswered: the figure that fits it and nothing else that is still open."""
    asked = [t for t in row.unanswered if not t.implied]
    free = [r for r in row.unused if _can_answer(r, row.lexicon)]
    found: Answers = {}
    near = nearest(free, row.lexicon)
    clearest = {t.id: best for t in asked if (best := _clearest(t, without_stock(t, without_wider(t, near(t), row.lexicon), row.lexicon), row.lexicon))}
    wanted: dict[tuple[Span, str], list[Target]] = {}
    for target in asked:
        if best := clearest.get(target.id):
            wanted.setdefault((best.figure, best.indicator), []).append(target)
    for target in asked:
        best = clearest.get(target.id)
        if best is None or any(other is not target and not is_stage_of(target, other) for other in wanted[best.figure, best.indicator]):
            continue
        found[target.id] = (Candidate(target, best, _LEFT, _LEFT, None), 0.0)
    return found


def stages(row: StillOpen) -> Answers:
    """A stage of a promise (`7月底前建成2家`) still unanswered is held against the figure that answers the whole."""
    found: Answers = {}
    for target in row.unanswered:
        whole = next((c for c, _ in row.answers.values() if _is_stage(target, c)), None)
        if whole is not None:
            reason = objection(target, whole.result, row.lexicon)
            found[target.id] = (Candidate(target, whole.result, whole.likeness, whole.likeness, reason), 0.0)
    return found


def _is_stage(target: Target, whole: Candidate) -> bool:
    return is_stage_of(target, whole.target) and target.unit == whole.result.unit and whole.objection is None and not is_of_earlier_cell(target, whole.result)


def _can_answer(result: Result, lexicon: Lexicon) -> bool:
    return not (result.planned or result.restated or result.progress or distance_to_elsewhere(result, lexicon))


def _clearest(target: Target, free: list[Result], lexicon: Lexicon) -> Result | None:
    """The only figure of its kind and unit that shares words with it, or the one that is clearly more alike than the rest."""
    fit = [r for r in free if _fits(target, r, lexicon) and objection(target, r, lexicon) is None]
    if any(not same_kind(target, r, lexicon) and likeness(target, r, lexicon) >= _NAMED for r in free):
        fit = [r for r in fit if likeness(target, r, lexicon) >= _VAGUE]
    ranked = sorted(fit, key=lambda r: -_fitness(target, r, lexicon))
    if len(ranked) > 1 and _fitness(target, ranked[0], lexicon) - _fitness(target, ranked[1], lexicon) < _CLEARLY:
        return None
    return ranked[0] if ranked else None


def _fits(target: Target, r: Result, lexicon: Lexicon) -> bool:
    """The same kind, unit and threshold, some words in common, and not too many of its own."""
    return (
        same_kind(target, r, lexicon) and _same_unit(target, r, lexicon) and _same_limit(target, r)
        and _shares_words(target, r, lexicon) and not _is_strange(target, r, lexicon)
        and not _people_by_another_deed(target, r, lexicon) and not speaks_of_the_opposite(target, r, lexicon)
    )


def _same_limit(target: Target, result: Result) -> bool:
    """Under the same threshold; a figure per thousand people (`每千人口3岁以下托位4个`) need not say it again."""
    return target.threshold == result.threshold or (not result.threshold and "每" in result.indicator and "每" in target.words)


def _fitness(target: Target, result: Result, lexicon: Lexicon) -> float:
    """Likeness, the same unit, the time promised for, the longest period."""
    last = result.period.last if result.period else None
    several = bool(lexicon.comparing.several_years.search(result.words))
    return (
        likeness(target, result, lexicon)
        + (0.2 if lexicon.same_unit(target.unit, result.unit) else 0.0)
        + (0.12 if result.full_year else 0.0)
        + (0.15 if several == is_of_years(target, lexicon) else 0.0)
        + (0.3 if in_its_time(target, result) else 0.0)
        + (last.month * _LATER if last else 0.0)
    )


def _people_by_another_deed(target: Target, result: Result, lexicon: Lexicon) -> bool:
    """人 and 人次 count the same only where the same is done (`普及`), not `引进` and `入选`."""
    if lexicon.same_unit(target.unit, result.unit):
        return False
    return not any(d in result.words for d in lexicon.deeds.findall(target.words))


def _same_unit(target: Target, result: Result, lexicon: Lexicon) -> bool:
    people = {lexicon.dimension(target.unit), lexicon.dimension(result.unit)} == {"人", "人次"}
    return people or lexicon.same_unit(target.unit, result.unit)


def _is_strange(target: Target, result: Result, lexicon: Lexicon) -> bool:
    """The figure's own name says more that the promise does not than what it does (`向市管企业选派` for `混改企业`)."""
    own = words(lexicon.deeds.sub(" ", result.indicator), lexicon).chars - _EMPTY
    asked = words(f"{target.words} {target.indicator}", lexicon).chars
    return len(own - asked) > _STRANGE * len(own)


def _shares_words(target: Target, result: Result, lexicon: Lexicon) -> bool:
    """Two characters of the name side by side, or a verb that says what is done (`惠及`, `筛查`)."""
    want = words(target.indicator, lexicon)
    near = words(f"{result.indicator} {result.words} {result.before[-30:]}", lexicon)
    if len(want.chars & near.chars) >= _SHARED and want.pairs & near.pairs:
        return True
    deeds = {d for d in lexicon.deeds.findall(target.words) if d in lexicon.nouns or d not in _PLAIN}
    return any(d in result.words for d in deeds)


_PLAIN = frozenset(["完成", "建成", "新增", "新建", "实现", "达到", "建设", "推进", "开展", "力争", "确保", "争取", "改造", "提升", "组织", "增加", "新开"])
