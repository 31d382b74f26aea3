"""A plan's table as a Word document, on its side."""

import io
from collections.abc import Sequence
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm

from duizhang.web.plans.sheets.lines import Sheet

WIDTHS = {"序号": 1.2, "重点任务": 3.5, "年度目标": 7.0, "完成情况": 8.5, "牵头单位": 2.6, "配合单位": 3.0}


def write_docx(sheet: Sheet) -> bytes:
    """Title, day, then the table; its heading is repeated on every page."""
    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21.0)
    section.left_margin = section.right_margin = Cm(1.8)
    document.core_properties.title = sheet.title
    document.add_heading(sheet.title, 1).alignment = WD_ALIGN_PARAGRAPH.CENTER
    if sheet.published:
        document.add_paragraph(f"发布日期：{sheet.published.isoformat()}")
    _table(document, sheet)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _table(document: Any, sheet: Sheet) -> None:
    table = document.add_table(0, len(sheet.headings), style="Table Grid")
    _line(table, sheet.headings)
    _repeat(table.rows[0])
    field = ""
    for line in sheet.lines:
        if line.field != field:
            cells = table.add_row().cells
            cells[0].merge(cells[-1]).text = _clean(line.field)
            field = line.field
        _line(table, line.cells)
    for column, heading in zip(table.columns, sheet.headings, strict=True):
        column.width = Cm(WIDTHS.get(heading, 3.0))


def _line(table: Any, texts: Sequence[str]) -> None:
    for cell, text in zip(table.add_row().cells, texts, strict=True):
        first, *more = _clean(text).split("\n")
        cell.text = first
        for paragraph in more:
            cell.add_paragraph(paragraph)


def _repeat(row: Any) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)


def _clean(text: str) -> str:
    """XML has no place for control characters."""
    return "".join(c for c in text if c in "\n\t" or c >= " ")
