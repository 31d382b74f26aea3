"""Promises without a figure: 全覆盖, 零事故, 清零."""

import re
from datetime import date

from duizhang.extract.subject import strip_verbs
from duizhang.lexicon.shape import Lexicon
from duizhang.model.span import Span
from duizhang.model.target import Op, Target
from duizhang.text.clause import clauses

_OPS: dict[str, Op] = {">=": ">=", "<=": "<="}


def implied_targets(view: str, block: int, row: str, taken: list[Target], lexicon: Lexicon, year: int | None) -> list[Target]:
    """One for each such word in a clause that promises no figure of its own; `9月底前全部完成` only times the others."""
    found = []
    for clause in clauses(view, 0, len(view)):
        if any(t.figure.start < clause.end and clause.start <= t.figure.start for t in taken):
            continue
        text = view[clause.start : clause.end]
        word = next((w for w in lexicon.implied if w.word in text), None)
        if word is None or re.search(r"[“《][^”》]*$", text[: text.index(word.word)]):
            continue
        at = clause.start + text.index(word.word)
        name = strip_verbs(view[clause.start : at], lexicon)
        if not name and word.value == 100:
            continue
        start = clause.start + len(text) - len(text.lstrip())
        span = Span(block, start, at + len(word.word))
        found.append(
            Target(
                id="", row=row, span=span, figure=Span(block, at, span.end), words=text,
                indicator=name or word.word, op=_OPS[word.op], value=word.value,
                unit=word.unit, kind=word.kind, hedge=word.word, implied=True,
                deadline=date(year, 12, 31) if year else None, rule="implied",
            )
        )
    return found
