"""A plan's table as a workbook. Every cell is typed as text, so none is ever run as a formula, and reads back as it stood."""

import io
from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from duizhang.web.papers.harmless import harmless
from duizhang.web.plans.sheets.lines import Sheet

WIDTHS = {"序号": 6, "年度目标": 48, "完成情况": 60, "牵头单位": 18, "配合单位": 24}
THIN = Side(style="thin", color="999999")


def write_xlsx(sheet: Sheet) -> bytes:
    """Title, day, headings, then the lines under their sections."""
    book = Workbook()
    page = book.active
    assert isinstance(page, Worksheet)
    page.title = "计划"
    _wide(page, sheet.title, len(sheet.headings), Font(bold=True, size=16))
    if sheet.published:
        _wide(page, f"发布日期：{sheet.published.isoformat()}", len(sheet.headings), Font(size=10))
    _line(page, sheet.headings, Font(bold=True))
    field = ""
    for line in sheet.lines:
        if line.field != field:
            _wide(page, line.field, len(sheet.headings), Font(bold=True))
            field = line.field
        _line(page, line.cells, Font())
    for column, heading in enumerate(sheet.headings, 1):
        page.column_dimensions[get_column_letter(column)].width = WIDTHS.get(heading, 20)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _wide(page: Worksheet, text: str, columns: int, font: Font) -> None:
    _line(page, (text,), font)
    page.merge_cells(start_row=page.max_row, end_row=page.max_row, start_column=1, end_column=columns)


def _line(page: Worksheet, texts: Sequence[str], font: Font) -> None:
    row = page.max_row + 1 if page.cell(1, 1).value is not None else 1
    for column, text in enumerate(texts, 1):
        cell = page.cell(row, column)
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", text)
        cell.data_type = "s"
        cell.quotePrefix = harmless(text) != text  # a spreadsheet keeps it as text, also when the cell is edited
        cell.font = font
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        cell.border = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
