"""Goals and rates that answer in turn: `目标分别为80%、70%,实际分别为82%、69%`, `甲28亿元、乙25亿元,分别完成年度任务的71%、72%`."""

import itertools
import re
from decimal import Decimal

from duizhang.extract.roundest import behind_rate
from duizhang.extract.told_sentence import AIM, OPS, ToldSentence
from duizhang.model.result import Result
from duizhang.model.target import Target

GOAL = r"(?:目标|任务|计划|预期|预算(?!支出|收入|内)|年度|全年)"
# `为任务的|164.5%`, `完成率|90%`
RATE = re.compile(
    rf"(?:(?:占|为|完成)(?:了)?[^,;。\d%]{{0,8}}{GOAL}[^,;。\d%]{{0,10}}的?|完成率(?:为|达|达到)?|(?<![加推超欠])进度(?:为|达|达到)?|^\s*(?:已)?完成(?:了)?|占总?(?:计划|任务|目标)的?)$"
)
MOST = Decimal(1000)
# list marks, and what parts a list of goals from its answers
_LISTED = re.compile(r"(?:左右|以上|以内|以下)?[、和](?:增长|下降)?")
_ANSWERS_BEHIND = re.compile(r"(?:左右|以上|以内|以下)?[,;](?:截[至止][^,;。]{1,12}|目前|全年|年末|年底|上半年|实际|已)[^,;。\d]{0,4}分别[^,;。\d]{0,10}")
_GOALS_BEHIND = re.compile(rf"\((?:{AIM}|年度|全年|年初预期)分别(?:为|是)?(?:增长|下降|降低|提高)?")


def rates_in_turn(s: ToldSentence) -> list[Target]:
    """`甲28亿元、乙25亿元,分别完成年度任务的71%、72%`: each rate is of the amount in its place."""
    at = next((i for i, r in enumerate(s.results) if r.unit == "%" and "分别" in s.lead(r) and RATE.search(s.lead(r))), None)
    if at is None:
        return []
    rates = [s.results[at]]
    for r in s.results[at + 1 :]:
        if r.unit != "%" or s.between(rates[-1], r).strip() not in ("、", "和"):
            break
        rates.append(r)
    amounts = s.results[max(0, at - len(rates)) : at]
    if len(rates) < 2 or len(amounts) < len(rates) or any(a.kind != "level" or a.unit != amounts[0].unit or a.unit == "%" for a in amounts):
        return []
    return [
        s.promise(rate.figure, behind_rate(a.value, s.view[a.figure.start : a.figure.end], rate.value), a, a, "rate")
        for a, rate in zip(amounts, rates, strict=True)
        if 0 < rate.value <= MOST
    ]


def goals_in_turn(s: ToldSentence) -> list[Target]:
    """`甲、乙目标分别为80%、70%,实际分别为82%、69%`, `甲、乙分别增长5%和7%(预期分别为6%、8%)`: each goal is answered in its place."""
    runs = _runs(s)
    made: list[Target] = []
    for one, other in itertools.pairwise(runs):
        between = s.view[one[-1].figure.end : other[0].figure.start]
        if len(one) != len(other) or len(one) < 2 or one[0].unit != other[0].unit or "。" in between:
            continue
        if _GOALS_BEHIND.fullmatch(between):
            made += [s.promise(g.figure, g.value, r, r, "goal", OPS[g.comparator]) for r, g in zip(one, other, strict=True)]
        elif _ANSWERS_BEHIND.fullmatch(between) and s.lexicon.aiming.search(s.lead(one[0])) and "分别" in s.lead(one[0]):
            made += [s.promise(g.figure, g.value, g, r, "goal", OPS[g.comparator]) for g, r in zip(one, other, strict=True)]
    return made


def _runs(s: ToldSentence) -> list[list[Result]]:
    """The figures of a sentence, those of one unit that only list marks part together."""
    runs: list[list[Result]] = []
    for r in s.results:
        listed = runs and r.unit == runs[-1][-1].unit and _LISTED.fullmatch(s.between(runs[-1][-1], r))
        if listed:
            runs[-1].append(r)
        else:
            runs.append([r])
    return runs
