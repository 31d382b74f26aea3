"""Why a figure for the same thing can't be held against the promise: another definition, kind, unit, stage, time or scope."""

import re

from duizhang.lexicon.shape import Lexicon
from duizhang.model.result import Result
from duizhang.model.target import Target
from duizhang.pair.likeness import words
from duizhang.pair.own_words import until_figure
from duizhang.pair.scope import other_scope
from duizhang.pair.stage import other_stage
from duizhang.pair.years import other_years

_EACH = re.compile(r"每([十百千万]+)(?=[\u4e00-\u9fff])")
# `万人抽检量`, `火灾万人发生率`
_EACH_SAID = re.compile(r"^([千万])人(?!次)|(?<=[\u4e00-\u9fff])(?<![一二三四五六七八九十百千两])([千万])人(?=[\u4e00-\u9fff]{1,8}率)")
_GAP = re.compile(r"(?:增速|增幅|增长)[^,;。\d]{0,8}(?:高于|快于|高出|快出|超过|领先)[^,;。\d]{0,12}[\d.]+$")
_DAILY = re.compile(r"日均|每日|每天|月均")
_AVERAGE = re.compile(r"人均|户均|亩均|村均|校均|每人|每户|每亩")
_EVERY = re.compile(r"每个?(?:县|区|市|旗|乡镇|镇|乡|街道|社区|村|园区)(?=[\u4e00-\u9fff])")
_FOR_EACH = re.compile(r"每|各|均")
_AND_ABOVE = re.compile(r"(?P<rung>博士|硕士|本科|大专|高中|正高|副高|中级|高级工|技师|三级|二级|国家级|省级|市级|县级|AAA+|[345]A)级?(?:学历|学位|职称)?(?:及|或)?以上")
_TOTAL = 10  # a figure ten times what was promised for each is no average
_PEOPLE = re.compile(r"(?<=[十百千万])(?:人口|人|名|户)$")
_DWELLINGS = ("户", "套")  # households and dwellings are things of their own; firms are counted by 户 and by 家
_CHANGES = ("growth", "decline")
_PERCENT = ("%", "‰", "个百分点", "百分点")


def objection(target: Target, result: Result, lexicon: Lexicon) -> str | None:
    """The reason in words, None where the two compare."""
    for rule in (_redefined, _kind, _unit, other_stage, other_years, other_scope, _only_the_rung, _threshold):
        reason = rule(target, result, lexicon)
        if reason:
            return reason
    return None


def same_kind(target: Target, result: Result, lexicon: Lexicon) -> bool:
    """The same kind, a rise and a fall of what has the promise's whole name (`投资增长9%`: `投资下降0.6%`), or `新增贷款80亿元` answered by `较年初增加93亿元`: an increase in the unit itself is what was added."""
    if target.kind == result.kind or (target.kind in _CHANGES and result.kind in _CHANGES and _has_its_name(target, result, lexicon)):
        return True
    if target.unit == result.unit == "个百分点" and _GAP.search(until_figure(target.words, target.unit)) and _GAP.search(until_figure(result.words, result.unit)):
        return True
    added = target.kind == "level" and result.kind == "growth" and target.unit not in _PERCENT and lexicon.same_unit(target.unit, result.unit)
    return added and bool(lexicon.comparing.fresh.search(until_figure(target.words, target.unit)))


def _has_its_name(target: Target, result: Result, lexicon: Lexicon) -> bool:
    want = words(target.indicator, lexicon).pairs
    return bool(want) and want <= words(result.indicator, lexicon).pairs


def is_share_of(target: Target, result: Result, lexicon: Lexicon) -> bool:
    """The result is a rate of completion and the promise is not one itself (`形象进度65%`, `开工率100%`)."""
    if not result.progress:
        return False
    return target.kind != "share" or not lexicon.progress.search(target.words)


def same_measure(one: str, other: str, lexicon: Lexicon) -> bool:
    """Same unit above the line; 人 and 人次, and measure words of single things (`个`, `家`) compare where the thing is the same."""
    one, other = one.split("/")[0], other.split("/")[0]
    if lexicon.same_unit(one, other):
        return True
    if (one in _DWELLINGS or other in _DWELLINGS) and {one, other} != {"户", "家"}:
        return False
    pair = {lexicon.dimension(one), lexicon.dimension(other)}
    return pair in ({"人", "人次"}, {"个体"}, {"人", "个体"})


def _redefined(target: Target, result: Result, lexicon: Lexicon) -> str | None:
    return "报告改用了新的统计口径，与目标口径不同" if result.redefined else None


def _kind(target: Target, result: Result, lexicon: Lexicon) -> str | None:
    if result.progress or same_kind(target, result, lexicon):
        return None
    if target.kind == "rank" and result.kind != "rank":
        return "目标是位次，报告只给出数值"
    if target.kind in _CHANGES and result.kind not in _CHANGES:
        return f"目标是{'降幅' if target.kind == 'decline' else '增幅'}，报告只给出数值，没有可比的基数"
    if target.kind not in _CHANGES and result.kind in _CHANGES:
        return "目标是水平，报告只给出增减幅度"
    if target.kind == "share" and result.kind != "share":
        return "目标是比率，报告只给出数量，没有总数"
    if target.kind == "level" and result.kind == "share":
        return "目标是数量，报告只给出比率"
    return None


def _unit(target: Target, result: Result, lexicon: Lexicon) -> str | None:
    if result.progress:
        return None
    if (day := _DAILY.search(target.words)) and not _DAILY.search(result.words + result.indicator) and target.kind == "level":
        return f"目标按{day.group()}计，报告是总数"
    if (each := _AVERAGE.search(target.indicator)) and not _AVERAGE.search(result.words) and result.value >= target.value * _TOTAL:
        return f"目标是{each.group()}数，报告是总数"
    if (every := _EVERY.search(until_figure(target.words, target.unit))) and target.kind == "level" and not _FOR_EACH.search(result.words):
        return f"目标按{every.group()}计，报告是总数"
    asked, said = _per(target.unit, target.words, target.indicator), _per(result.unit, result.words, result.indicator)
    if asked != said:
        return f"目标按每{asked}人（户）计，报告是总数" if asked else f"报告按每{said}人（户）计，目标是总数"
    if same_measure(target.unit, result.unit, lexicon):
        return None
    return f"目标以“{target.unit}”计，报告以“{result.unit}”计"


def _per(unit: str, words: str, indicator: str) -> str:
    """`5批次/千人`, `每千人5批次` and `千人抽检量` are all for each 千; empty for a plain amount."""
    slash = unit.partition("/")[2].removeprefix("每")
    if slash:
        return _PEOPLE.sub("", slash) or slash
    spoken = _EACH.search(words) or _EACH.search(indicator) or _EACH_SAID.search(indicator)
    return spoken[spoken.lastindex or 1] if spoken else ""


def _only_the_rung(target: Target, result: Result, lexicon: Lexicon) -> str | None:
    """`硕士以上150名` and `硕士127名`: those above may make up what is missing; enough of the rung alone is enough."""
    asked = _AND_ABOVE.search(until_figure(target.words, target.unit))
    if asked is None or result.progress or result.value >= target.value:
        return None
    named = asked["rung"] in result.indicator and not _AND_ABOVE.search(f"{result.indicator}{result.words}")
    return f"目标是{asked.group()}，报告只说{asked['rung']}" if named else None


def _threshold(target: Target, result: Result, lexicon: Lexicon) -> str | None:
    if target.threshold != result.threshold and target.threshold and result.threshold:
        return "两边所限定的范围不同"
    return None
