"""Where a figure stands in its sentence: the words before and behind it, and what it is there for."""

import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from duizhang.lexicon.shape import Lexicon
from duizhang.model.quantity import Quantity
from duizhang.model.reading import Reading
from duizhang.text.clause import Stretch, clauses, sentences

_STOPS = ",;:。!?|"
# `超过60万元的目标`: the noun only says that it is promised
_NOUN = re.compile(r"\s*(?:\(含\))?(?!的?(?:[省市县区]定|年度|全年|年初|预期|既定)*(?:目标|任务|计划)|的(?:[省市县区]定|年度|全年|年初|预期|既定)*要求)(?:的)?(?!大关|关口|台阶)(?=[\u4e00-\u9fff“\"《A-Za-z])")
_FROM = re.compile(r"(?:由|从)[^,;。]{0,12}$")
_TO = re.compile(r"[^,;。]{0,8}?(?:提高|提升|增加|上升|下降|降低|减少|调整|压缩|缩短|扩大|统一|调增|调减|增|升|降|减)[^,;。]{0,4}?(?:到|至|为)|[^,;。\d]{0,8}?达到")
_SIZED = re.compile(r"级?[\u4e00-\u9fff]{0,6}(?:项目|企业|集群)(?:总?数)?(?:达到?|突破|超过)?")
_LAST_YEAR = re.compile(r"(?:上年|去年|上一年)(?:同期|全年|末)?(?:的|分别)?(?:的|为|是)?$")
_RATINGS = ("千伏", "吨级")
_IDENTIFYING = frozenset(["金额", "面积", "长度", "质量", "能量功率", "时长", "体积", "信息", "得分"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """`lead` and `tail` are the words of the figure's own segment before and behind it; `clause` and `sentence` the
    ranges around; `before` the sentence up to the clause. `role`: `figure`, `threshold` (identifies an object) or `base`
    (the starting value of a change)."""

    quantity: Quantity
    lead: str
    tail: str
    clause: Stretch
    sentence: Stretch
    before: str
    words: str
    role: str
    lead_start: int
    tail_end: int


def settings(view: str, reading: Reading, lexicon: Lexicon) -> list[Setting]:
    """One setting for each quantity of the block, in order."""
    found: list[Setting] = []
    starts = [q.figure.start for q in reading.quantities]
    for sentence in sentences(view):
        for clause in clauses(view, sentence.start, sentence.end):
            inside = reading.quantities[bisect_left(starts, clause.start) : bisect_left(starts, clause.end)]
            for i, quantity in enumerate(inside):
                last = inside[i - 1] if i else None
                following = next((q for q in inside[i + 1 :] if not _says_which(quantity, q, lexicon)), None)
                found.append(_setting(view, quantity, last, following, clause, sentence, lexicon))
                if len(found) > 1 and _goes_on_as_base(view, found[-2], found[-1]):
                    found[-1] = replace(found[-1], role="base")
    return found


def _says_which(q: Quantity, behind: Quantity, lexicon: Lexicon) -> bool:
    """`800名65岁以上老人`: right behind a measure word, the age or the size says which people or things are counted."""
    unit = lexicon.unit(q.unit)
    identifies = behind.comparator != "=" and lexicon.dimension(behind.unit) in _IDENTIFYING
    return unit is not None and unit.counts and identifies and behind.figure.start == q.span.end


def _setting(
    view: str, q: Quantity, last: Quantity | None, following: Quantity | None, clause: Stretch, sentence: Stretch, lexicon: Lexicon
) -> Setting:
    floor = last.span.end if last else clause.start
    roof = following.figure.start if following else clause.end
    start = max([floor, *(view.rfind(c, floor, q.span.start) + 1 for c in (_STOPS + "、" if last else _STOPS))])
    opened = view.rfind("(", floor, q.span.start) + 1
    if opened and ")" not in view[opened : q.span.start]:
        start = max(start, opened)
    end = min([roof, *(i for c in (_STOPS + "、()" if following else _STOPS) if (i := view.find(c, q.span.end, roof)) >= 0)])
    if ")" in view[q.span.end : end] and "(" not in view[q.span.end : end]:
        end = view.index(")", q.span.end)
    setting = Setting(
        quantity=q,
        lead=view[start : q.span.start].strip(),
        tail=view[q.span.end : end].strip(),
        clause=clause,
        sentence=sentence,
        before=view[sentence.start : clause.start],
        words=view[floor : roof],
        role="figure",
        lead_start=start,
        tail_end=end,
    )
    return replace(setting, role=_role(view, setting, following, lexicon))


def _goes_on_as_base(view: str, last: Setting, here: Setting) -> bool:
    """`上年分别为15起、14人`: a list of last year's figures goes on as it began."""
    listed = view[last.quantity.span.end : here.quantity.span.start].strip() in ("、", "和")
    return last.role == "base" and listed and bool(_LAST_YEAR.search(view, last.clause.start, last.quantity.span.start) or not last.lead.strip("、和"))


def _role(view: str, setting: Setting, following: Quantity | None, lexicon: Lexicon) -> str:
    q = setting.quantity
    if _FROM.search(view, setting.clause.start, q.span.start) and _TO.match(view, q.span.end, setting.clause.end):
        return "base"
    if _LAST_YEAR.search(setting.lead):
        return "base"
    hedged = q.comparator != "="
    if following and setting.tail.startswith("且") and _NOUN.match(view, following.span.end) and following.comparator != "=":
        return "threshold"
    if hedged and following and following.figure.start <= q.span.end + 1 and view[q.span.end] != "、" and lexicon.dimension(q.unit) in _IDENTIFYING:
        return "threshold"
    if not _NOUN.match(view, q.span.end):
        return "figure"
    if following and _is_size(view, setting, following, lexicon):
        return "threshold"
    if q.unit in _RATINGS:
        return "threshold"
    if not hedged and not setting.lead.endswith(("投资", "年", "满")):
        return "figure"
    if q.unit == "%" and q.kind == "share" and setting.tail.startswith("的") and setting.lead.endswith(lexicon.heads):
        return "threshold"
    dimension = lexicon.dimension(q.unit)
    if dimension in _IDENTIFYING and not setting.tail.startswith(("的增", "的贷")):
        return "threshold"
    if q.unit == "%" and q.kind == "share" and following and setting.lead.endswith(lexicon.heads):
        return "threshold"
    return "figure"


def _is_size(view: str, setting: Setting, following: Quantity, lexicon: Lexicon) -> bool:
    """`10亿元项目3个`: right before the things that are counted money says how big they are, at least."""
    q, counted = setting.quantity, lexicon.unit(following.unit)
    adjacent = view[q.span.end : following.figure.start].strip() == setting.tail
    return adjacent and counted is not None and counted.counts and lexicon.dimension(q.unit) == "金额" and _SIZED.fullmatch(setting.tail) is not None


def from_base(base: Setting, s: Setting) -> Setting:
    """`床位由800张增至960张`: the second figure is about what stands before 由."""
    lead = re.sub(r"(?:由|从|较|比)[^由从较比]*$", "", base.lead)
    return replace(s, lead=lead, lead_start=base.lead_start, words=lead + s.words)
