"""Words that say that the very thing is complete, without its figure."""

import re

from duizhang.lexicon.shape import Lexicon
from duizhang.model.document import Document
from duizhang.model.row import Row
from duizhang.model.span import Span
from duizhang.model.target import Target
from duizhang.pair.likeness import Words, words
from duizhang.text.clause import clauses, items
from duizhang.text.view import view as plain
from duizhang.text.view import window

_NOTHING = re.compile(r"未发生|没有发生|零发生|未出现|无一")
_ALL = re.compile(r"全覆盖|全面覆盖|全部覆盖|应保尽保|应改尽改|应入尽入|(?:通达|覆盖|惠及)全部|全部达标|全达标")
_WHOLLY = re.compile(r"全部|全面|超额|任务|全覆盖")
_NAMELESS = re.compile(r"上半年|前[一二三]季度|全年|年度|目前|已经?|均|全部|全面|提前|圆满|总?目标|任务|工作|此项|该项|\s")
_TITLE = re.compile(r"《[^》]*》")
_DAY = re.compile(r"(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底|末|份)?")
_ENOUGH = 0.85
_FEWEST, _LONG = 2, 4
_LONGEST, _KEPT = 8, 0.5


def stated_done(target: Target, document: Document, row: Row, lexicon: Lexicon) -> Span | None:
    """The clause of the report that names the thing and says it is done (`完成…创建`; `基本完成` is not that)."""
    want = words(target.indicator.removesuffix("率") if target.kind == "share" and target.value >= 100 else target.indicator, lexicon)
    if len(want.chars) < _FEWEST:
        return None
    for number in row.report_blocks:
        view = plain(document.block(number).text)
        for clause in (i for c in clauses(view, 0, len(view)) for i in items(view, c.start, c.end)):
            text = view[clause.start : clause.end]
            if not _says_done(text, target, lexicon) or lexicon.not_done.search(text) or _other_number(text, target):
                continue
            if _is_named(want, words(_TITLE.sub("", text), lexicon), loosely=bool(_WHOLLY.search(text)) or _is_one(target)):
                start = clause.start + len(text) - len(text.lstrip())
                return Span(number, start, clause.end)
    return None


def all_done(document: Document, row: Row, lexicon: Lexicon) -> Span | None:
    """The clause with which the report of a row with one promise opens, naming nothing: `上半年全部完工`, `已全面完成任务`."""
    for piece in row.of("report")[:1]:
        view = _unlabelled(window(document.block(piece.span.block).text, piece.span.start, piece.span.end), lexicon)
        opening = next((c for c in clauses(view, 0, len(view)) if view[c.start : c.end].strip() and view[c.end : c.end + 1] != ":"), None)
        text = view[opening.start : opening.end] if opening else ""
        said = _WHOLLY.search(text) and lexicon.done.search(text) and not lexicon.not_done.search(text)
        if opening and said and not lexicon.deeds.sub("", lexicon.done.sub("", _NAMELESS.sub("", text))):
            return Span(piece.span.block, opening.start + len(text) - len(text.lstrip()), opening.end)
    return None


def _unlabelled(view: str, lexicon: Lexicon) -> str:
    """Blank where the report is only called one (`(进展)`, `完成情况:`)."""
    end = max((m.end() for _, label in lexicon.markers if (m := label.match(view))), default=0)
    return " " * end + view[end:]


def _says_done(text: str, target: Target, lexicon: Lexicon) -> bool:
    """The words fit the promise: `未发生` one of zero, `全覆盖` one of all, else words of completion."""
    if target.value == 0 and _NOTHING.search(text):
        return True
    if target.kind == "share" and target.value >= 100 and _ALL.search(text):
        return True
    if _is_one(target) and lexicon.comparing.one_done.search(text) and not lexicon.applying.search(text):
        return True
    return bool(lexicon.done.search(text))


def _is_one(target: Target) -> bool:
    """Of a promise of one thing the report names the thing: `新增三甲医院1家` and `市第二医院通过三甲评审`."""
    return target.kind == "level" and target.value == 1


def _is_named(want: Words, said: Words, *, loosely: bool) -> bool:
    """Its pairs in order; where all of it is said to be done, its characters in any order too (`清收债权`, `债权清收`)."""
    if len(want.chars) == _FEWEST and not loosely:
        return False
    if want.pairs and len(want.pairs & said.pairs) / len(want.pairs) >= _ENOUGH:
        return True
    if loosely and _is_shortened(want, said):
        return True
    some = len(want.pairs & said.pairs) * 2 >= len(want.pairs)
    return loosely and len(want.chars) >= _LONG and some and len(want.chars & said.chars) / len(want.chars) >= _ENOUGH


def _is_shortened(want: Words, said: Words) -> bool:
    """`国三货车` for `国三及以下排放标准货车`: the name from its first word to its head with the middle left out."""
    first, head = want.text[:2], want.head
    kept = len(want.chars & said.chars) / len(want.chars)
    return len(want.text) >= _LONGEST and first in said.text and head in said.text and kept >= _KEPT and not _adds(want, said)


def _adds(want: Words, said: Words) -> bool:
    """Between the two words stands something that the promise does not say."""
    middle = said.text[said.text.find(want.text[:2]) : said.text.find(want.head) + len(want.head)]
    return bool(frozenset(middle) - want.chars)


def _other_number(text: str, target: Target) -> bool:
    """A figure that is not the promised one: then the words speak of something else, or should have been read as it."""
    numbers = re.findall(r"\d+(?:\.\d+)?", _DAY.sub("", text))
    return target.kind != "share" and any(n != f"{target.value:f}" and n not in target.words for n in numbers)
