"""Sheets as displayed: spans, hidden lines, formats, cached values."""

import datetime
import io
from typing import Any

import openpyxl
import pytest
import xlwt

from duizhang.read.blocks import Contents
from duizhang.read.excel import read_excel, read_old_excel
from duizhang.read.excel.display import shown_number
from parts import xlsx


def saved(book: Any) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def grid(contents: Contents) -> list[tuple[int, int, int, int, int, str]]:
    return [(c.table, c.row, c.column, c.rows, c.columns, b.text) for b in contents.blocks if (c := b.cell)]


def test_several_sheets_are_several_tables_and_hidden_ones_none() -> None:
    book = openpyxl.Workbook()
    book.active.title = "一季度"
    book.active["A1"] = "任务"
    hidden = book.create_sheet("草稿")
    hidden["A1"] = "不公开"
    hidden.sheet_state = "hidden"
    book.create_sheet("二季度")["B3"] = "进展"
    found = read_excel(saved(book))
    assert [(str(b.place), b.text) for b in found.blocks] == [("sheet 一季度, row 1, column 1", "任务"), ("sheet 二季度, row 3, column 2", "进展")]
    assert [c[0] for c in grid(found)] == [1, 2]


def test_merged_cells_have_their_size_and_hide_what_lies_under_them() -> None:
    sheet = '<sheetData><row r="1"><c r="A1" t="str"><v>表头</v></c><c r="B1" t="str"><v>暗</v></c></row><row r="2"><c r="A2" t="str"><v>甲局</v></c><c r="B2" t="str"><v>一</v></c></row><row r="3"><c r="B3" t="str"><v>二</v></c></row></sheetData><mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A2:A3"/></mergeCells>'
    assert grid(read_excel(xlsx(sheet))) == [(1, 1, 1, 1, 3, "表头"), (1, 2, 1, 2, 1, "甲局"), (1, 2, 2, 1, 1, "一"), (1, 3, 2, 1, 1, "二")]


def test_hidden_rows_and_columns_are_left_out_and_numbers_kept() -> None:
    book = openpyxl.Workbook()
    for line in (["甲", "乙", "丙"], ["一", "二", "三"], ["子", "丑", "寅"]):
        book.active.append(line)
    book.active.row_dimensions[2].hidden = True
    book.active.column_dimensions["B"].hidden = True
    assert [(r, c, text) for _, r, c, _, _, text in grid(read_excel(saved(book)))] == [(1, 1, "甲"), (1, 3, "丙"), (3, 1, "子"), (3, 3, "寅")]


def test_a_merged_cell_shows_as_long_as_a_part_of_it_does() -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "2023年完成情况"
    book.active["A2"] = "编号"
    book.active.merge_cells("A1:C1")
    book.active.column_dimensions["A"].hidden = True
    assert grid(read_excel(saved(book))) == [(1, 1, 1, 1, 3, "2023年完成情况")]


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (0.955, "0.0%", "95.5%"), (0.955, "0%", "96%"), (0.9, "0.00%", "90.00%"), (0.1 + 0.2, "General", "0.3"), (1230, "General", "1230"),
        (12345.6, "#,##0.00", "12,345.60"), (1234567, "#,##0", "1,234,567"), (8, "000", "008"), (2.5, "0.##", "2.5"), (3.0, "0.0#", "3.0"),
        (2.345, "0.00", "2.35"), (-3.2, "0.0", "-3.2"), (-3.2, "0.0;(0.0)", "(3.2)"), (-0.04, "0.0", "0.0"), (15000, '0.0,"千"', "15.0千"), (1234.5, "0.00E+00", "1234.5"),
        (8, '0"个"', "8个"), (8, 'General"个"', "8个"), (0, '0;-0;"—"', "—"), (45230, "yyyy-mm-dd", "2023-10-31"), (45230, 'yyyy"年"m"月"d"日"', "2023年10月31日"),
        (45230, "[$-804]yyyy\\年m\\月", "2023年10月"), (45230.5, "yyyy/m/d h:mm", "2023/10/31 12:00"), (45230, "[DBNum1]yyyy年m月", "2023年10月"), (9, "@", "9"), (5.5, "[Red]0.0_ ", "5.5"),
        (7, "", "7"), (7.25, "奇怪;;;;", "7.25"), (1e300, "0.00", "1e+300"),
    ],
)  # fmt: skip
def test_numbers_are_shown_as_the_sheet_shows_them(value: float, code: str, text: str) -> None:
    assert shown_number(value, code) == text


def test_formats_dates_and_types_of_a_real_book() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append([0.955, datetime.date(2023, 10, 31), 12345.678, True, "文字", 0.1 + 0.2])
    sheet["A1"].number_format = "0.0%"
    sheet["C1"].number_format = "#,##0.0"
    assert [b.text for b in read_excel(saved(book)).blocks] == ["95.5%", "2023-10-31", "12,345.7", "TRUE", "文字", "0.3"]


def test_a_formula_shows_what_was_saved_and_is_never_computed() -> None:
    sheet = '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>3</v></c><c r="B1"><f>WEBSERVICE("http://x")</f></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row></sheetData>'
    assert [b.text for b in read_excel(xlsx(sheet)).blocks] == ["3", "#DIV/0!"]


def test_rich_and_inline_strings_without_the_phonetic_guide() -> None:
    texts = "<si><r><t>建成</t></r><r><t>公园</t></r><rPh><t>ガイド</t></rPh></si>"
    sheet = '<sheetData><row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>8个</t></is></c><c t="s"><v>9</v></c></row></sheetData>'
    assert [(b.place.column, b.text) for b in read_excel(xlsx(sheet, texts=texts)).blocks] == [(1, "建成公园"), (2, "8个")]


def test_the_1904_calendar() -> None:
    assert shown_number(0, "yyyy-mm-dd", since_1904=True) == "1904-01-01"


def test_an_old_book_is_read_by_the_same_rules() -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("完成情况")
    sheet.write_merge(0, 0, 0, 2, "表头")
    sheet.write(1, 0, 0.955, xlwt.easyxf(num_format_str="0.0%"))
    sheet.write(1, 1, datetime.date(2023, 10, 31), xlwt.easyxf(num_format_str="yyyy-mm-dd"))
    sheet.write(1, 2, "1.建成。\n2.通车。")
    sheet.write(2, 0, "隐藏行")
    sheet.row(2).hidden = True
    sheet.write(3, 0, 12.5)
    hidden = book.add_sheet("草稿")
    hidden.write(0, 0, "不公开")
    hidden.visibility = 1
    assert grid(read_old_excel(saved(book))) == [
        (1, 1, 1, 1, 3, "表头"), (1, 2, 1, 1, 1, "95.5%"), (1, 2, 2, 1, 1, "2023-10-31"), (1, 2, 3, 1, 1, "1.建成。"), (1, 2, 3, 1, 1, "2.通车。"), (1, 4, 1, 1, 1, "12.5"),
    ]  # fmt: skip
