"""All rows of a document -> readings, targets and results."""

from dataclasses import replace

from duizhang.extract.cells import Cells, cell_results, cell_targets, is_drawn
from duizhang.extract.implied import implied_targets
from duizhang.extract.read_text import read_text
from duizhang.extract.result import is_partial, results
from duizhang.extract.target import targets
from duizhang.lexicon.shape import Lexicon
from duizhang.model.document import Document
from duizhang.model.extraction import Extraction
from duizhang.model.reading import Reading
from duizhang.model.result import Result
from duizhang.model.row import Layout, Piece, Row
from duizhang.model.target import Target
from duizhang.text.view import window


def extract(document: Document, layout: Layout, lexicon: Lexicon) -> Extraction:
    """Targets from the promise side of each row, results from its report side, both in reading order."""
    year = layout.masthead.year
    readings: dict[int, Reading] = {}
    promised: list[Target] = []
    reported: list[Result] = []
    for row in layout.rows:
        for number in sorted({p.span.block for p in row.pieces}):
            if number not in readings:
                readings[number] = read_text(document.block(number).text, lexicon, block=number)
        if is_drawn(row):
            cells = Cells(document, row, readings, lexicon, year)
            promised += cell_targets(cells)
            reported += cell_results(cells)
        else:
            promised += _targets(document, row, readings, lexicon, year)
            reported += _results(document, row, readings, lexicon, year)
    numbered = tuple(replace(t, id=f"t{i:04}") for i, t in enumerate(promised, 1))
    return Extraction(readings=readings, targets=numbered, results=tuple(reported))


def _targets(document: Document, row: Row, readings: dict[int, Reading], lexicon: Lexicon, year: int | None) -> list[Target]:
    found: list[Target] = []
    for piece in row.of("target"):
        view, number = _view(document, piece), piece.span.block
        here = targets(view, number, row.id, readings[number].within(piece.span), lexicon, year)
        found += sorted(here + implied_targets(view, number, row.id, here, lexicon, year), key=lambda t: t.figure)
    return found


def _results(document: Document, row: Row, readings: dict[int, Reading], lexicon: Lexicon, year: int | None) -> list[Result]:
    found: list[Result] = []
    partial = False
    for piece in row.of("report"):
        view, reading = _view(document, piece), readings[piece.span.block].within(piece.span)
        found += results(view, piece.span.block, row.id, reading, lexicon, year, partial)
        partial = partial or any(is_partial(p) for p in reading.periods)
    return found


def _view(document: Document, piece: Piece) -> str:
    return window(document.block(piece.span.block).text, piece.span.start, piece.span.end)
