"""Another stretch of time: a year's promise and a figure that has added up over several."""

from duizhang.lexicon.shape import Lexicon
from duizhang.model.result import Result
from duizhang.model.target import Target


def other_years(target: Target, result: Result, lexicon: Lexicon) -> str | None:
    """The reason where the report's figure has added up over years and the promise is one year's."""
    if _is_of_years(target, lexicon):
        return None
    words, said = lexicon.comparing, until_figure(result)
    if words.several_years.search(said) or _period_of_years(result):
        return "目标是一年的数，报告是多年累计数"
    if words.fresh.search(target.words) and words.sofar.search(said) and result.period is None:
        return "目标是当年新增数，报告是历来的累计数"
    return None


def until_figure(result: Result) -> str:
    """The words of a figure up to its unit."""
    return result.words.split(result.unit)[0] if result.unit else result.words


def _is_of_years(target: Target, lexicon: Lexicon) -> bool:
    if lexicon.comparing.several_years.search(target.words):
        return True
    begin = target.since.year if target.since else None
    return begin is not None and target.deadline is not None and target.deadline.year > begin


def _period_of_years(result: Result) -> bool:
    period = result.period
    if period is None or period.start is None or period.end is None:
        return False
    return bool(period.start.year and period.end.year and period.start.year < period.end.year)
