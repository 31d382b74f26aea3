"""The document's own verdict: a column of its own (是否达序), or words behind a figure (`80%(进度滞后)`)."""

from duizhang.lexicon.shape import Lexicon
from duizhang.model.published import Published
from duizhang.model.row import Piece
from duizhang.model.span import Span


def published_in(view: str, piece: Piece, lexicon: Lexicon) -> Published | None:
    """What a cell says of itself; `是` and `否` answer the question that the heading asks."""
    text = view.strip()
    at = len(view) - len(view.lstrip())
    if piece.part == "published" and text in lexicon.answers:
        return _answered(Span(piece.span.block, at, at + len(text)), piece.heading, yes=lexicon.answers[text])
    return published_words(view, piece.span.block, lexicon)


def published_words(view: str, block: int, lexicon: Lexicon) -> Published | None:
    """The last words of a verdict in `view`, None where there are none."""
    found = list(lexicon.published_words.finditer(view))
    if not found:
        return None
    verdict, pace = lexicon.published[found[-1].group()]
    return Published(span=Span(block, *found[-1].span()), verdict=verdict, pace=pace)


def _answered(span: Span, heading: str, *, yes: bool) -> Published:
    if "序" in heading or "进度" in heading:
        return Published(span=span, pace="on" if yes else "behind")
    return Published(span=span, verdict="met" if yes else "not_met")
