"""Another scope of the same thing: 全市 and 市级, 省级 and 市级, 规上 and all, town and country."""

import re

from duizhang.lexicon.shape import Lexicon
from duizhang.model.result import Result
from duizhang.model.target import Target
from duizhang.pair.own_words import until_figure

_BEFORE = 8
_ALL_PEOPLE = "全体居民"
_PLACES = ("区", "县", "市", "镇", "乡", "街道")


def other_scope(target: Target, result: Result, lexicon: Lexicon) -> str | None:
    """The reason where both sides name their scope and the two differ, or where only one side is narrowed."""
    asked = f"{target.scope}{target.indicator}" if target.scope else _named(target.words, target.indicator)
    said = _named(result.words, result.indicator)
    return _level(target, asked, said, lexicon) or _narrowed(asked, said, result.before, lexicon) or _part(target, result, lexicon)


def distance_to_elsewhere(result: Result, lexicon: Lexicon) -> bool:
    """`高于全省平均2个百分点` says how far, not how much."""
    return bool(lexicon.comparing.elsewhere.search(until_figure(result.words, result.unit)[-24:]))


def speaks_of_the_opposite(target: Target, result: Result, lexicon: Lexicon) -> bool:
    """`存款余额` and `贷款余额`: one word apart, and two things."""
    for words in lexicon.comparing.opposites:
        asked, said = (frozenset(words.findall(name)) for name in (target.indicator, result.indicator))
        if asked and said and not asked & said:
            return True
    return False


def _named(words: str, indicator: str) -> str:
    """The indicator with the few words before it, where a scope stands that its name has lost."""
    at = words.rfind(indicator) if indicator else -1
    return words[max(0, at - _BEFORE) : at] + indicator if at >= 0 else indicator


def _level(target: Target, asked: str, said: str, lexicon: Lexicon) -> str | None:
    words = lexicon.comparing
    mine, theirs = _meanings(asked, words.levels), _meanings(said, words.levels)
    if mine and theirs and not mine & theirs:
        return f"目标说的是{'、'.join(sorted(mine))}，报告说的是{'、'.join(sorted(theirs))}"
    if not _is_statistic(target, lexicon):
        return None
    if mine and not theirs and (whole := words.whole.search(said)):
        return f"目标说的是{'、'.join(sorted(mine))}，报告说的是{whole.group()}"
    if theirs - {_ALL_PEOPLE} and not mine and not words.whole.search(said):
        return f"目标说的是全域，报告说的是{'、'.join(sorted(theirs))}"
    return None


def _is_statistic(target: Target, lexicon: Lexicon) -> bool:
    """Rates and money differ by place; of counted things a level word only says who recognised them (`市级示范村`)."""
    return target.kind != "level" or lexicon.dimension(target.unit) == "金额"


def _narrowed(asked: str, said: str, before: str, lexicon: Lexicon) -> str | None:
    """`规上工业企业412家,亏损面16%` says 规上 for all that follows."""
    if not said:
        return None
    mine, theirs = (_meanings(text.split("占")[0], lexicon.comparing.narrowing) for text in (asked, said))
    if mine - theirs - _meanings(before, lexicon.comparing.narrowing):
        return f"目标限于{'、'.join(sorted(mine - theirs))}，报告没有这样限定"
    if theirs - mine:
        return f"报告限于{'、'.join(sorted(theirs - mine))}，目标没有这样限定"
    return None


def _part(target: Target, result: Result, lexicon: Lexicon) -> str | None:
    """The rate of one district (`甲区产值增长9%`) is not that of the whole."""
    if not target.indicator:
        return None
    place, _, rest = result.indicator.partition(target.indicator)
    if not _is_statistic(target, lexicon) or rest or not place.endswith(_PLACES) or lexicon.comparing.whole.search(place) or lexicon.reconciling.not_places.fullmatch(place):
        return None
    return None if place in target.words else f"报告只说了{place}"


def _meanings(text: str, groups: tuple[tuple[re.Pattern[str], str], ...]) -> frozenset[str]:
    return frozenset(meaning for pattern, meaning in groups if pattern.search(text))
