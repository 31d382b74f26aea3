"""The view of a piece of a row, as every reader of it sees it."""

from duizhang.lexicon.shape import Lexicon
from duizhang.model.document import Document
from duizhang.model.row import Piece
from duizhang.text.view import window


def piece_view(document: Document, piece: Piece, lexicon: Lexicon) -> str:
    """The plain view, blank outside the piece and where it is only numbered (`1.`) or labelled (`完成情况:`); as long as the block."""
    view = window(document.block(piece.span.block).text, piece.span.start, piece.span.end)
    start = piece.span.start
    for opening in (lexicon.numbered, *(label for _, label in lexicon.markers)):
        if m := opening.match(view[start:]):
            start += m.end()
            view = " " * start + view[start:]
    return view
