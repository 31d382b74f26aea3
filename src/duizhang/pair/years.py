"""Another stretch of time: a year's promise and a figure that has added up over several."""

import re

from duizhang.lexicon.shape import Lexicon
from duizhang.model.result import Result
from duizhang.model.target import Target
from duizhang.pair.own_words import until_figure

_STOCK = re.compile(
    r"(?:(?:达到|突破|达|[提扩发增升拓][高升大展长加]?[到至])(?:了)?|(?:总数|总量|存量|保有量|余额)[为是]?)[约近]?[\d.,]+万?亿?$"
)

_NAMED = re.compile(r"(?<![较比到至自从于为\d])(20\d\d)年度?(?!以来|末?[的为])")


_ON_AVERAGE = "年均"
_SPAN = re.compile(r"(?:前|头)?([两二三四五])年(?:来|累计|内|间)?")
_COUNT = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5}


def other_years(target: Target, result: Result, lexicon: Lexicon) -> str | None:
    """The reason where the report's figure has added up over years and the promise is one year's."""
    said = until_figure(result.words, result.unit)
    if fewer := _fewer_years(target, said):
        return fewer
    if is_of_years(target, lexicon) or (_ON_AVERAGE in until_figure(target.words, target.unit) and _ON_AVERAGE in said):
        return None
    if is_of_earlier_cell(target, result):
        return "报告是以前年度的数"
    words = lexicon.comparing
    named = [int(y) for y in _NAMED.findall(said)]
    if named and target.deadline and target.since is None and max(named) < target.deadline.year:
        return f"报告是{max(named)}年的数"
    if words.several_years.search(said) or _period_of_years(result):
        return "目标是一年的数，报告是多年累计数"
    if words.sofar.search(said) and not _is_total(target) and result.period is None:
        return "目标是当年的数，报告是历来的累计数"
    return _increase_or_total(target, result, lexicon)


def _fewer_years(target: Target, said: str) -> str | None:
    """`五年累计降低14%` and `前两年累计降低4.1%`: so far is no answer to what is to be reached by the end."""
    asked, told = _SPAN.search(until_figure(target.words, target.unit)), _SPAN.search(said)
    if asked and told and _COUNT[told[1]] < _COUNT[asked[1]] and _ON_AVERAGE not in said:
        return f"目标是{asked.group()}的数，报告是{told.group()}的数"
    return None


def is_of_earlier_cell(target: Target, result: Result) -> bool:
    """`2022年实际 | 2023年计划 | 2023年实际 | 2024年计划`: a cell of an earlier year that the table does not set beside the goal."""
    year = result.period.last.year if result.period and result.period.last else None
    cells = target.rule == result.rule == "cell" and target.answer is None
    return bool(cells and year and target.deadline and year < target.deadline.year)


def _is_total(target: Target) -> bool:
    asked = until_figure(target.words, target.unit)
    return bool(_STOCK.search(asked) or re.search(r"累计|总数|总量|拥有|保有", asked))


def _increase_or_total(target: Target, result: Result, lexicon: Lexicon) -> str | None:
    """`净增3万人` and `达到240万人`: what was added and what there is."""
    fresh = lexicon.comparing.fresh
    if target.kind != "level" or result.kind != "level":
        return None
    asked, said = until_figure(target.words, target.unit), until_figure(result.words, result.unit)
    if fresh.search(asked) and not fresh.search(said) and _STOCK.search(said):
        return "目标是新增数，报告是总数"
    if re.search(r"净增[^,;。\d]{0,8}[\d.]+\D{0,3}$", asked) and not fresh.search(said) and re.search(r"(?:人数|数量|总数|保有量)[约近]?[\d.]+\D{0,3}$", said):
        return "目标是净增数，报告是总数"
    if _STOCK.search(asked) and not fresh.search(asked) and fresh.search(said) and result.value < target.value:
        return "目标是总数，报告是新增数"
    return None


def is_of_years(target: Target, lexicon: Lexicon) -> bool:
    """The promise itself runs over several years."""
    if lexicon.comparing.several_years.search(target.words):
        return True
    begin = target.since.year if target.since else None
    return begin is not None and target.deadline is not None and target.deadline.year > begin


def _period_of_years(result: Result) -> bool:
    period = result.period
    if period is None or period.start is None or period.end is None:
        return False
    return bool(period.start.year and period.end.year and period.start.year < period.end.year)
