"""What a column is there for, by the words of its heading, never by its position."""

import re
from dataclasses import dataclass

from duizhang.lexicon.shape import Lexicon
from duizhang.model.row import Part

_LONGEST = 24
_BRACKETS = re.compile(r"\([^()]*\)")
_SAID_OF = re.compile(r"[\d\-~.%]+|年度|全年|[年月份]|截[至止]|\(.*")
_COVERED = 0.4
_MONTHS = re.compile(r"(?:20\d\d年)?(?:\d{1,2}(?:-\d{1,2})?月(?:份|底|末)?|[一二三四]季度|前[一二三]季度|上半年|下半年|全年)")


@dataclass(frozen=True, slots=True)
class Column:
    """`part` is what its cells are there for, `heading` its own words, `group` the words above (`指标甲` over 目标·进度)."""

    part: Part | None
    heading: str
    group: str = ""


def is_time(words: str) -> bool:
    """Whether a heading is nothing but a stretch of time (`1-9月`): its column reports it."""
    return _MONTHS.fullmatch(words) is not None


def part_of(heading: str, lexicon: Lexicon) -> Part | None:
    """The part that a heading names, None where it names none.

    The last of its words decides (`目标任务完成情况` reports), words of a verdict decide first (`是否完成目标`).
    """
    words = "".join(heading.split())
    if not words or len(words) > _LONGEST or "。" in words:
        return None
    if lexicon.first_headings.search(words):
        return "published"
    bare = _BRACKETS.sub("", words) or words
    if is_time(bare):
        return "report"
    found = list(lexicon.heading_words.finditer(bare)) or list(lexicon.heading_words.finditer(words))
    if not found or sum(len(m.group()) for m in found) < _COVERED * len(_SAID_OF.sub("", bare)):
        return None
    return lexicon.headings[found[-1].group()]
