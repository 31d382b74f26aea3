"""Why a figure for the same thing can't be held against the promise: another kind, unit, stage, scope or definition."""

import re

from duizhang.lexicon.shape import Lexicon
from duizhang.model.result import Result
from duizhang.model.target import Target

_PERCENT = ("%", "‰", "个百分点", "百分点")


def objection(target: Target, result: Result, lexicon: Lexicon) -> str | None:
    """The reason in words, None where the two compare."""
    for rule in (_redefined, _kind, _unit, _stage, _threshold):
        reason = rule(target, result, lexicon)
        if reason:
            return reason
    return None


def is_share_of(target: Target, result: Result, lexicon: Lexicon) -> bool:
    """The result is a rate of completion and the promise is not one itself (`形象进度65%`, `开工率100%`)."""
    if not result.progress:
        return False
    return target.kind != "share" or not lexicon.progress.search(target.words)


def _redefined(target: Target, result: Result, lexicon: Lexicon) -> str | None:
    return "报告改用了新的统计口径，与目标口径不同" if result.redefined else None


def _kind(target: Target, result: Result, lexicon: Lexicon) -> str | None:
    changes = ("growth", "decline")
    if result.progress:
        return None
    if target.kind in changes and result.kind not in changes:
        return f"目标是{'降幅' if target.kind == 'decline' else '增幅'}，报告只给出数值，没有可比的基数"
    if target.kind not in changes and result.kind in changes:
        return "目标是水平，报告只给出增减幅度"
    if target.kind == "share" and result.kind != "share":
        return "目标是比率，报告只给出数量，没有总数"
    if target.kind == "level" and result.kind == "share":
        return "目标是数量，报告只给出比率"
    return None


def _unit(target: Target, result: Result, lexicon: Lexicon) -> str | None:
    if result.progress or same_measure(target.unit, result.unit, lexicon):
        return None
    return f"目标以“{target.unit}”计，报告以“{result.unit}”计"


def same_measure(one: str, other: str, lexicon: Lexicon) -> bool:
    """Same unit; 人 and 人次, and measure words of single things (`个`, `家`) compare where the thing is the same."""
    if lexicon.same_unit(one, other):
        return True
    pair = {lexicon.dimension(one), lexicon.dimension(other)}
    return pair in ({"人", "人次"}, {"个体"}, {"人", "个体"})


def _stage(target: Target, result: Result, lexicon: Lexicon) -> str | None:
    said = result_lead(result)
    promised = bool(lexicon.applying.search(target.words)) and not lexicon.achieved.search(target.words)
    applied, achieved = bool(lexicon.applying.search(said)), bool(lexicon.achieved.search(said))
    if promised and not applied and achieved:
        return "目标是申报数，报告是获评或新增数"
    if not lexicon.applying.search(target.words) and applied:
        return "报告只是申报，没有说结果"
    return None


def _threshold(target: Target, result: Result, lexicon: Lexicon) -> str | None:
    if target.threshold != result.threshold and target.threshold and result.threshold:
        return "两边所限定的范围不同"
    return None


def result_lead(result: Result) -> str:
    """The words of the report's figure."""
    return re.sub(r"\s+", "", result.words)
