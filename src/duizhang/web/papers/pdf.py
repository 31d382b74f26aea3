"""The pen for pdf: the paper as data for `pdf.typ`, set by Typst with a free font of which only what is used goes into the file."""

import json
import math
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import typst

from duizhang.web.papers.columns import centred, shares
from duizhang.web.papers.layout import MM, layout, light_colour
from duizhang.web.papers.paper import Cell, Heading, Paper, Paragraph, Table
from duizhang.web.papers.stretches import Stretch, stretches
from duizhang.web.papers.wording import (
    attachment_words,
    date_words,
    imprint_lines,
    name_size,
    paragraphs_of,
    printable,
    signature_lines,
    text_of,
    title_width,
    with_colon,
)

HERE = Path(__file__).parent
FONTS = HERE / "fonts"
_MOST_OF_A_PAGE = 0.85  # a row higher than this may go over a page's end, else it could run off the page


class NoFont(RuntimeError):
    """The font has not been fetched."""


def write(paper: Paper) -> bytes:
    """`paper` as a tagged pdf whose text can be read and searched; the same paper gives the same bytes.

    Errors: NoFont where the assets have not been built.
    """
    if not (FONTS / "NotoSerifSC-400.ttf").exists():
        raise NoFont("pdf 用的字体还没有取到：请先运行 python -m duizhang.web.project.assets (the fonts are missing: build the assets)")
    said = {"paper": json.dumps(_data(paper), ensure_ascii=False), "layout": _layout()}
    when = datetime.combine(paper.dated or date(2000, 1, 1), time(), UTC)
    made = typst.compile(HERE / "pdf.typ", root=HERE, font_paths=_fonts(), sys_inputs=said, timestamp=when)
    return bytes(made)


@cache
def _fonts() -> Any:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[FONTS])


@cache
def _layout() -> str:
    return msgspec.json.encode(layout()).decode()


def _data(paper: Paper) -> dict[str, Any]:
    """All words of the paper, in the order and form in which they are printed."""
    masthead = paper.masthead
    return {
        "title": printable(paper.title),
        "title_width": title_width(paper.title, across=paper.landscape),
        "author": printable(masthead.issuer if masthead else paper.signature),
        "mark": printable(paper.mark),
        "masthead": masthead
        and {
            "name": printable(masthead.name),
            "size": name_size(masthead.name),
            "number": printable(masthead.number),
            "issuer": printable(masthead.issuer),
            "dated": date_words(paper.dated) if paper.dated else "",
        },
        "addressees": printable(with_colon(paper.addressees)),
        "stretches": [_stretch(stretch) for stretch in stretches(paper)],
        "attachments": [printable(line) for line in attachment_words(paper.attachments)],
        "signature": [(printable(text), room) for text, room in signature_lines(paper)],
        "imprint": [[printable(text) for text in line] for line in imprint_lines(paper.imprint)] if paper.imprint else [],
    }


def _stretch(stretch: Stretch) -> dict[str, Any]:
    parts = [_part(part, across=stretch.across) for part in stretch.parts]
    return {"across": stretch.across, "head": stretch.head, "tail": stretch.tail, "parts": parts}


def _part(part: Heading | Paragraph | Table, *, across: bool) -> dict[str, Any]:
    if isinstance(part, Table):
        return _table(part, across=across)
    if isinstance(part, Heading):
        return {"kind": "heading", "level": min(max(part.level, 1), 4), "text": printable(part.text)}
    return {"kind": "paragraph", "text": printable(text_of(part))}


def _table(table: Table, *, across: bool) -> dict[str, Any]:
    return {
        "kind": "table",
        "caption": printable(table.caption),
        "note": printable(table.note),
        "columns": [printable(column.heading) for column in table.columns],
        "shares": shares(table, across=across),
        "centred": centred(table),
        "rows": [{"cells": [_cell(cell) for cell in row], "long": _is_long(table, row, across=across)} for row in table.rows],
    }


def _cell(cell: Cell) -> dict[str, Any]:
    colours = [light_colour(cell.light)] if cell.light else []
    lines = [printable(text_of(p)) for p in paragraphs_of(cell)]
    return {"lines": [{"text": line, "colour": colours[n] if n < len(colours) else ""} for n, line in enumerate(lines)]}


def _is_long(table: Table, row: tuple[Cell, ...], *, across: bool) -> bool:
    """Whether a cell of the row takes more than most of a page."""
    set_, page = layout().table, layout().page
    width, height = (page.text_height, page.text_width) if across else (page.text_width, page.text_height)
    most = _MOST_OF_A_PAGE * height * MM / set_.line
    for cell, share in zip(row, shares(table, across=across), strict=True):
        room = max((share * width - 2 * set_.padding) * MM / set_.size, 1)
        if sum(max(math.ceil(len(text_of(p)) / room), 1) for p in paragraphs_of(cell)) > most:
            return True
    return False
