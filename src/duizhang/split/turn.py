"""Where a paragraph turns from its goal to how it went: `到2025年达到72%。2022年为70.6%`, `年度任务40座,实际建成43座`.

The part before the turn holds a goal and no word of reporting; the part behind it opens with the time reported on or with a
word of having done so. A bare year, and 全年, open a promise as well: they count only in front of the goal's own unit, and a
year only where the goal names none or a later one, or the same one a sentence before.
"""

import re
from dataclasses import dataclass

from duizhang.lexicon.shape import Lexicon
from duizhang.text.answering import is_schedule
from duizhang.text.clause import clauses, sentences

_MONTHS = r"(?:20\d\d年)?(?:\d{1,2}(?:[-~至]\d{1,2})?月(?:\d{1,2}日|[底末份])?(?![底末份日之以]*前)|上半年|前[一二三]季度|[一二三]季度末?)"
_TOLD = re.compile(rf"\s*(?:截[至止]|目前|(?:根据|按)?快报|今年以来|{_MONTHS}|前[两二三四]年|[两三四五十]年来|全年(?:已|共|累计|实际)|年[底末]实[测际绩]|实际|执行数?(?!中)|最终|累计|现?已|完成情况|进展)")
_YEARS = re.compile(r"\s*(?P<years>20\d\d(?:年?[-~至、]20\d\d)*)年[底末]?")
_WEAK = re.compile(r"\s*(?:全年|年[底末])")
# not the year that a change starts from (`由2020年的24%提高到30%`)
_YEAR = re.compile(r"(?<![\d由从比较])20\d\d(?=年|[-~至]20\d\d年)")
# `完成规划目标的96%`, `低于计划0.4个百分点` hold a result against the goal
_COMPARED = re.compile(r"(?:完成|占|为|达到?|超过?|超出|[高低快慢]于|比|较|实现|对照)[^,;。\d]{0,6}(?:目标|任务|计划|预算|规划)[^,;。\d]{0,4}$")
_BY_YEAR = re.compile(r"到20\d\d年[^,;。]*\d")
_REPORTED = re.compile(r"已|[高低快慢]于[^,;。]{0,12}目标|(?<![年须要应将])累计|截[至止]|目前|同比|至今|现有|[较比]上年|\d[项个件条][^,;。、]{0,4}(?:达到|完成|超过|滞后|符合|未)|实际(?!利用|到位|使用)|完成(?:了|年度|全年|目标|计划|任务)")
_PROMISES = re.compile(r"将|力争|确保|争取|计划|拟|预期|以上|以内")


@dataclass(frozen=True, slots=True)
class Turn:
    """Where the goal begins (`begin`) and the report (`at`); `sure` where a word of planning stands in the goal's own clause (`计划`, `目标`, `任务`);
    `pair` where one promised figure is answered at once, which needs no cut (`任务40座,实际建成43座`)."""

    begin: int
    at: int
    sure: bool
    pair: bool


def turns(view: str, lexicon: Lexicon) -> list[Turn]:
    """The places at which `view` turns from a goal to its report, in order; each goal but the first begins where a sentence
    or a stretch between semicolons does."""
    found: list[Turn] = []
    for at in _openings(view):
        begin = _begin(view, at) if found else 0
        if (not found or begin > found[-1].at) and (made := _turn_at(view, begin, at, lexicon, planned=bool(found) and found[0].sure)):
            found.append(made)
    return found


def _openings(view: str) -> list[int]:
    """Where sentences and clauses begin, without the first."""
    starts = [c.start for s in sentences(view) for c in clauses(view, s.start, s.end)]
    return sorted(starts)[1:]


def _begin(view: str, at: int) -> int:
    """Where the goal that ends at `at` begins: behind the last full stop or semicolon with a figure between."""
    stops = [0, *(m.end() for m in re.finditer("[;。]", view[:at]))]
    return next(stop for stop in reversed(stops) if any(c.isdigit() for c in view[stop:at]) or not stop)


def _turn_at(view: str, begin: int, at: int, lexicon: Lexicon, *, planned: bool) -> Turn | None:
    """`planned`: the paragraph began with a plan (`规划提出A…;B…`), and goes on with it."""
    goal, rest = view[begin:at], view[at:]
    figures = _figures(goal, lexicon)
    if not figures or _REPORTED.search(goal) or is_schedule(view, at):
        return None
    sure = planned or _is_planned(goal, figures[0].start(), lexicon)
    if not sure and not lexicon.hedged.search(goal) and not _BY_YEAR.search(goal):
        return None
    told = _TOLD.match(rest) is not None
    at_once = told or (_WEAK.match(rest) is not None and not goal.endswith("。"))
    return Turn(begin, at, sure, at_once and len(figures) == 1) if told or _is_of_its_year(goal, rest, figures, lexicon) else None


def _is_planned(goal: str, figure: int, lexicon: Lexicon) -> bool:
    """A word of planning in the clause of the first figure, which is not held against a plan itself."""
    start = max(goal.rfind(mark, 0, figure) for mark in ",;。:") + 1
    end = min([i for mark in ",;。" if (i := goal.find(mark, figure)) >= 0], default=len(goal))
    return bool(lexicon.aiming.search(goal, start, end)) and not _COMPARED.search(goal, start, figure)


def _is_of_its_year(goal: str, rest: str, figures: list[re.Match[str]], lexicon: Lexicon) -> bool:
    """`到2025年达到72%。|2022年为70.6%`: in the goal's unit, promising nothing, in a year before the goal's."""
    opening = _YEARS.match(rest)
    first = re.split(r"[;。]", rest)[0]
    if not (opening or _WEAK.match(rest)) or _PROMISES.search(first):
        return False
    if not {m["unit"] for m in figures} & {m["unit"] for m in _figures(first, lexicon)}:
        return False
    years = _YEAR.findall(goal)
    told = max(re.findall(r"20\d\d", opening["years"])) if opening else ""
    return not years or (bool(told) and (told < max(years) or (told == max(years) and goal.rstrip().endswith("。"))))


def _figures(text: str, lexicon: Lexicon) -> list[re.Match[str]]:
    number = rf"\d[\d,]*(?:\.\d+)?\s*[十百千万亿]*(?P<unit>{lexicon.unit_pattern})"
    return [m for m in re.finditer(number, text) if not re.fullmatch(r"20\d\d年", m.group())]
