"""Whether promise and figure speak of the same deed: the verb before the noun."""

from duizhang.lexicon.shape import Lexicon
from duizhang.model.result import Result
from duizhang.model.target import Target
from duizhang.pair.own_words import own_words


def same_deed(target: Target, result: Result, lexicon: Lexicon) -> bool:
    """The report uses the promise's own verb (`建成` for `建成`, not `新建`)."""
    before = target.words.split(target.indicator)[0] if target.indicator else target.words
    deeds = lexicon.deeds.findall(before if before.endswith("、") else before[-8:])
    return bool(deeds) and deeds[-1] in _deed_words(result, lexicon)


def _deed_words(result: Result, lexicon: Lexicon) -> str:
    """In a list the verb stands before the first item (`改造供水管网27公里、燃气管道32公里`)."""
    listed = result.words.startswith("、") and not lexicon.deeds.search(own_words(result))
    return result.before + own_words(result) if listed else own_words(result)


def opens_alike(target: Target, result: Result) -> bool:
    """The promise and the figure's words begin with the same two characters (`实施`)."""
    return target.words.strip()[:2] == result.words.strip()[:2]
