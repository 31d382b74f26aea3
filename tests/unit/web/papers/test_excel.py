"""The xlsx as Excel sees it: numbers are numbers, text is never a formula, the heading row stays and repeats."""

import io
from typing import Any

import pytest
from openpyxl import load_workbook

from completion import bulletin, cell, completion_paper, completion_table
from duizhang.web.papers import excel
from duizhang.web.papers.paper import Column, Paper, Table


def opened(paper: Paper) -> Any:
    return load_workbook(io.BytesIO(excel.write(paper)))


def written(text: str) -> Any:
    table = Table(columns=(Column(heading="数"),), rows=((cell(text),),))
    return opened(Paper(title="表", body=(table,))).active["A3"]


@pytest.mark.parametrize(("text", "value", "form"), [("126", 126, "0"), ("64.70%", 0.647, "0.00%"), ("-3.5", -3.5, "0.0"), ("1,234", 1234, "#,##0"), ("0", 0, "0")])
def test_a_number_is_a_number_and_looks_as_it_was_written(text: str, value: float, form: str) -> None:
    found = written(text)
    assert (found.data_type, found.value, found.number_format) == ("n", value, form)


@pytest.mark.parametrize("text", ["007", "12个", "3/17", "2026年", "1,23", "1234567890123456", "88%—90%"])
def test_what_only_looks_like_a_number_stays_text(text: str) -> None:
    found = written(text)
    assert (found.data_type, found.value) == ("s", text)


@pytest.mark.parametrize("text", ["=1+1", "+cmd|'/c calc'!A0", "-1+1", "@SUM(A1)", "=HYPERLINK(\"x\")", "\t=1"])
def test_no_text_becomes_a_formula(text: str) -> None:
    bad = Table(columns=(Column(heading=text),), rows=((cell(text),),), caption=text, note=text)
    for sheet in opened(Paper(title=text, body=(bad, bad), mark=text)).worksheets:
        cells = [c for row in sheet.iter_rows() for c in row if c.value]
        assert len(cells) == 6 and {c.data_type for c in cells} == {"s"}
        assert not [c.value for c in cells if c.value[0] in "=+-@\t"]


def test_the_heading_row_is_frozen_and_repeats_and_the_sheet_lies_across() -> None:
    sheet = opened(completion_paper()).active
    assert [c.value for c in sheet[2]] == ["序号", "目标任务", "完成情况", "责任单位", "结论", "亮灯"]
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("A3", "$2:$2")
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToHeight) == ("landscape", 9, 0)
    assert (sheet.oddFooter.right.text, sheet.evenFooter.left.text) == ("— &P —", "— &P —")
    assert sheet.column_dimensions["C"].width > sheet.column_dimensions["B"].width > sheet.column_dimensions["A"].width
    assert sheet.row_dimensions[11].height > 3 * sheet.row_dimensions[7].height


def test_each_table_has_its_sheet_and_no_two_the_same_name() -> None:
    book = opened(Paper(title="两张表", body=(completion_table(), completion_table())))
    assert book.sheetnames == ["表1", "表2"]


def test_the_mark_stands_on_the_sheet_and_on_every_printed_page() -> None:
    sheet = opened(bulletin(mark="草稿")).active
    assert sheet["A2"].value == sheet.oddHeader.center.text == sheet.evenHeader.center.text == "草稿"
    assert opened(bulletin()).active["A2"].value == "序号"


def test_a_paper_without_a_table_is_lines_of_text() -> None:
    sheet = opened(bulletin(body=bulletin().body[:2])).active
    assert [row[0] for row in sheet.iter_rows(values_only=True)][:3] == [bulletin().title, "正文", "一、总体情况"]
