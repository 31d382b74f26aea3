"""Promises that stand only in the report: `136公里,占目标100公里的136%`, `为任务的164.5%`, `超17元`, `计划74项,开工72项`.

A target whose figure is printed is an ordinary one; one that only follows from a percentage or a gap is `implied`, and its
value is the roundest number that would print that percentage: plans are made in round numbers.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from duizhang.extract.published import published_words
from duizhang.lexicon.shape import Lexicon
from duizhang.model.published import Published
from duizhang.model.result import Result
from duizhang.model.span import Span
from duizhang.model.target import Target
from duizhang.text.clause import Stretch, clauses, sentences
from duizhang.text.numerals import multiplier

_GOAL = r"(?:目标|任务|计划|预期|预算|年度|全年)"
_OF_GOAL = re.compile(rf"(?:占|为|完成|达|达到)(?:了|到)?[^,;。\d%]{{0,10}}{_GOAL}?[^,;。\d%]{{0,6}}\(?$")
_OF = re.compile(r"^\)?(?:[^,;。\d%]{0,6}的|\))$|^(?:目标|任务|计划)(?:任务|数)?的?$")
_ELIDED = re.compile(rf"(?P<n>\d+(?:\.\d+)?)(?P<m>[万亿])(?={_GOAL})")
_RATE = re.compile(
    rf"(?:(?:占|为|完成)(?:了)?[^,;。\d%]{{0,8}}{_GOAL}[^,;。\d%]{{0,10}}的?|完成率(?:为|达|达到)?|(?<![加推超欠])进度(?:为|达|达到)?|^\s*(?:已)?完成(?:了)?|占总?(?:计划|任务|目标)的?)$"
)
_REACHED = re.compile(rf"^\s*(?:已)?(?:超额完成|超过|超出|完成|达到|高于)[^,;。\d]{{0,6}}{_GOAL}[^,;。\d]{{0,4}}$")
_ALONE = re.compile(r"^[\s,;(]*$")
_GAP = re.compile(rf"^\s*(?P<way>超|超出|超过|高于|高出|低于|少于|短|差)(?:年度|全年)?{_GOAL}?$")
_LIST = re.compile(r"(?:包括|分别[是为]|即|有|为)?:\s*")
_FULL = re.compile(r"完成(?:年度|全年)?(?:目标)?任务(?:\(100%\)|的?100%)")
_CHANGES = ("growth", "decline")
_MOST = Decimal(1000)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """The figures of one sentence of a report, in order."""

    view: str
    stretch: Stretch
    block: int
    results: tuple[Result, ...]

    def between(self, one: Result, other: Result) -> str:
        return self.view[one.figure.end : other.figure.start]

    def lead(self, result: Result) -> str:
        """The words of the figure's clause before it."""
        clause = next(c for c in clauses(self.view, self.stretch.start, self.stretch.end) if c.end > result.figure.start)
        return self.view[clause.start : result.figure.start]


def inline_targets(view: str, block: int, results: Sequence[Result], lexicon: Lexicon, year: int | None) -> list[Target]:
    """The promises that the report figures of one block are set against, in reading order."""
    found: list[Target] = []
    for stretch in sentences(view):
        inside = tuple(r for r in results if r.figure.block == block and stretch.start <= r.figure.start < stretch.end)
        if inside:
            found += _of_sentence(_Sentence(view, stretch, block, inside), lexicon, year)
    return sorted(found, key=lambda t: t.figure)


def _of_sentence(s: _Sentence, lexicon: Lexicon, year: int | None) -> list[Target]:
    found: list[Target] = []
    thing: Result | None = None
    rated = False
    for i, r in enumerate(s.results):
        following = s.results[i + 1] if i + 1 < len(s.results) else None
        if thing and following and _is_goal(s, r, thing, following):
            found.append(_target(r, r.figure, r.value, year, thing=thing, answer=thing))
            continue
        by_rate = _by_rate(s, r, thing, found, year, rated=rated) if r.unit == "%" and r.kind not in _CHANGES else None
        if by_rate:
            rated = True
            found.append(by_rate)
            continue
        if r.planned or r.restated or _under_way(s, r, following, lexicon) or (found and _only_begun(s, r, lexicon)):
            found += _said_before_done(s, i, following, lexicon, year) or _said_behind(s, r, thing, year)
            continue
        if r.unit != "%" or r.kind in _CHANGES:
            gap = _by_gap(s, r, thing, year)
            found += [gap] if gap else []
            thing = r if gap is None and r.kind == "level" else thing
            continue
        if r.kind == "share" and not r.progress:
            gap = _by_gap(s, following, r, year) if following and following.unit in ("个百分点", "百分点") else None
            thing = r if gap or not thing else thing
    return [replace(t, published=t.published or p) for t in found + _named(s, found, lexicon, year) for p in [_verdict(s, t, lexicon)]]


def _said_before_done(s: _Sentence, i: int, following: Result | None, lexicon: Lexicon, year: int | None) -> list[Target]:
    """`计划74项,开工72项`; `6个小区施工中(90%)`: answered by its rate; `场馆2个完成前期`: not answered at all."""
    r = s.results[i]
    answer = _done_of(s, i)
    if answer is None and following and _under_way(s, r, following, lexicon):
        answer = following
    if answer is None and (r.planned or not _only_begun(s, r, lexicon)):
        return []
    return [_target(r, r.figure, r.value, year, thing=r, answer=answer)]


def _said_behind(s: _Sentence, goal: Result, thing: Result | None, year: int | None) -> list[Target]:
    """`1482个,超额完成年度目标1200个`: the goal right behind what was done."""
    if thing is None or goal.unit != thing.unit or not _REACHED.search(s.lead(goal)):
        return []
    return [_target(goal, goal.figure, goal.value, year, thing=thing, answer=thing)]


def _only_begun(s: _Sentence, r: Result, lexicon: Lexicon) -> bool:
    """Behind an amount, words of something begun and not done (`2个完成前期`)."""
    behind = re.match(r"[^,;。]*", s.view[r.figure.end : s.stretch.end])
    return r.kind == "level" and behind is not None and bool(lexicon.not_done.search(behind.group()))


def _under_way(s: _Sentence, r: Result, following: Result | None, lexicon: Lexicon) -> bool:
    """Words of something unfinished between the figure and a percentage in brackets."""
    if following is None or following.unit != "%" or r.kind != "level":
        return False
    between = s.between(r, following)
    return between.endswith("(") and not re.search(r"[,;。]", between) and bool(lexicon.not_done.search(between))


def _done_of(s: _Sentence, i: int) -> Result | None:
    """The figure that answers a plan said right before it, in the same unit."""
    plan = s.results[i]
    for r in s.results[i + 1 : i + 3]:
        if r.unit == plan.unit and r.kind == plan.kind and not r.planned and not r.restated:
            return r
    return None


def _is_goal(s: _Sentence, r: Result, thing: Result, rate: Result) -> bool:
    """`占目标R的P%` behind the thing itself."""
    behind = s.between(r, rate)
    return rate.unit == "%" and r.unit == thing.unit and bool(_OF_GOAL.search(s.lead(r)) and _OF.match(behind))


def _by_rate(
    s: _Sentence, rate: Result, thing: Result | None, found: Sequence[Target], year: int | None, *, rated: bool
) -> Target | None:
    """The promise behind `为任务的P%`; where an earlier figure was called a rate, a bare percentage is one too."""
    if thing is None or thing.unit == "%" or ":" in s.between(thing, rate) or not 0 < rate.value <= _MOST or any(t.answer == thing.figure and not t.implied for t in found):
        return None
    lead = s.lead(rate)
    elided = _ELIDED.search(lead)
    if elided:
        start = rate.figure.start - len(lead) + elided.start()
        value = Decimal(elided["n"]) * multiplier(elided["m"])
        return _target(thing, Span(s.block, start, start + len(elided.group())), value, year, thing=thing, answer=thing)
    bracketed = s.view[rate.figure.start - 1] == "(" and s.between(thing, rate) == "("
    if not _RATE.search(lead) and not (rated and (_ALONE.match(lead) or bracketed)):
        return None
    places = max(0, -int(rate.value.as_tuple().exponent))
    half = Decimal(1).scaleb(-places) / 2
    step = _half_step(s.view[thing.figure.start : thing.figure.end])
    low, high = (thing.value - step) / (rate.value + half) * 100, (thing.value + step) / (rate.value - half) * 100
    value = thing.value if rate.value == 100 else roundest(low, high)
    return replace(_target(rate, rate.figure, value, year, thing=thing, answer=thing), implied=True)


def _half_step(printed: str) -> Decimal:
    """Half the last printed digit of a rounded amount (`11.54亿`); a plain count is exact."""
    number = re.search(r"[\d,]+(?:\.(?P<places>\d+))?\s*(?P<factor>[万亿]*)", printed)
    if number is None or not (number["places"] or number["factor"]):
        return Decimal(0)
    return Decimal(multiplier(number["factor"])).scaleb(-len(number["places"] or "")) / 2


def roundest(low: Decimal, high: Decimal) -> Decimal:
    """The number with the fewest digits in `[low, high]`; of several the one nearest the middle.

    >>> roundest(Decimal("1999.4"), Decimal("2000.6")), roundest(Decimal("37.9"), Decimal("38.1"))
    (Decimal('2000'), Decimal('38'))
    """
    middle = (low + high) / 2
    for exponent in range(high.adjusted(), high.adjusted() - 9, -1):
        step = Decimal(1).scaleb(exponent)
        value = (middle / step).to_integral_value() * step
        if low <= value <= high and value:
            return value + 0 if exponent < 0 else value.quantize(Decimal(1))
    return middle


def _by_gap(s: _Sentence, gap: Result | None, thing: Result | None, year: int | None) -> Target | None:
    """The promise behind `…185元,超17元`, `65.4%,超9.4个百分点`."""
    if gap is None or thing is None:
        return None
    m = _GAP.match(s.lead(gap))
    points = thing.unit == "%" and gap.unit in ("个百分点", "百分点")
    if m is None or not (gap.unit == thing.unit or points):
        return None
    above = m["way"] in ("超", "超出", "超过", "高于", "高出")
    value = thing.value - gap.value if above else thing.value + gap.value
    return replace(_target(gap, gap.figure, value, year, thing=thing, answer=thing), implied=True)


def _named(s: _Sentence, found: Sequence[Target], lexicon: Lexicon, year: int | None) -> list[Target]:
    """`未达序的有:投资80亿元、覆盖率80%`: what is named as behind is quoted by its promise; `完成任务(100%)的有:` likewise."""
    opening = _opening(s, lexicon)
    if opening is None:
        return []
    at, said = opening
    behind = said.pace == "behind" or said.verdict == "not_met"
    full = bool(_FULL.search(s.view, s.stretch.start, at))
    if any(t.figure.start > at for t in found) or not (behind or full):
        return []
    rest = [r for r in s.results if r.figure.start >= at and not r.progress and r.kind not in _CHANGES]
    return [
        replace(_target(r, r.figure, r.value, year, thing=r, answer=None if behind else r), implied=full and not behind, published=said)
        for r in rest
    ]


def _opening(s: _Sentence, lexicon: Lexicon) -> tuple[int, Published] | None:
    """Where a list begins that a verdict introduces (`未达序11项,包括:`), and that verdict; the last one counts."""
    for m in reversed(list(_LIST.finditer(s.view, s.stretch.start, s.stretch.end))):
        said = published_words(" " * s.stretch.start + s.view[s.stretch.start : m.start()], s.block, lexicon)
        if said:
            return m.end(), said
    return None


def _verdict(s: _Sentence, target: Target, lexicon: Lexicon) -> Published | None:
    """The document's own verdict: words right behind the figures (`,超进度42.31%`), else those that introduce the list."""
    last = max(target.figure.end, target.answer.end if target.answer else 0)
    behind = re.match(r"[^;。]{0,12}", s.view[last : s.stretch.end])
    said = published_words(" " * last + (behind.group() if behind else ""), s.block, lexicon)
    if said:
        return said
    opening = _opening(s, lexicon)
    return opening[1] if opening and opening[0] <= target.figure.start else None


def _target(source: Result, figure: Span, value: Decimal, year: int | None, *, thing: Result, answer: Result | None) -> Target:
    return Target(
        id="", row=source.row, span=figure if answer else thing.span.until(figure), figure=figure, indicator=thing.indicator,
        words=thing.words, op=">=", value=value, unit=thing.unit, kind=thing.kind, answer=answer.figure if answer else None,
        deadline=date(year, 12, 31) if year else None, rule="inline",
    )
