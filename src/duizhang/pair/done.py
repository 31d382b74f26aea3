"""Words that say that the very thing is complete, without its figure."""

import re

from duizhang.lexicon.shape import Lexicon
from duizhang.model.document import Document
from duizhang.model.row import Row
from duizhang.model.span import Span
from duizhang.model.target import Target
from duizhang.pair.likeness import words
from duizhang.text.clause import clauses, items
from duizhang.text.view import view as plain

_NOTHING = re.compile(r"未发生|没有发生|零发生|未出现|无一")
_ENOUGH = 0.85


def stated_done(target: Target, document: Document, row: Row, lexicon: Lexicon) -> Span | None:
    """The clause of the report that names the thing and says it is done (`完成…创建`; `基本完成` is not that)."""
    want = words(target.indicator, lexicon)
    if len(want.chars) < 3:
        return None
    for number in row.report_blocks:
        view = plain(document.block(number).text)
        for clause in (i for c in clauses(view, 0, len(view)) for i in items(view, c.start, c.end)):
            text = view[clause.start : clause.end]
            nothing = target.implied and target.value == 0 and _NOTHING.search(text)
            if (not nothing and not lexicon.done.search(text)) or lexicon.not_done.search(text) or _other_number(text, target):
                continue
            said = words(text, lexicon)
            if want.pairs and len(want.pairs & said.pairs) / len(want.pairs) >= _ENOUGH:
                start = clause.start + len(text) - len(text.lstrip())
                return Span(number, start, clause.end)
    return None


def _other_number(text: str, target: Target) -> bool:
    """A figure that is not the promised one: then the words speak of something else, or should have been read as it."""
    return any(n != f"{target.value:f}" for n in re.findall(r"\d+(?:\.\d+)?", text))
