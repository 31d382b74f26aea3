"""Another stage of the same thing: applied for and recognised, begun and finished.

Source: DESIGN.md, Judging; 开工 and 竣工 are two events in law (《建设工程质量管理条例》).
"""

import re
from functools import cache
from typing import Literal

from duizhang.lexicon.shape import Lexicon
from duizhang.model.result import Result
from duizhang.model.target import Target
from duizhang.pair.own_words import own_words, until_figure

_WORK = re.compile(r"(?<=[\u4e00-\u9fff]{2})(?:改造|新建|创建)[\d.,]+$")


def other_stage(target: Target, result: Result, lexicon: Lexicon) -> str | None:
    """The reason where the report speaks of an earlier stage than was promised, or of a later one that counts less."""
    said = re.sub(r"\s+", "", result.words)
    return _applied(target, said, lexicon) or _begun(target, result, said, lexicon)


def is_only_begun(target: Target, result: Result, lexicon: Lexicon) -> bool:
    """The figure counts what has been begun of what was promised done: it may yet be finished."""
    if result.progress or target.kind != "level":
        return False
    asked, told = _asked(target, lexicon), _stage(own_words(result), lexicon)
    return told == "begun" and asked != "begun"


def _asked(target: Target, lexicon: Lexicon) -> Literal["begun", "finished"] | None:
    """`新开工旧区改造90个` asks for what is begun: the word right before the figure only names the work."""
    said = until_figure(target.words, target.unit)
    opens = re.match(rf"[\s,;、]*新?(?:{lexicon.comparing.starting.pattern})", said)
    return "begun" if opens and _WORK.search(said) else _stage(said, lexicon)


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
    if is_only_begun(target, result, lexicon):
        return "报告只说已经开始，没有说建成"
    if result.progress or target.kind != "level":
        return None
    asked, told = _asked(target, lexicon), _stage(own_words(result), lexicon)
    if asked == "begun" and told == "finished" and result.value < target.value:
        return "目标是开工数，报告是完工数"
    return None


def _stage(text: str, lexicon: Lexicon) -> Literal["begun", "finished"] | None:
    """What the last word of a stage says: `危桥改造开工` has begun, `开工后完工` is finished, `开工改造` has begun."""
    stages = list(_pattern(lexicon).finditer(text))
    if not stages:
        return None
    return "begun" if stages[-1]["begun"] else "finished"


@cache
def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    words = lexicon.comparing
    return re.compile(rf"(?P<begun>(?:{words.starting.pattern})(?:{words.finishing.pattern})?)|(?P<finished>{words.finishing.pattern})")
