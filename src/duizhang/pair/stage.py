"""Another stage of the same thing: applied for and recognised, begun and finished.

Source: DESIGN.md, Judging; 开工 and 竣工 are two events in law (《建设工程质量管理条例》).
"""

import re

from duizhang.lexicon.shape import Lexicon
from duizhang.model.result import Result
from duizhang.model.target import Target


def other_stage(target: Target, result: Result, lexicon: Lexicon) -> str | None:
    """The reason where the report speaks of an earlier stage than was promised, or of a later one that counts less."""
    said = re.sub(r"\s+", "", result.words)
    return _applied(target, said, lexicon) or _begun(target, result, said, lexicon)


def _applied(target: Target, said: str, lexicon: Lexicon) -> str | None:
    promised = bool(lexicon.applying.search(target.words)) and not lexicon.achieved.search(target.words)
    applied, achieved = bool(lexicon.applying.search(said)), bool(lexicon.achieved.search(said))
    if promised and not applied and achieved:
        return "目标是申报数，报告是获评或新增数"
    if not lexicon.applying.search(target.words) and applied:
        return "报告只是申报，没有说结果"
    return None


def _begun(target: Target, result: Result, said: str, lexicon: Lexicon) -> str | None:
    """`建成公园8个` answered by `公园9个已开工`; a rate of progress says itself how far it is."""
    words = lexicon.comparing
    if result.progress or target.kind != "level":
        return None
    begins = bool(words.starting.search(target.words))
    begun, finished = bool(words.starting.search(said)), _is_finished(said, lexicon)
    if begun and not finished and not begins:
        return "报告只说已经开始，没有说建成"
    if begins and not _is_finished(target.words, lexicon) and finished and not begun and result.value < target.value:
        return "目标是开工数，报告是完工数"
    return None


def _is_finished(text: str, lexicon: Lexicon) -> bool:
    """A finishing verb that no starting one governs (`开工改造` has only begun)."""
    words = lexicon.comparing
    begun = rf"(?:{words.starting.pattern})(?:{words.finishing.pattern})?"
    return bool(words.finishing.search(re.sub(begun, "", text)))
