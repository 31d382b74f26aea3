"""xls (BIFF, Excel 97–2003, and the .et of WPS) -> blocks, by the rules of `new`."""

import io
from typing import Any

from duizhang.read.blocks import Blocks, Contents
from duizhang.read.errors import damaged, locked, too_much
from duizhang.read.excel.display import BUILT_IN, plain_number, shown_number
from duizhang.read.excel.sheet import Range, Sheet, lay_out
from duizhang.read.limits import MAX_OLD_SHEET, MB


def read_old_excel(data: bytes) -> Contents:
    """The blocks of an .xls, a table for each visible sheet.

    Errors: Fault.
    """
    import xlrd

    if len(data) > MAX_OLD_SHEET:
        raise too_much(f"xls 文件超过 {MAX_OLD_SHEET // MB} MB")
    try:
        book = xlrd.open_workbook(file_contents=data, formatting_info=True, logfile=io.StringIO())
    except xlrd.XLRDError as error:
        raise locked() if "encrypted" in str(error).lower() else damaged(str(error)) from error
    blocks = Blocks()
    for sheet in book.sheets():
        if sheet.visibility == 0:
            lay_out(_sheet(sheet, book), blocks)
    return blocks.contents()


def _sheet(sheet: Any, book: Any) -> Sheet:
    filled = ((row, column) for row in range(sheet.nrows) for column in range(sheet.row_len(row)))
    return Sheet(
        sheet.name,
        [(row + 1, column + 1, text) for row, column in filled if (text := _text(sheet.cell(row, column), book)).strip()],
        [Range(top + 1, left + 1, bottom, right) for top, bottom, left, right in sheet.merged_cells],
        {row + 1 for row, info in sheet.rowinfo_map.items() if info.hidden},
        {column + 1 for column, info in sheet.colinfo_map.items() if info.hidden},
    )


def _text(cell: Any, book: Any) -> str:
    import xlrd

    if cell.ctype == xlrd.XL_CELL_TEXT:
        return str(cell.value)
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return "TRUE" if cell.value else "FALSE"
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return str(xlrd.error_text_from_code.get(cell.value, ""))
    if cell.ctype in (xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_DATE):
        code = _code(cell, book)
        return plain_number(cell.value) if code == "General" else shown_number(cell.value, code, since_1904=bool(book.datemode))
    return ""


def _code(cell: Any, book: Any) -> str:
    key = book.xf_list[cell.xf_index].format_key
    form = book.format_map.get(key)
    return BUILT_IN[key] if key in BUILT_IN else str(form.format_str) if form else "General"
