"""What a figure is about: the noun phrase before it or, behind a measure word, the one after it."""

import re

from duizhang.extract.setting import Setting
from duizhang.lexicon.shape import Lexicon

_EDGE = re.compile(r"^[\s,;:、。()“”]+|[\s,;:、。(]+$")
_LINK = re.compile(r"(?:达到|达|为|实现|完成|均|已|在|累计|共|约|的|同比|数)+$")
_VERB_TAIL = re.compile(r"^(?:已|并(?!购)|且|全部)|^(?:完成|列入|通过|达到|建成|开工|平均|正在|进入|竣工|落地|以上|左右|为|,)")


def subject(setting: Setting, lexicon: Lexicon) -> str:
    """The words that name what is counted or measured; empty where the segment holds none of its own."""
    lead = strip_verbs(setting.lead, lexicon)
    tail = "" if setting.tail.startswith("(") else _EDGE.sub("", setting.tail).removeprefix("的")
    unit = lexicon.unit(setting.quantity.unit)
    counted = unit is not None and unit.counts
    if tail and not _VERB_TAIL.match(tail) and (counted or not lead):
        return f"{lead}{tail}" if lead and counted and not _is_scope(lead, lexicon) else tail
    return lead


def strip_verbs(text: str, lexicon: Lexicon) -> str:
    """`text` without the verbs, hedges and set phrases it begins with and the link words it ends with."""
    text = _EDGE.sub("", text)
    while text and not text.startswith(lexicon.not_verbs):
        verb = lexicon.deeds.match(text)
        if verb and verb.group() in lexicon.nouns:
            break
        opener = verb or lexicon.openers.match(text)
        if opener is None:
            break
        text = text[opener.end() :].lstrip()
    return text if text.endswith(("起数", "人数")) else _LINK.sub("", text)


def _is_scope(text: str, lexicon: Lexicon) -> bool:
    return any(text in (scope, f"我{scope}") for scope in (*lexicon.scopes, "我市", "我县", "我区"))
