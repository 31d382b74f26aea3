"""All rows of a document -> readings, targets and results."""

import re
from dataclasses import replace
from datetime import date

from duizhang.extract.adjusted import adjusted
from duizhang.extract.cells import Cells, cell_results, cell_targets, is_drawn
from duizhang.extract.deadline import row_deadline
from duizhang.extract.elliptic import named_by_promise
from duizhang.extract.implied import implied_targets
from duizhang.extract.inline import inline_targets
from duizhang.extract.piece_view import piece_view
from duizhang.extract.plan_years import plan_years
from duizhang.extract.published import published_in, published_words
from duizhang.extract.read_text import read_text
from duizhang.extract.repeated import without_copies
from duizhang.extract.result import is_partial, results
from duizhang.extract.target import headline_targets, targets
from duizhang.extract.until import until
from duizhang.lexicon.shape import Lexicon
from duizhang.model.document import Document
from duizhang.model.extraction import Extraction
from duizhang.model.published import Published
from duizhang.model.reading import Reading
from duizhang.model.result import Result
from duizhang.model.row import Layout, Row
from duizhang.model.target import Target
from duizhang.text.clause import sentences
from duizhang.text.view import view as plain

# Words that may stand beside a verdict without naming anything (`此项工作已全面完成`).
_NOTHING_ELSE = re.compile(r"此项|本项|该项|工作|任务|目标|年度|全年|已经?|均|全部|全面|情况|完成|:|,|\s")

_NAMES_YEAR = re.compile("(?<![由从比较])20\\d\\d年|今年|当年|年内|年底")
_OPENING = 12


def extract(document: Document, layout: Layout, lexicon: Lexicon) -> Extraction:
    """Targets from the promise side of each row, results from its report side, both in reading order."""
    year, plan = layout.masthead.year, plan_years(layout.masthead.title or "")
    readings: dict[int, Reading] = {}
    promised: list[Target] = []
    reported: list[Result] = []
    for row in layout.rows:
        for number in sorted({p.span.block for p in row.pieces}):
            if number not in readings:
                readings[number] = read_text(document.block(number).text, lexicon, block=number)
        if is_drawn(row):
            cells = Cells(document, row, readings, lexicon, year, layout.masthead.title or "")
            here = cell_targets(cells)
            told = cell_results(cells, here)
        else:
            here, told = _targets(document, row, readings, lexicon, year), _results(document, row, readings, lexicon, year)
            if year is None and _opens_partial(layout, readings):
                told = [r if r.period else replace(r, full_year=False) for r in told]
            told = named_by_promise(told, here, lexicon)
        if not is_drawn(row) or not row.of("target", "item"):
            here = _answered(here, document, row, told, lexicon, year)
            told = _as_said(told, here)
        promised += _going_on(_due([_until(t, year, plan) for t in here], document, row, year), promised, row, year)
        reported += told
    numbered = tuple(replace(t, id=f"t{i:04}") for i, t in enumerate(without_copies(document, layout.rows, promised), 1))
    return Extraction(readings=readings, targets=numbered, results=tuple(reported), until=until(document, layout, lexicon))


def _targets(document: Document, row: Row, readings: dict[int, Reading], lexicon: Lexicon, year: int | None) -> list[Target]:
    found: list[Target] = []
    for piece in row.of("target"):
        view, number = piece_view(document, piece, lexicon), piece.span.block
        reading = readings[number].within(piece.span)
        here = targets(view, number, row.id, reading, lexicon, year)
        if not here and number in row.report_blocks:
            here = headline_targets(view, number, row.id, reading, lexicon, year)
        found += sorted(here + implied_targets(view, number, row.id, here, lexicon, year), key=lambda t: t.figure)
    verdict = _published(document, row, lexicon)
    found = adjusted(document, found)
    return [replace(t, published=verdict) for t in found] if verdict else found


def _published(document: Document, row: Row, lexicon: Lexicon) -> Published | None:
    """The document's own verdict on the row: behind its heading, or the short sentence with which its report opens."""
    for piece in row.of("published"):
        return published_in(piece_view(document, piece, lexicon), piece, lexicon)
    for piece in row.of("report")[:1]:
        view = piece_view(document, piece, lexicon)
        opening = next((s for s in sentences(view) if view[s.start : s.end].strip()), None)
        said = published_words(" " * opening.start + view[opening.start : opening.end], piece.span.block, lexicon) if opening else None
        if opening and said and not _NOTHING_ELSE.sub("", view[opening.start : said.span.start] + view[said.span.end : opening.end]):
            return said
    return None


def _opens_partial(layout: Layout, readings: dict[int, Reading]) -> bool:
    """Whether the text, which names no year, opens with a part of one (`上半年,…`)."""
    first = min(p.span for p in layout.rows[0].pieces)
    return first.block in readings and any(is_partial(p) and p.span.start - first.start <= _OPENING for p in readings[first.block].periods)


def _results(document: Document, row: Row, readings: dict[int, Reading], lexicon: Lexicon, year: int | None) -> list[Result]:
    found: list[Result] = []
    partial = False
    for piece in row.of("report"):
        view, reading = piece_view(document, piece, lexicon), readings[piece.span.block].within(piece.span)
        found += results(view, piece.span.block, row.id, reading, lexicon, year, partial)
        partial = partial or any(is_partial(p) for p in reading.periods)
    return found


def _until(target: Target, year: int | None, plan: tuple[int, int] | None) -> Target:
    """A promise of a plan of several years that names no day of its own is due when the plan ends."""
    if year is None or plan is None or plan[1] < year or target.deadline != date(year, 12, 31) or _NAMES_YEAR.search(target.words):
        return target
    return replace(target, since=target.since or date(plan[0], 1, 1), deadline=date(plan[1], 12, 31))


def _going_on(here: list[Target], before: list[Target], row: Row, year: int | None) -> list[Target]:
    """In a paragraph that sets goals and answers them in turn (`到2025年达到72%,2023年为70%。床位6.8张,…`) a goal that names no
    year is for the year of the one before."""
    out: list[Target] = []
    for target in here:
        last = (before + out)[-1] if before or out else None
        goes_on = last is not None and last.figure.block == target.figure.block and target.figure.block in row.report_blocks and not target.answer
        own = year is None or last is None or last.deadline is None or last.deadline.year <= year or target.deadline != date(year, 12, 31)
        out.append(target if own or not goes_on or _NAMES_YEAR.search(target.words) else replace(target, deadline=last.deadline, since=last.since))  # type: ignore[union-attr]
    return out


def _due(promised: list[Target], document: Document, row: Row, year: int | None) -> list[Target]:
    """Promises that name no day of their own are due when the row's own cell or line says (`时间节点:6月底`)."""
    said = {row_deadline(plain(document.block(p.span.block).text)[p.span.start : p.span.end], year) for p in row.of("deadline")} - {None}
    if len(said) != 1:
        return promised
    day, year_end = said.pop(), date(year, 12, 31) if year else None
    return [replace(t, deadline=day) if t.deadline in (None, year_end) else t for t in promised]


def _answered(
    promised: list[Target], document: Document, row: Row, told: list[Result], lexicon: Lexicon, year: int | None
) -> list[Target]:
    """The promises of the row; without any, those that the report itself names.

    With just one, the figure that the report calls a share of it (`累计498万人,占总计划99.6%`) answers it.
    """
    if promised and len(promised) > 1:
        return promised
    named = [t for p in row.of("report") for t in inline_targets(piece_view(document, p, lexicon), p.span.block, told, lexicon, year)]
    if not promised:
        return [] if row.of("target") else named
    same = [t for t in named if t.unit == promised[0].unit and abs(t.value - promised[0].value) * 50 <= promised[0].value]
    return [replace(promised[0], answer=same[-1].answer)] if same else promised


def _as_said(told: list[Result], promised: list[Target]) -> list[Result]:
    """The report's figures: one that is itself a promise answers nothing, a percentage that answers an amount is progress."""
    goals = {t.figure for t in promised} - {t.answer for t in promised}
    rates = {t.answer for t in promised if t.unit != "%"}
    return [
        replace(r, planned=r.planned or r.figure in goals, progress=r.progress or (r.unit == "%" and r.figure in rates))
        for r in told
    ]
