"""The docx measured beside GB/T 9704-2012: sheet, grid, fonts, page numbers, tables."""

import io
from collections.abc import Iterator
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from completion import bulletin, cell, completion_paper
from duizhang.web.papers import word
from duizhang.web.papers.paper import Column, Paper, Table

MM = 36000  # English metric units in a millimetre


def opened(paper: Paper) -> Any:
    return Document(io.BytesIO(word.write(paper)))


def every(document: Any, name: str) -> Iterator[Any]:
    return document.element.iter(qn(f"w:{name}"))


def test_the_type_area_is_156_by_225_and_stands_37_and_28_from_the_edges() -> None:
    section = opened(bulletin()).sections[0]
    assert section.page_width / MM == pytest.approx(210, abs=0.1) and section.page_height / MM == pytest.approx(297, abs=0.1)
    assert section.top_margin / MM == pytest.approx(37, abs=1) and section.left_margin / MM == pytest.approx(28, abs=1)
    assert (section.page_width - section.left_margin - section.right_margin) / MM == pytest.approx(156, abs=0.1)
    assert (section.page_height - section.top_margin - section.bottom_margin) / MM == pytest.approx(225, abs=0.1)


def test_the_grid_has_22_lines_of_28_characters() -> None:
    document = opened(bulletin(body=()))
    section = document.sections[0]
    (grid,) = every(document, "docGrid")
    look = document.styles["Normal"].element.find(f"{qn('w:rPr')}/{qn('w:spacing')}")
    pitch, character = int(grid.get(qn("w:linePitch"))) / 20, 16 + int(look.get(qn("w:val"))) / 20
    height, width = (section.page_height - section.top_margin - section.bottom_margin) / 12700, (section.page_width - section.left_margin - section.right_margin) / 12700
    assert (int(height / pitch), int(width / character)) == (22, 28)
    spacing = document.styles["Normal"].element.find(f"{qn('w:pPr')}/{qn('w:spacing')}")
    assert spacing.get(qn("w:lineRule")) == "exact" and int(spacing.get(qn("w:line"))) / 20 == pitch


@pytest.mark.parametrize(
    ("style", "font", "points"),
    [("Normal", "仿宋_GB2312", 16), ("Title", "方正小标宋简体", 22), ("Heading 1", "黑体", 16), ("Heading 2", "楷体_GB2312", 16), ("Heading 3", "仿宋_GB2312", 16), ("Heading 4", "仿宋_GB2312", 16)],
)  # fmt: skip
def test_fonts_are_named_for_chinese_and_none_is_inside(style: str, font: str, points: float) -> None:
    document = opened(bulletin())
    found = document.styles[style].element.find(f"{qn('w:rPr')}/{qn('w:rFonts')}")
    assert {found.get(qn(f"w:{script}")) for script in ("ascii", "hAnsi", "eastAsia")} == {font}
    assert not [key for key in found if "heme" in key]
    assert document.styles[style].font.size.pt == points
    assert not [part for part in document.part.package.iter_parts() if "font" in str(part.partname).lower() and not str(part.partname).endswith(".xml")]


def test_a_font_that_is_missing_has_its_second_name() -> None:
    part = next(p for p in opened(bulletin()).part.package.iter_parts() if str(p.partname) == "/word/fontTable.xml")
    assert '<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>' in part.blob.decode()


def test_the_page_number_stands_between_dashes_right_on_odd_left_on_even_pages() -> None:
    document = opened(bulletin())
    section = document.sections[0]
    assert document.settings.odd_and_even_pages_header_footer
    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        (line,) = footer.paragraphs
        assert (line.text, line._p.pPr.jc.val.name.lower()) == ("— 1 —", side)
        assert [e.text for e in line._p.iter(qn("w:instrText"))] == [" PAGE "]
        assert {r.font.size.pt for r in line.runs} == {14}
        assert line._p.pPr.find(qn("w:ind")).get(qn(f"w:{side}Chars")) == "100"


def test_the_mark_is_on_every_page_and_only_where_there_is_one() -> None:
    for mark in ("已更正，以第4期为准", ""):
        section = opened(bulletin(mark=mark)).sections[0]
        assert [h.paragraphs[0].text.strip() for h in (section.header, section.even_page_header)] == [mark, mark]


def test_a_table_laid_across_has_pages_of_its_own() -> None:
    sections = opened(bulletin()).sections
    assert [s.page_width > s.page_height for s in sections] == [False, True, False]
    across = sections[1]
    assert (across.page_width - across.left_margin - across.right_margin) / MM == pytest.approx(225, abs=0.1)
    assert len(opened(completion_paper()).sections) == 1


def test_the_heading_row_repeats_and_no_row_splits() -> None:
    document = opened(completion_paper())
    (table,) = document.tables
    properties = [row._tr.trPr for row in table.rows]
    assert [p.find(qn("w:tblHeader")) is not None for p in properties] == [True] + [False] * 17
    assert all(p.find(qn("w:cantSplit")) is not None for p in properties)
    assert {e.tag.split("}")[1] for e in table._tbl.tblPr.find(qn("w:tblBorders"))} == {"top", "left", "bottom", "right", "insideH", "insideV"}


def test_dates_have_no_leading_zero_and_stand_four_characters_from_the_right() -> None:
    document = opened(bulletin(masthead=None))
    (dated,) = [p for p in document.paragraphs if p.text == "2026年11月5日"]
    indent = dated._p.pPr.find(qn("w:ind"))
    assert float(indent.get(qn("w:rightChars"))) >= 400


def test_nothing_is_printed_that_the_office_has_not_given() -> None:
    text = "".join(t.text or "" for t in every(opened(Paper(title="通报", body=())), "t"))
    assert text == "通报"


def test_characters_that_a_document_cannot_hold_are_left_out() -> None:
    table = Table(columns=(Column(heading="甲\x07"),), rows=((cell("乙\x00\ufffe"),),))
    assert [c.text for row in opened(Paper(title="通\x0b报", body=(table,))).tables[0].rows for c in row.cells] == ["甲", "乙"]
