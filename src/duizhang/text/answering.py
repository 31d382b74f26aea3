"""A clause that answers the clause before it: `新建公园30处,已完成26处`, `投资增长12%,1-8月增长6.5%`.

Its figure stands right behind a time, a word of having done so, or both; the verb, if any, says completion or is the
promise's own. The clause before must neither report itself nor say what is left (`其余27项,完成19项`).
"""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from duizhang.lexicon.shape import Lexicon

_TIME = r"(?:截[至止])?(?:20\d\d年)?(?:\d{1,2}(?:[-~至]\d{1,2})?月(?:\d{1,2}日|[底末份])?|上半年|前[一二三]季度|[一二三四]季度末?|年底|年末|全年|目前|至今|今年以来)?"
_SOURCE = r"(?:(?:初步|据|经)(?:[\u4e00-\u9fff]{0,4}部门)?(?:统计|核算|核定)|(?:根据|按)?快报(?:数|统计|显示)?)"
_OPENING = re.compile(rf"\s*(?:[受因由][\u4e00-\u9fff]{{1,10}}(?:影响|原因))?{_SOURCE}?(?P<time>{_TIME}),?(?P<mark>(?:已经|已|实际|实测|最终|仅|只|现状|现|共|累计|目前|均|全部)*)(?P<verb>[\u4e00-\u9fff]{{0,14}}?)(?:了|情况|值|数)?:?\s*-?")
_BRACKETED_GOAL = re.compile(r"\d[^\s\d,;。()]{0,6}\((?:年度|全年|年初)?(?:控制|预期)?(?:目标|任务|计划|预期)(?:为|是|值|数)?:?(?:增长|下降|降低|提高)?\d|(?P<deed>[\u4e00-\u9fff]{2})\d[\d.]*[^\s\d,;。()]{0,6}\((?:年度|全年|年初)?(?:目标|任务|计划)(?P=deed)\d")
# `计划210个,开工196个`; `计划新建3所,改建2所` is one plan
_BARE_PLAN = re.compile(r"(?:^|[^\u4e00-\u9fff])(?:年度|全年)?(?:计划|任务|目标)(?:数|为)?$")
_STAGE = re.compile(
    r"[,;、](?:到|至)?(?:20\d\d年)?(?:上半年|前[一二三]季度|[一二三四]季度末?|\d{1,2}(?:[-~至]\d{1,2})?月[底末]?|20\d\d年|年[底末]|全年)[^,;。\d]{0,8}\d"
)
_TOLD = re.compile(r"已|实际|累计|同比|目前|截[至止]|仅|分别|[为占]|其中")
_COUNTED = re.compile(rf"\s*{_SOURCE}")
_IN_FACT = re.compile("实际|实测|最终")
_DONE_IN_BRACKETS = re.compile(r"\((?:实际|已|现已|已经)?(?:完成|建成|达到?|为|新增|改造)?:?")
_AS_GOAL = re.compile(r"\s*(?:左右|以上|以内|以下)?的[^,;。\d]{0,6}(?:目标|任务|计划|承诺|要求)")
# `98%,高于93%的年度目标`, `11万人,超出年初承诺的10万人`
_BESIDE_GOAL = re.compile(
    r"\d[^\s\d,;。]{0,8},[^,;。\d]{0,6}(?:[高低快慢优好多少]于|超过|超出|未?达到|不及|比)"
    r"(?:[^,;。\d]{0,8}\d[\d.]*[^,;。\d]{0,8}的[^,;。\d]{0,6}(?:目标|要求|任务|计划)|[^,;。\d]{0,6}(?:目标|承诺|计划|年初确定|年初提出)的?\d[\d.]*(?![\d.]|个?百分点))"
)
# `112家,完成全年120家目标的93%`
_SHARE_OF_GOAL = re.compile(r"\d[^\s\d,;。]{0,8},(?:占|为|完成)(?:了)?[^,;。\d]{0,6}\d[\d.]*[^,;。\d]{1,6}(?:目标|任务|计划)(?:任务|数)?的\d[\d.]*%")
_STROKE = re.compile(r"(?:完成|进度|进展|实际|累计|已[\u4e00-\u9fff]{1,3})\s*:?\s*\d[\d,.]*\s*/\s*\d[\d,.]*\s*[十百千万亿]*[\u4e00-\u9fff]")
_RATES_IN_TURN = re.compile(r"分别(?:完成|占|为|达到)[^,;。\d]{0,14}(?:任务|目标|计划)[^,;。\d]{0,4}\d[\d.]*%(?:[、和]\d[\d.]*%)+")
# `分别增长5.5%、|7%`: the last of a list is answered by the last of another
_LISTED = re.compile(r"分别[^,;。\d]*\d[^,;。]*[、和]$")
_TOLD_BEFORE = re.compile(r"完成|实际")
_REPORTED = re.compile(r"已|累计|截[至止]|目前|同比|至今|现有|[一二三四]季度|上半年|\d月")


@dataclass(frozen=True, slots=True)
class Answered:
    """Where the promised figure and the one that answers it begin; `aimed` where a word says that it is a goal."""

    promised: int
    answer: int
    aimed: bool


def answers(promise: str, opening: str, lexicon: Lexicon, behind: str = "") -> bool:
    """Whether `opening`, the words between a comma and a figure, reports on `promise`, the words before the figure above;
    `behind` are those behind that figure (`90%的目标,年末实测`)."""
    m = _OPENING.fullmatch(opening)
    if m is None or _REPORTED.search(promise) or lexicon.existing.search(promise):
        return False
    verb = m["verb"]
    planned = _is_aimed(promise, behind, lexicon)
    if not planned and (lexicon.comparing.starting.search(promise) or "到位" in promise):
        return False  # `开工30处,竣工26处`, `到位5亿元,完成4亿元` report both
    if verb in lexicon.answering or (planned and _IN_FACT.search(m["mark"])):
        return True
    if verb in lexicon.delivers and _BARE_PLAN.search(promise):
        return True
    told = bool(m["time"] or m["mark"] or _COUNTED.match(opening))
    if told and verb in ("为", "达") and (planned or lexicon.hedged.search(promise)):
        return True
    return told and (not verb or verb.removeprefix("完成").removesuffix("为") in promise)


def answered_in_brackets(promise: str, between: str, lexicon: Lexicon) -> bool:
    """`床位1500张(实际1620张)`: `between` the two figures a bracket opens with a word of having done so; `promise` reports nothing itself."""
    promise = promise.rpartition(")")[2]
    told = len(between) > 1 and _DONE_IN_BRACKETS.fullmatch(between) is not None
    return told and not (_REPORTED.search(promise) or _TOLD_BEFORE.search(promise) or lexicon.existing.search(promise))


def _is_aimed(promise: str, behind: str, lexicon: Lexicon) -> bool:
    return bool(lexicon.planned.search(promise) or lexicon.aiming.search(promise) or _AS_GOAL.match(behind))


def is_schedule(view: str, at: int) -> bool:
    """Whether the words around `at`, between semicolons, set stages (`计划60亿元,上半年完成30亿元,三季度末完成45亿元`): two times or more, each
    with its figure, and no word of having done so."""
    words = re.split("[;。]", view[:at])[-1] + re.split("[;。]", view[at:])[0]
    return len(_STAGE.findall(words)) > 1 and not _TOLD.search(words)


def answered_figures(view: str, lexicon: Lexicon) -> Iterator[Answered]:
    """The pairs of a promised figure and its answer in the same unit, in reading order."""
    number = rf"\d[\d,]*(?:\.\d+)?\s*[十百千万亿]*(?P<unit>{lexicon.unit_pattern})"
    found = list(re.finditer(number, view))
    for one, other in itertools.pairwise(found):
        if one["unit"] == other["unit"] and answered_in_brackets(clause_before(view, one.start()), view[one.end() : other.start()], lexicon):
            yield Answered(one.start(), other.start(), True)
            continue
        between = re.fullmatch(r"[^,;。\d]*?(?:,|-{2,}|、(?=已?完成|实际|已?达到|已?实现))(?P<opening>[^;。]*)", view[one.end() : other.start()])
        if between is None or one["unit"] != other["unit"] or _LISTED.search(view[: one.start()]) or is_schedule(view, one.start()):
            continue
        promise, behind = clause_before(view, one.start()), between.group().split(",")[0]
        if answers(promise, between["opening"], lexicon, behind=behind):
            yield Answered(one.start(), other.start(), _is_aimed(promise, behind, lexicon))


def plainly_answered(view: str, lexicon: Lexicon) -> int:
    """How many pairs leave no doubt: a word of planning before the first (`计划40座,实际37座`), or the goal in brackets
    behind the result (`建成18个(目标24个)`), or a stroke between (`进度18/24个`)."""
    planned = sum(pair.aimed for pair in answered_figures(view, lexicon))
    return planned + sum(len(pattern.findall(view)) for pattern in (_BRACKETED_GOAL, _STROKE, _BESIDE_GOAL, _SHARE_OF_GOAL))


def rated_figures(view: str, lexicon: Lexicon) -> int:
    """How many amounts are followed by how far they go towards their goal (`签约18个,完成全年任务的75%`)."""
    rated = rf"\d\s*[十百千万亿]*(?:{lexicon.unit_pattern})[^,;。\d]{{0,8}}[,(](?!分别)(?:已|占|为)?(?:完成)?(?:了)?(?:[^,;。\d]{{0,12}}(?:任务|目标|计划)[^,;。\d]{{0,4}}|(?<=完成))\d[\d.]*%"
    in_turn = sum(m.group().count("%") for m in _RATES_IN_TURN.finditer(view))
    return len(re.findall(rated, view)) + in_turn


def clause_before(view: str, figure: int) -> str:
    """The words of a figure's clause before it."""
    return re.split(r"[,;:。]", view[:figure])[-1]
