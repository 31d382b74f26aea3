"""Figures of a lower place: `东湖新区地区生产总值增长9.8%,规上工业增加值增长14%` says nothing about the whole city."""

import re
from functools import cache

from duizhang.lexicon.shape import Lexicon
from duizhang.text.clause import sentences

_OPENS = r"(?:^|[,;:。、—-])\s*(?:其中[,:]?)?"
_GOES_ON = r"(?![域级乡城委市府长内外])"


def place_of(view: str, at: int, lexicon: Lexicon) -> str | None:
    """The lower place that the clause of the figure at `at`, or one before it in its sentence, opens with.

    A clause that says 全市 takes the sentence back to the whole.
    """
    start = next((s.start for s in sentences(view) if s.start <= at < s.end), 0)
    found = None
    for m in _pattern(lexicon).finditer(view[start:at]):
        if m["whole"]:
            found = None
        elif not lexicon.reconciling.not_places.search(m["name"]) and not lexicon.deeds.match(m["name"]):
            found = m["name"]
    return found


@cache
def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    name = rf"[\u4e00-\u9fff]{{1,5}}?(?:{lexicon.reconciling.places.pattern})"
    return re.compile(rf"{_OPENS}(?:(?P<whole>(?:{lexicon.comparing.whole.pattern}))|(?P<name>{name}){_GOES_ON}(?=[\u4e00-\u9fff]))")
