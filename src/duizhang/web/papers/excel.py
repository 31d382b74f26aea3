"""The pen for xlsx: a sheet for each table with title, caption, heading row and note; numbers as numbers, text never a formula."""

import io
import math
import re
from datetime import datetime, time
from decimal import Decimal
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

from duizhang.web.papers.columns import centred, shares
from duizhang.web.papers.harmless import harmless
from duizhang.web.papers.layout import MM, FontRole, layout, light_colour
from duizhang.web.papers.paper import Cell, Column, Heading, Paper, Paragraph, Run, Table
from duizhang.web.papers.wording import cell_text, printable

_INCHES = 1 / 25.4
_WIDTH = 118  # digits of type across a page laid across
_HIGHEST = 409  # points that a row may have
_LONGEST = 32_767  # characters in a cell
_NUMBER = re.compile(r"(-?(?:0|[1-9]\d{0,14}|[1-9]\d{0,2}(?:,\d{3}){1,4}))(\.\d{1,8})?(%?)")
_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
_TITLE = 18


def write(paper: Paper) -> bytes:
    """The tables of `paper`, one a sheet; a paper without tables is one sheet with a line for each paragraph."""
    book = Workbook()
    book.remove(book.active)
    tables = [part for part in paper.body if isinstance(part, Table)] or [_as_table(paper)]
    for n, table in enumerate(tables, 1):
        sheet = book.create_sheet(_sheet_name(table, n, len(tables)))
        _fill(sheet, paper, table)
    book.properties.title, book.properties.creator = printable(paper.title), printable(paper.signature)
    if paper.dated:
        book.properties.created = book.properties.modified = datetime.combine(paper.dated, time())
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _as_table(paper: Paper) -> Table:
    """The words of a paper that has no table, a row for each paragraph."""
    parts = [p for p in paper.body if not isinstance(p, Table)]
    lines = [Cell(paragraphs=(_line(p),)) for p in parts]
    return Table(columns=(Column(heading="正文"),), rows=tuple((line,) for line in lines))


def _line(part: Heading | Paragraph) -> Paragraph:
    return Paragraph(runs=(Run(text=part.text),)) if isinstance(part, Heading) else part


def _fill(sheet: Any, paper: Paper, table: Table) -> None:
    """From the top: title, mark, caption, heading row, rows, note."""
    for text, role, size, colour in _above(paper, table):
        if text:
            _across(sheet, text, table, role=role, size=size, align="center", colour=colour)
    head = _next_row(sheet)
    for n, column in enumerate(table.columns, 1):
        _put(sheet.cell(head, n), column.heading, align="center", role="black")
    middle = centred(table)
    for row in table.rows:
        at = sheet.max_row + 1
        sheet.row_dimensions[at].height = _height(table, row)
        for n, (cell, mid) in enumerate(zip(row, middle, strict=True), 1):
            _put(sheet.cell(at, n), cell_text(cell), align="center" if mid else "left", colour=light_colour(cell.light))
    if table.note:
        _across(sheet, table.note, table, role="body", size=layout().table.note_size, align="left")
    _set_up(sheet, paper, table, head)


def _above(paper: Paper, table: Table) -> tuple[tuple[str, FontRole, float, str], ...]:
    set_ = layout()
    return (
        (paper.title, "title", _TITLE, ""),
        (paper.mark, "black", set_.mark.size, set_.light.red),
        (table.caption, "black", set_.table.caption_size, ""),
    )


def _put(cell: Any, text: str, *, align: str, role: FontRole = "body", colour: str = "") -> None:
    """A cell of the table: a number where the whole text is one, else text that stays text."""
    set_ = layout()
    number = _NUMBER.fullmatch(text)
    if number:
        cell.value, cell.number_format = _number(*number.groups())
    else:
        cell.value = harmless(printable(text))[:_LONGEST]
        cell.data_type = "s"
    edge = Side(style="thin")
    cell.border = Border(left=edge, right=edge, top=edge, bottom=edge)
    cell.font = Font(name=set_.font[role].name, size=set_.table.size, color=colour or None)
    cell.alignment = Alignment(horizontal=align, vertical="center", wrap_text=True)


def _number(whole: str, decimals: str | None, per_cent: str) -> tuple[Decimal, str]:
    """The value, and the format that shows it as it was written."""
    value = Decimal(whole.replace(",", "") + (decimals or ""))
    form = ("#,##0" if "," in whole else "0") + ("." + "0" * (len(decimals) - 1) if decimals else "")
    return (value / 100, form + "%") if per_cent else (value, form)


def _across(sheet: Any, text: str, table: Table, *, role: FontRole, size: float, align: str, colour: str = "") -> None:
    """A line as wide as the table; a merged cell does not grow by itself, so its height is reckoned."""
    at, columns = _next_row(sheet), len(table.columns)
    cell = sheet.cell(at, 1)
    cell.value = harmless(printable(text))[:_LONGEST]
    cell.data_type = "s"
    cell.font = Font(name=layout().font[role].name, size=size, color=colour or None)
    cell.alignment = Alignment(horizontal=align, vertical="center", wrap_text=True)
    if columns > 1:
        sheet.merge_cells(start_row=at, end_row=at, start_column=1, end_column=columns)
    sheet.row_dimensions[at].height = _lines(text, _WIDTH * layout().table.size / size) * size * 1.5 + 4


def _height(table: Table, row: tuple[Cell, ...]) -> float:
    """What the longest cell needs, in points: not every program reckons it when it opens the file."""
    lines = max(_lines(cell_text(cell), share * _WIDTH - 1) for cell, share in zip(row, shares(table, across=True), strict=True))
    return min(lines * layout().table.size * 1.4 + 4, _HIGHEST)


def _lines(text: str, width: float) -> int:
    """How many lines a text takes, `width` in digits; a Chinese character is as wide as two."""
    return sum(math.ceil(max(sum(1 if c.isascii() else 2 for c in line), 1) / max(width, 2)) for line in text.split("\n"))


def _next_row(sheet: Any) -> int:
    return 1 if sheet.max_row == 1 and sheet.cell(1, 1).value is None else sheet.max_row + 1


def _set_up(sheet: Any, paper: Paper, table: Table, head: int) -> None:
    """Column widths, the frozen heading row, and how it is printed: A4 across, the heading row on each page."""
    for n, share in enumerate(shares(table, across=True), 1):
        sheet.column_dimensions[get_column_letter(n)].width = max(round(share * _WIDTH, 1), 5)
    sheet.freeze_panes = sheet.cell(head + 1, 1)
    sheet.print_title_rows = f"{head}:{head}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.print_options.horizontalCentered = True
    page, number = layout().page, layout().page_number
    margins = {"top": page.left, "right": page.top, "bottom": page.right, "left": page.bottom, "header": 12, "footer": page.right - number.below - number.size / MM}
    for side, length in margins.items():
        setattr(sheet.page_margins, side, round(length * _INCHES, 3))
    sheet.HeaderFooter.differentOddEven = True
    for footer in (sheet.oddFooter.right, sheet.evenFooter.left):
        footer.text, footer.size, footer.font = f"{number.left}&P{number.right}", round(number.size), layout().font["song"].name
    for header in (sheet.oddHeader.center, sheet.evenHeader.center):
        header.text = printable(paper.mark).replace("&", "&&") or None


def _sheet_name(table: Table, n: int, count: int) -> str:
    """What Excel takes for a name: 31 characters, none of its own signs, none twice."""
    said = _FORBIDDEN.sub("", printable(table.caption)).replace("\n", " ").strip() or "表"
    return f"{said[:26]}{n}" if count > 1 else said[:31]
