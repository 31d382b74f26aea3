"""Promises that stand only in the report: `136公里,占目标100公里的136%`, `为任务的164.5%`, `超17元`, `计划74项,开工72项`.

A target whose figure is printed is an ordinary one; one that only follows from a percentage or a gap is `implied`. Each
rule below looks at one figure of a sentence and at the last one that said how a thing stands; the first that answers counts.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from duizhang.extract.adjusted import adjusted_results
from duizhang.extract.published import published_words
from duizhang.extract.roundest import behind_rate
from duizhang.extract.told_in_turn import GOAL, MOST, RATE, goals_in_turn, rates_in_turn
from duizhang.extract.told_sentence import AIM, OPS, ToldSentence
from duizhang.extract.totals import sums_up, whole
from duizhang.lexicon.shape import Lexicon
from duizhang.model.published import Published
from duizhang.model.result import Result
from duizhang.model.span import Span
from duizhang.model.target import Target
from duizhang.text.answering import answered_in_brackets, answers, clause_before, is_schedule
from duizhang.text.clause import sentences
from duizhang.text.numerals import multiplier

# `占目标|100公里|的136%`
_OF_GOAL = re.compile(rf"(?:占|为|完成|达|达到)(?:了|到)?[^,;。\d%]{{0,10}}{GOAL}?[^,;。\d%]{{0,6}}\(?$")
_OF = re.compile(r"^\)?(?:[^,;。\d%]{0,6}的|\))$|^(?:目标|任务|计划)(?:任务|数)?的?$")
# `比目标|95%|高2个百分点`, `低于|3%|左右的控制目标`
_TO_GOAL = re.compile(rf"(?:[比较距离]|超过?|超出|[高低]于|少于|[快慢优好]于|未?达到|控制在|(?:未|超额)?完成了?){AIM}(?:的|为|是)?(?:\((?:增长|下降)?)?$")
# `下降4.6%,目标为|3.5%`
_GOAL_IS = re.compile(rf"^\s*(?:其)?{AIM}(?:为|是|控制在|不超过)?$")
# `达到目标的|6项`: so many of those named before did
_COUNTED = re.compile(r"(?:达到|完成|实现|达成)[^,;。\d]*的$")
# `能耗降低目标|3%`
_CHANGE_AIMED = re.compile(rf"(?:增长|下降|降低|提高|提升|减少){AIM}(?:为|是)?$|(?:目标|任务|计划|规划)(?:降幅|增幅|增速|涨幅)(?:为|是)?$|(?:降幅|增幅|增速|涨幅)(?:目标|计划|预期)(?:为|是)?$")
# `…93%;|覆盖率:目标|85%`: a label opens another thing
_LABELLED = re.compile(r"[,;][^,;:。]{2,}:[^,;:。]*$")
_IN_BRACKETS = re.compile(rf"(?:/[月年日人])?\((?:{AIM}|年度|全年)(?:为|是|:)?(?:同比)?(?:增长|下降|降低|提高)?\s*")
# `支出12万元(年度计划支出15万元)`: the verb once more
_OWN_VERB = re.compile(r"[\u4e00-\u9fff]{2}$")
# without one of these, or a verb, the next figure of a plan is one more plan (`要求甲46万亩,乙38万亩`)
_DOING = re.compile(r"完成|实际|已|达|实现|累计|月|季度|半年|到位|仅|只|目前|进度|占|为")
_TO = re.compile(r"(?:[高低少快慢优好]于|超过|超出|未?达到|完成了?|不及)(?:[国省市县区]定|国家|上级|既定|规定|全年|年度|年初)?$")
_GOAL_BEHIND = re.compile(rf"^(?:左右|以上|以内|以下)?的(?:{AIM}|[国省市县区]?(?:家|定)?要求)")
_ELIDED = re.compile(rf"(?P<n>\d+(?:\.\d+)?)(?P<m>[万亿])(?={GOAL})")
_ALONE = re.compile(r"^[\s,;(]*$")
# `超|17元`, `低于年度预期目标|1.4个百分点`, `比目标高|2个百分点`
_GAP = re.compile(rf"^\s*(?:(?P<way>超|超出|超过|高于|高出|低于|少于|短|差)(?:{AIM}|年度|全年)?|(?:[比较离与]|距离?){AIM}(?:尚|还|仍|相)?(?P<by>高出?|多|低|少|差))$")
_ABOVE = {"超", "超出", "超过", "高于", "高出", "高", "多"}
_BARE_PLAN = re.compile(r"\s*(?:全年|年度)?(?:计划|任务|目标)(?:数|为)?\s*")
# what comes before a thing is finished, and its being finished
_STAGE = re.compile(r"开工|动工|启动|到位|下达|筹集|签约|立项|招标|摸底|在建")
_FINISHED = re.compile(r"完工|竣工|建成|完成|投用|交付|验收|支付|支出")
_ASIDE = re.compile(r"\(其中[^()]*\)")
_DONE_SO_FAR = re.compile("已|完成|累计")
_TOLD = re.compile(r"^\s*(?:仅|只|已|目前|实际)")
_LIST = re.compile(r"(?:包括|分别[是为]|即|有|为|是)?:\s*")
# `8项量化任务,完成6项` counts promises, it is none
_RECKONING = re.compile(r"(?:量化|重点|主要|民生|年度|目标|约束性|预期性|考核|核心)*(?:任务|事项|指标|实事)")
# `…指标中|15项|完成、|3项|未完成` counts which were kept
_TALLIED = re.compile(r"(?:全部|已|均)?(?:未|没有)?(?:如期|超额|按期|提前)?(?:完成|达到|达标|达序|实现)(?:目标|任务|预期|序时)*(?:、|$)")
# `另|1所|因选址推迟至次年`: what is not done this year was promised before
_PUT_OFF = re.compile(r"原因|推迟|明年|次年|来年|延期|延至|延后|结转|顺延|缓建|取消")
_FULL = re.compile(r"完成(?:年度|全年)?(?:目标)?任务(?:\(100%\)|的?100%)")
_CHANGES = ("growth", "decline")
_POINTS = ("个百分点", "百分点")
_NEAR = (Decimal("0.8"), Decimal("1.25"))
_WIDELY = (Decimal("0.2"), Decimal(5))

Rule = Callable[[ToldSentence, int, Result | None, Sequence[Target]], Target | None]


def inline_targets(view: str, block: int, results: Sequence[Result], lexicon: Lexicon, year: int | None) -> list[Target]:
    """The promises that the report figures of one block are set against, in reading order."""
    found: list[Target] = []
    for stretch in sentences(view):
        inside = tuple(r for r in results if r.figure.block == block and stretch.start <= r.figure.start < stretch.end)
        if inside:
            found += _with_asides(ToldSentence(view, stretch, block, adjusted_results(view, inside), lexicon, year))
    return sorted(found, key=lambda t: t.figure)


def _with_asides(s: ToldSentence) -> list[Target]:
    """The promises of a sentence and those of its asides (`任务90套(其中甲类20套),完成95套(其中甲类18套)`), which are answered in the
    aside behind the answer; for what is said outside an aside is not there."""
    asides = [range(*m.span()) for m in _ASIDE.finditer(s.view, s.stretch.start, s.stretch.end)]
    within = {r.figure: next((a for a in asides if r.figure.start in a), None) for r in s.results}
    outer = tuple(r for r in s.results if within[r.figure] is None)
    if not outer or len(outer) == len(s.results):
        return _of_sentence(s)
    view = s.view
    for a in asides:
        view = view[: a.start] + " " * len(a) + view[a.stop :]
    found = _of_sentence(replace(s, view=view, results=outer))

    def behind(figure: Span | None) -> list[Result]:
        return [r for r in s.results if figure and (a := within[r.figure]) and a.start >= figure.end and not view[figure.end : a.start].strip()]

    parts = [(a, b) for t in found for a in behind(t.figure) for b in behind(t.answer) if a.unit == b.unit and a.kind == b.kind and a.indicator == b.indicator]
    return found + [s.promise(a.figure, a.value, a, b, "plan", OPS[a.comparator]) for a, b in parts]


def _of_sentence(s: ToldSentence) -> list[Target]:
    found: list[Target] = [*rates_in_turn(s), *goals_in_turn(s)]
    taken = {t.figure for t in found}
    thing: Result | None = None
    for i in range(len(s.results)):
        if s.results[i].figure in taken:
            continue
        made = next((t for rule in _RULES if (t := rule(s, i, thing, found))), None)
        if made:
            found.append(made)
        else:
            thing = _thing(s, i, thing, found)
    return [replace(t, published=t.published or _verdict(s, t)) for t in (*found, *_named(s, found))]


def _thing(s: ToldSentence, i: int, thing: Result | None, found: Sequence[Target]) -> Result | None:
    """What the figures that follow are measured against: an amount; a rate or a growth only where nothing else was said,
    or where a goal or a gap follows it at once."""
    r, following = s.results[i], s.after(i)
    if _is_open(s, i, found) or r.unit in _POINTS:
        return thing
    if r.kind == "level":
        return r
    goal_follows = following is not None and (
        _names_goal(s, following, r) or bool(_GAP.match(s.lead(following))) or _is_bracketed_goal(s, r, following)
    )
    if r.kind in _CHANGES:
        return r if goal_follows else thing
    return r if not r.progress and (goal_follows or not thing) else thing


def _share_of_goal(s: ToldSentence, i: int, thing: Result | None, found: Sequence[Target]) -> Target | None:
    """`136公里,占目标100公里的136%`, `进度136/100公里`: the 100."""
    r, rate = s.results[i], s.after(i)
    if thing is not None and s.between(thing, r).strip() == "/" and r.unit == thing.unit:
        return s.promise(r.figure, r.value, thing, thing, "goal")
    if thing is None or rate is None or rate.unit != "%" or r.unit != thing.unit:
        return None
    if not (_OF_GOAL.search(s.lead(r)) and _OF.match(s.between(r, rate))):
        return None
    return s.promise(r.figure, r.value, thing, thing, "goal")


def _goal_in_brackets(s: ToldSentence, i: int, thing: Result | None, found: Sequence[Target]) -> Target | None:
    """`开工9个(计划10个)`: the 10, whatever follows."""
    r = s.results[i]
    if thing is None or i == 0 or s.results[i - 1] is not thing or not _is_bracketed_goal(s, thing, r):
        return None
    return s.promise(r.figure, r.value, _as_promised(thing, r), thing, "goal", OPS[r.comparator])


def _as_promised(thing: Result, goal: Result) -> Result:
    """`下降2.4%(预期增长8%)`: a growth was promised and turned out a fall."""
    return replace(thing, kind=goal.kind) if goal.kind in _CHANGES and thing.kind in _CHANGES else thing


def _answer_in_brackets(s: ToldSentence, i: int, thing: Result | None, found: Sequence[Target]) -> Target | None:
    """`床位1500张(实际1620张)`: the 1500, unless it is reported itself."""
    r, answer = s.results[i], s.after(i)
    if answer is None or answer.unit != r.unit or not _comparable(r, answer) or answer.planned:
        return None
    told = answered_in_brackets(clause_before(s.view, r.figure.start), s.between(r, answer), s.lexicon)
    return s.promise(r.figure, r.value, r, answer, "plan", OPS[r.comparator]) if told else None


def _is_bracketed_goal(s: ToldSentence, thing: Result, goal: Result) -> bool:
    m = _IN_BRACKETS.match(s.between(thing, goal)) if goal.unit == thing.unit else None
    return m is not None and s.between(thing, goal)[m.end() :] in ("", *_OWN_VERB.findall(s.lead(thing)))


def _beside_goal(s: ToldSentence, i: int, thing: Result | None, found: Sequence[Target]) -> Target | None:
    """`比目标95%高2个百分点`, `低于3%左右的控制目标`: the 95, the 3."""
    r = s.results[i]
    if thing is None or not _names_goal(s, r, thing) or any(t.answer == thing.figure and abs(thing.value - t.value) == r.value for t in found):
        return None  # `目标2起,实际3起,超出目标1起` says once more by how much
    capped = "控制" in s.lead(r) + s.behind(r)
    return s.promise(r.figure, r.value, _as_promised(thing, r), thing, "goal", "<=" if capped else OPS[r.comparator])


def _names_goal(s: ToldSentence, r: Result, thing: Result) -> bool:
    """Words of comparing and of a goal stand around the figure, which is in the thing's unit.

    Of percentages `完成目标86%` is a goal only near the thing's own value, and `完成目标的95%` never: that is a rate.
    """
    if r.unit != thing.unit or (r.indicator != thing.indicator and _LABELLED.search(s.between(thing, r))):
        return False
    before, behind = s.lead(r).rstrip(), s.behind(r)
    if _counted(s, r):
        return False
    if _TO.search(before) and _GOAL_BEHIND.match(behind):
        return True
    bracketed = "(" not in before or s.between(thing, r).startswith("(")
    if bracketed and _GOAL_IS.match(before.rpartition("(")[2]) and "目标" in before:
        return True
    if not _TO_GOAL.search(before):
        return False
    if r.value and "(" not in before and not _WIDELY[0] <= thing.value / r.value <= _WIDELY[1]:
        return False  # `312公里,超年度目标12公里` says by how much
    near = bool(r.value) and _NEAR[0] <= thing.value / r.value <= _NEAR[1]
    return r.unit != "%" or "(" in before or (near and not before.endswith("的"))


def _counted(s: ToldSentence, r: Result) -> bool:
    """A number of promises kept (`达到年度目标的6项`), no promise."""
    return r.unit in s.lexicon.units and s.lexicon.units[r.unit].counts and _COUNTED.search(s.lead(r).rstrip()) is not None


def _rate_of_goal(s: ToldSentence, i: int, thing: Result | None, found: Sequence[Target]) -> Target | None:
    """`改造公路3290公里,为任务的164.5%`: the 2000 that follow; `为全年80亿目标的125.6%`: the 80亿."""
    rate = s.results[i]
    if thing is None or not _may_rate(s, rate, thing) or any(t.answer == thing.figure and not t.implied for t in found):
        return None
    lead = s.lead(rate)
    elided = _ELIDED.search(lead)
    if elided:
        start = rate.figure.start - len(lead) + elided.start()
        value = Decimal(elided["n"]) * multiplier(elided["m"])
        return s.promise(Span(s.block, start, start + len(elided.group())), value, thing, thing, "goal")
    if "形象进度" in lead and not _DONE_SO_FAR.search(s.lead(thing)):
        return None  # `新增学位1500个,形象进度85%`: the 1500 are what was promised
    called_before = any(t.rule == "rate" for t in found)
    bracketed = s.view[rate.figure.start - 1] == "(" and s.between(thing, rate) == "("
    if not RATE.search(lead) and not (called_before and (_ALONE.match(lead) or bracketed)):
        return None
    value = behind_rate(thing.value, s.view[thing.figure.start : thing.figure.end], rate.value)
    return s.promise(rate.figure, value, thing, thing, "rate")


def _may_rate(s: ToldSentence, rate: Result, thing: Result) -> bool:
    """A percentage that is no growth, behind an amount in the same list item."""
    percentage = rate.unit == "%" and rate.kind not in _CHANGES and 0 < rate.value <= MOST
    return percentage and thing.unit != "%" and thing.kind == "level" and ":" not in s.between(thing, rate)


def _said_before_done(s: ToldSentence, i: int, thing: Result | None, found: Sequence[Target]) -> Target | None:
    """`计划74项,开工72项`, `新建30处,已完成26处`; `6个小区施工中(90%)`: answered by its rate; `场馆2个完成前期`: not at all."""
    r, following = s.results[i], s.after(i)
    if _RECKONING.match(s.behind(r)) or _TALLIED.match(s.behind(r)) or _PUT_OFF.search(s.lead(r) + s.behind(r)) or _counted(s, r) or (following and _IN_BRACKETS.fullmatch(s.between(r, following))):
        return None
    finished = _finished_of(s, i)
    if finished and s.lexicon.aiming.search(s.lead(r)):
        answer: Result | None = finished
    elif _done_at_once(s, r, following):
        answer = finished or whole(s.view, s.results, i + 1)
        if answer is None or any(t.answer == answer.figure for t in found):
            return None
    else:
        if not _is_open(s, i, found):
            return None
        answer = _done_of(s, i) or (following if _under_way(s, r, following) else None)
        if answer is None and not (_left_undone(s, r) if r.planned else _only_begun(s, r)):
            return None
    about = r if answer is None or _comparable(r, answer) else replace(r, kind=answer.kind)
    return s.promise(r.figure, r.value, about, answer, "plan", OPS[r.comparator])


def _gap_to_goal(s: ToldSentence, i: int, thing: Result | None, found: Sequence[Target]) -> Target | None:
    """`人均185元,超17元`, `增长6.1%,低于目标1.4个百分点`."""
    gap = s.results[i]
    m = _GAP.match(s.lead(gap))
    if thing is None or any(t.answer == thing.figure and not t.implied for t in found):
        return None
    if m is None or thing.kind == "decline" or gap.kind != "level" or gap.restated:
        return None
    if gap.unit != thing.unit and not (thing.unit == "%" and gap.unit in _POINTS):
        return None
    above = (m["way"] or m["by"]) in _ABOVE
    return s.promise(gap.figure, thing.value - gap.value if above else thing.value + gap.value, thing, thing, "gap")


_RULES: tuple[Rule, ...] = (_goal_in_brackets, _answer_in_brackets, _share_of_goal, _beside_goal, _rate_of_goal, _said_before_done, _gap_to_goal)


def _is_open(s: ToldSentence, i: int, found: Sequence[Target]) -> bool:
    """A figure that says how much there is to do, or of which only the beginning is made."""
    r = s.results[i]
    return r.planned or r.restated or _under_way(s, r, s.after(i)) or (bool(found) and _only_begun(s, r))


def _done_at_once(s: ToldSentence, r: Result, following: Result | None) -> bool:
    """The next clause answers in the same measure (`新建公园30处,已完成26处`, `目标为6.5%的投资增长3.1%`)."""
    if following is None or r.unit != following.unit or r.restated or r.progress or following.planned:
        return False
    between = s.between(r, following)
    if is_schedule(s.view, r.figure.start):
        return False
    if sums_up(s.view, s.results[: s.results.index(following)], following):
        return False
    if r.planned and r.kind == "share" and following.kind in _CHANGES:
        return between.startswith("的") or bool(_CHANGE_AIMED.search(s.lead(r)))
    cut = re.fullmatch(r"[^,;。\d]*?(?:,|-{2,}|、(?=已?完成|实际|已?达到|已?实现))(?P<opening>[^;。]*)", between)
    return _comparable(r, following) and cut is not None and answers(clause_before(s.view, r.figure.start), cut["opening"], s.lexicon, behind=between.split(",")[0])


def _comparable(plan: Result, done: Result) -> bool:
    """Of one kind; a growth that was promised may have turned out a fall."""
    return plan.kind == done.kind or (plan.kind in _CHANGES and done.kind in _CHANGES)


def _done_of(s: ToldSentence, i: int) -> Result | None:
    """The figure that answers a plan said right before it, in the same unit."""
    plan = s.results[i]
    near = s.results[i + 1 : i + 3]
    fit = next((r for r in near if r.unit == plan.unit and _comparable(plan, r) and not r.planned and not r.restated), None)
    fit = _finished_of(s, i) or fit
    return fit if fit and (_DOING.search(s.between(plan, fit)) or s.lexicon.deeds.search(s.between(plan, fit))) else None


def _finished_of(s: ToldSentence, i: int) -> Result | None:
    """`任务7座,开工7座,完工5座`, `计划2亿元,到位资金1.5亿元,完成投资1.2亿元`: the figure of what is finished, right behind that of a
    stage. A plan that does not say what is to be done (`计划7座,开工7座`) is answered by what comes first."""
    if i + 2 >= len(s.results):
        return None
    plan, stage, done = s.results[i : i + 3]
    if {stage.unit, done.unit} != {plan.unit} or done.kind != plan.kind or done.planned or re.search("[;。]", s.view[plan.figure.end : done.figure.start]):
        return None
    first, last = s.between(plan, stage), s.between(stage, done)
    asked = s.lexicon.comparing.starting.search(s.lead(plan)) or _BARE_PLAN.fullmatch(s.lead(plan))
    return done if not asked and _STAGE.search(first) and not _FINISHED.search(first) and _FINISHED.search(last) else None


def _only_begun(s: ToldSentence, r: Result) -> bool:
    """Behind an amount, words of something begun and not done (`2个完成前期`); what is left over (`余3个`) was promised before."""
    if s.lexicon.existing.search(s.lead(r).rstrip()):
        return False
    behind = re.match(r"[^,;。(]*", s.view[r.figure.end : s.stretch.end])
    return r.kind == "level" and behind is not None and bool(s.lexicon.not_done.search(behind.group()))


def _left_undone(s: ToldSentence, r: Result) -> bool:
    """The clause behind a plan has no figure and says that it is not done (`计划改建4所,正在办理手续`)."""
    behind = re.match(r"[^,;。\d]*,(?P<next>[^,;。\d]*)(?:[,;。]|$)", s.view[r.figure.end : s.stretch.end] + "。")
    return behind is not None and bool(s.lexicon.not_done.search(behind["next"]))


def _under_way(s: ToldSentence, r: Result, following: Result | None) -> bool:
    """Words of something unfinished between the figure and a percentage in brackets."""
    if following is None or following.unit != "%" or r.kind != "level":
        return False
    between = s.between(r, following)
    return between.endswith("(") and not re.search(r"[,;。]", between) and bool(s.lexicon.not_done.search(between))


def _named(s: ToldSentence, found: Sequence[Target]) -> list[Target]:
    """`未达序的有:投资80亿元、覆盖率80%`: what is named as behind is quoted by its promise; `完成任务(100%)的有:` likewise."""
    opening = _opening(s)
    if opening is None:
        return []
    at, said = opening
    behind = said.pace == "behind" or said.verdict == "not_met"
    full = bool(_FULL.search(s.view, s.stretch.start, at))
    if any(t.figure.start > at for t in found) or not (behind or full):
        return []
    rest = [r for r in s.results if r.figure.start >= at and not r.progress and r.kind not in _CHANGES and not _TOLD.search(s.lead(r))]
    made = [s.promise(r.figure, r.value, r, None if behind else r, "named") for r in rest]
    return [replace(t, implied=full and not behind, published=said) for t in made]


def _opening(s: ToldSentence) -> tuple[int, Published] | None:
    """Where a list begins that a verdict introduces (`未达序11项,包括:`), and that verdict; the last one counts."""
    for m in reversed(list(_LIST.finditer(s.view, s.stretch.start, s.stretch.end))):
        said = published_words(" " * s.stretch.start + s.view[s.stretch.start : m.start()], s.block, s.lexicon)
        if said:
            return m.end(), said
    return None


def _verdict(s: ToldSentence, target: Target) -> Published | None:
    """The document's own verdict: words right behind the figures (`,超进度42.31%`), else those that introduce the list."""
    answered = target.answer.end if target.answer else 0
    last = answered if target.rule == "gap" else max(target.figure.end, answered)
    behind = re.match(r"[^;。]{0,12}", s.view[last : s.stretch.end])
    said = published_words(" " * last + (behind.group() if behind else ""), s.block, s.lexicon)
    if said:
        return said
    opening = _opening(s)
    return opening[1] if opening and opening[0] <= target.figure.start else None
