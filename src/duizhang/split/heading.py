"""What a column is there for, by the words of its heading, never by its position."""

import re
from dataclasses import dataclass

from duizhang.lexicon.shape import Lexicon
from duizhang.model.row import Part

LONGEST = 24
_BRACKETS = re.compile(r"\([^()]*\)")
_SAID_OF = re.compile(r"[\d\-~.%]+|年度|全年|[年月份]|截[至止]|\(.*")
_COVERED = 0.4
# `应参保人数 | 已参保人数`
_OWED = re.compile(r"(?:(?P<owed>应(?!急|用|对|届))|已|实(?!施|名|事|体))[\u4e00-\u9fff]{1,8}数$")
# A heading that ends in one of these is such a column, however much it says before (`单位GDP能耗下降目标`).
_CLOSING: tuple[Part, ...] = ("target", "report", "rate")
_LONGEST_CLOSING = 14
_LONGEST_NAME = 14
# `与目标相比`, `较计划差额`: by how much, no goal
_DIFFERENCE = re.compile(r"(?:与|较|比|距|离|同)[\u4e00-\u9fff]{0,4}(?:目标|计划|任务|预算|预期)(?:值|数)?(?:相?比|差[距额异]?|增减|±|偏[差离])?|(?:超|欠)(?:目标|计划|任务)(?:数|值)?")
_YEAR = re.compile(r"20\d\d年")
# `完成全年任务%`, `占年度目标(%)`: of the goal, so many per cent
_OF_GOAL = re.compile(r".*(?:完成|占|为|达).*(?:目标|任务|计划|预算).*(?:[%‰]\)?|比重|比例|百分比|份额)$")
# `应建 | 已建`
DONE = re.compile(r"[已实][\u4e00-\u9fff]{1,2}")
_OUGHT = re.compile(r"应(?!急|用|对|届)[\u4e00-\u9fff]{1,2}")
_AROUND = re.compile(r"^(?:20\d\d年)?(?:\d{1,2}(?:-\d{1,2})?月(?:份|底|末)?|[一二三四]季度|前[一二三]季度|上半年|全年|本月|当月|累计)?|\(.*|%$")
_FIGURE = re.compile(r"\d(?:\.\d+)?[万亿]*(?:元|%|户|人|个|家|公里|亩|座|套|所|条|处|平方米|吨)")
# `公租房分配计划(套) | 已分配(套)`
_DONE_IN = re.compile(r"(?:已|实际|应(?!急|用|对|届))[\u4e00-\u9fff]{1,6}\([^()]{1,6}\)")
_MONTHS = re.compile(r"(?:20\d\d年)?(?:(?:\d{1,2}(?:-\d{1,2})?|[一二三四五六七八九十]{1,2})月(?:份|底|末)?|[一二三四]季度|前[一二三]季度|上半年|下半年|全年)")


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
    if not words or len(words) > LONGEST or "。" in words:
        return None
    if lexicon.first_headings.search(words):
        return "published"
    bare = _BRACKETS.sub("", words) or words
    if re.search(r":.", bare) or _FIGURE.search(bare):
        return None
    if is_time(bare):
        return "report"
    if _DIFFERENCE.fullmatch(bare):
        return "note"
    if whole := lexicon.whole_headings.get(_AROUND.sub("", bare)):
        return whole
    if _OF_GOAL.match(words):
        return "rate"
    if _DONE_IN.fullmatch(words):
        return "target" if words[0] == "应" else "report"
    found = list(lexicon.heading_words.finditer(bare)) or list(lexicon.heading_words.finditer(words))
    if not found and _OUGHT.fullmatch(bare):
        return "target"
    if not found:
        owed = _OWED.match(bare)
        return None if owed is None else "target" if owed["owed"] else "report"
    if len(_SAID_OF.sub("", bare)) > _LONGEST_NAME:
        return None
    last = found[-1]
    part = lexicon.headings[last.group()]
    if part in _CLOSING and last.end() == len(bare) <= _LONGEST_CLOSING and not _YEAR.match(bare):
        return part
    return part if sum(len(m.group()) for m in found) >= _COVERED * len(_SAID_OF.sub("", bare)) else None


def subject_of(heading: str, lexicon: Lexicon) -> str:
    """What a heading speaks of, besides the part it names: `能耗增量控制目标(万吨)` -> `能耗增量控制`."""
    return lexicon.heading_words.sub("", _BRACKETS.sub("", "".join(heading.split()))).strip("()%‰")
