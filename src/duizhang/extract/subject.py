"""What a figure is about: the noun phrase before it or, behind a measure word, the one after it."""

import re

from duizhang.extract.setting import Setting
from duizhang.lexicon.shape import Lexicon

_EDGE = re.compile(r"^[\s,;:、。()“”]+|[\s,;:、。(]+$")
_AMONG = re.compile(r"(?<=[\u4e00-\u9fff]{2})(?<![初高])(?:当中|中)$(?<!集中)(?<!其中)(?<!之中)")
_LINK = re.compile(r"(?:保持在?|稳定在|控制在|达到|达|为|实现|完成|平均|(?<![平日月年人户亩村])均|已|在|累计|共|(?<![签节公条制履违预集合契解])约|的|同比|(?<![指系人起])数|到20\d\d年|五年|前[两三四]年|年均)+$")
_WHEN = re.compile(
    r"(?:[一二三四五六七八九十]是|\(?\d{1,2}[.、)]|\(?[一二三四五六七八九十]{1,3}\))"
    r"|(?:(?:截[至止]?到?)?(?:(?:19|20)\d\d\s*年)?(?:\d{1,2}[-~至])?\d{1,2}\s*月(?:\d{1,2}日|份|底|末)?(?:[,、])?|(?:截[至止]?到?)?(?:19|20)\d\d(?:[-~至](?:19|20)\d\d)?\s*年(?:度|以来|底|末)?"
    r"|前[一二三]季度|[一二三四]季度末?|上半年|[两三四五二]年(?:来|累计))(?:(?:之|以)?前)?"
)
# `6亿元|的目标`: what the figure is, not what it is about
AS_GOAL = re.compile(r"的?(?:[省市县区]定|年度|全年|年初|预期|既定)*(?:目标|要求|任务|计划|承诺)(?:全面|全部|已|如期)?(?:完成|实现|达到)?")
# `控制目标`, `省下达我市控制目标`: not what it is a goal of
ONLY_AIM = re.compile(r"(?:[国省市县]?(?:家)?(?:下达|核定)(?:我[省市县区州旗])?)?(?:年度|全年|年初)?(?:控制|预期|考核|规划|工作)?(?:目标|任务|计划|要求|预期)(?:数|值|为)?(?:\d.*)?")
# `“甲—乙”“甲—丙”2条航线`: which ones, not what they are.
_SPECIMENS = re.compile(r"(?:“[^”]*[”]?[、和及与]?)+")
_VERB_TAIL = re.compile(r"^(?:已|均|正在|全部)?(?:获|完成|列入|通过|达到|建成|开工|平均|正在|进入|竣工|落地|以上|左右|为|,)")
# `其中38家达到推荐标准`: the part is what has reached something.
_REACHED = re.compile(r"已?达到(?=[\u4e00-\u9fff]{2})")


def subject(setting: Setting, lexicon: Lexicon) -> str:
    """The words that name what is counted or measured; empty where the segment holds none of its own."""
    lead = strip_verbs(setting.lead, lexicon)
    tail = "" if setting.tail.startswith("(") or AS_GOAL.fullmatch(setting.tail) else _AMONG.sub("", _EDGE.sub("", setting.tail).removeprefix("的"))
    unit = lexicon.unit(setting.quantity.unit)
    counted = unit is not None and unit.counts
    if counted and setting.lead == "其中" and (reached := _REACHED.match(tail)):
        return tail[reached.end() :]
    if tail and not _VERB_TAIL.match(tail) and (counted or not lead):
        lead = "" if _SPECIMENS.fullmatch(setting.lead) or setting.lead.endswith("等") else lead
        return f"{lead}{tail}" if lead and counted and not _is_scope(lead, lexicon) else tail
    return lead


def strip_verbs(text: str, lexicon: Lexicon) -> str:
    """`text` without the verbs, hedges and set phrases it begins with and the link words it ends with."""
    text = _EDGE.sub("", unlabelled(text, lexicon)).removeprefix("的")
    while text and not text.startswith(lexicon.not_verbs):
        verb = lexicon.deeds.match(text)
        if verb and verb.group() in lexicon.nouns:
            break
        opener = verb or _WHEN.match(text) or lexicon.openers.match(text)
        if opener is None or _goes_on(text, opener):
            break
        text = text[opener.end() :].lstrip()
    return text if text.endswith(("起数", "人数")) else _LINK.sub("", _AMONG.sub("", text))


def unlabelled(text: str, lexicon: Lexicon) -> str:
    """`text` without the label of its cell (`完成情况:`)."""
    for _, label in lexicon.markers:
        m = label.match(text)
        text = text[m.end() :] if m else text
    return text


def carried(before: str, lexicon: Lexicon) -> str:
    """`推进河堤加固,完工7处`: the clause before says what the 7 are. A label (`完成情况:`) says nothing."""
    return strip_verbs(re.split(r"[,;:。]", unlabelled(before, lexicon).rstrip(",;:、 "))[-1], lexicon)

def _goes_on(text: str, opener: re.Match[str]) -> bool:
    """The verb is the head of a longer word (`孵化器`, `培训班`, `新型`)."""
    rest = text[opener.end() :]
    return bool(rest) and ((len(rest) == 1 and opener.end() > 1) or rest[0] in "器者率型性")


def _is_scope(text: str, lexicon: Lexicon) -> bool:
    return any(text in (scope, f"我{scope}") for scope in (*lexicon.scopes, "我市", "我县", "我区"))
