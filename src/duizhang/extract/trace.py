"""How one sentence was read: the same public steps again, with what each of them saw."""

from duizhang.extract.read_text import read_text
from duizhang.extract.setting import Setting, settings
from duizhang.extract.subject import subject
from duizhang.lexicon.shape import Lexicon
from duizhang.model.explanation import FigureTrace, SentenceTrace
from duizhang.model.span import Span
from duizhang.text.numerals import multiplier
from duizhang.text.view import view as plain


def trace_sentence(text: str, block: int, lexicon: Lexicon) -> SentenceTrace:
    """View, names left alone, figures with their parts and roles, periods and ranks of `text`."""
    view = plain(text)
    reading = read_text(text, lexicon, block=block)
    return SentenceTrace(
        block=block,
        view=view,
        names=tuple(Span(block, *m.span()) for m in lexicon.name_pattern.finditer(view)),
        reading=reading,
        figures=tuple(_figure(view, s, lexicon) for s in settings(view, reading, lexicon)),
    )


def _figure(view: str, s: Setting, lexicon: Lexicon) -> FigureTrace:
    q = s.quantity
    verbs = [m.group() for m in lexicon.deeds.finditer(view, s.clause.start, q.span.start)]
    printed = view[q.figure.start : q.figure.end].removesuffix(q.unit)
    return FigureTrace(
        quantity=q,
        role=s.role,
        before=view[q.span.start : q.figure.start].strip(),
        behind=view[q.figure.end : q.span.end].strip(),
        factor=multiplier("".join(c for c in printed if c in "十百千万亿")) if printed[:1].isdigit() else 1,
        subject=subject(s, lexicon),
        verb=verbs[-1] if verbs else None,
        delivers=verbs[-1] in lexicon.delivers if verbs else None,
    )
