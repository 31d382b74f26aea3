"""Does a paragraph promise, report, or list the responsible units?"""

import re

from duizhang.lexicon.shape import Lexicon
from duizhang.text.view import view as plain

_PERIOD = re.compile(r"(?:\d{1,2}-\d{1,2}月|\d{1,2}月(?:底|末|份)|\d{1,2}月\d{1,2}日|前[一二三]季度|上半年)")
_NUMBER = re.compile(r"^\s*(?:(?P<arabic>\d{1,4})[.、](?!\d)|(?P<han>[一二三四五六七八九十]{1,3})、|\((?P<bracket>[一二三四五六七八九十]{1,3}|\d{1,4})\)|(?P<counted>[一二三四五六七八九十])是(?![否非])|(?P<mixed>\d{1,2})\.)")
_AS_OF = re.compile(r"\s*(?:\d{1,2}[.、]|\([\d一二三四五六七八九十]{1,2}\))?\s*截[至止](?:20\d\d年)?(?:\d{1,2}月(?:\d{1,2}日|[底末份])?|目前|[一二三四]季度末?|年底)止?:")
_BOTH = re.compile(r"情况|进展|通报|督查")
_UNIT_WORD = re.compile(r"(?<!\d)(?:局|委|办|政府|部|厅|中心|公司|管委会|街道|镇|乡|院|会|处|队|站|银行|集团)(?:\(.*?\))?$")


def report_weight(view: str, lexicon: Lexicon) -> float:
    """How much a paragraph looks like a report (above 0) rather than a promise (below 0)."""
    size = max(1.0, len(view) / 120)
    weight = 0.0
    for cue in lexicon.cues:
        kinds = {m["said"] for m in cue.pattern.finditer(view)} - {None}
        weight += cue.weight * min(len(kinds), 3) / size**0.5
    weight += 1.5 * min(2, len(_PERIOD.findall(view))) / size**0.5
    if lexicon.numbered.match(view):
        weight += lexicon.numbered_weight
    return float(max(-4.0, min(4.0, weight)))


def title_weight(title: str, lexicon: Lexicon) -> float:
    """How much a title says that the whole document reports (above 0) or promises (below 0)."""
    return 0.0 if tells_both(title) else sum(cue.weight for cue in lexicon.title_cues if cue.pattern.search(plain(title)))


def tells_both(title: str) -> bool:
    """Whether a title says that the document tells how things went (`完成情况`), which such documents do with the promises or alone."""
    return bool(_BOTH.search(plain(title)))


def marked_role(view: str, lexicon: Lexicon) -> str | None:
    """The role that the paragraph's own label gives it (`完成情况:`); one that opens with the day reported to reports."""
    return next((role for role, pattern in lexicon.markers if pattern.match(view)), "report" if _AS_OF.match(view) else None)


def only_asks(view: str) -> bool:
    """A paragraph that is one question (`问:公园建好了吗?`) neither promises nor reports."""
    return re.fullmatch(r"[^。!?！？]*[?？][”」]?\s*", view) is not None


def item_number(view: str) -> str | None:
    """The number with which the paragraph begins, its kind of writing kept apart (`1` and `一` are two lists)."""
    m = _NUMBER.match(view)
    return next((f"{kind}:{value}" for kind, value in m.groupdict().items() if value), None) if m else None


def names_units(words: str) -> bool:
    """Whether all of `words` are names of offices (`市水利局、各区政府`), or marked as units."""
    names = [n for n in re.split(r"[、,; ]+", words.strip().rstrip("。")) if n]
    return bool(names) and all(n[0] in "△▲★☆" or (_UNIT_WORD.search(n) and len(n) <= 16) for n in names)


def is_units(view: str) -> bool:
    """A list of units: begins with △ or ★, or holds nothing but names of offices."""
    text = view.strip().rstrip("。")
    if text.startswith(("△", "▲", "★", "☆")):
        return True
    return len(re.split(r"[、,; ]+", text)) >= 2 and len(text) < 200 and names_units(text)
