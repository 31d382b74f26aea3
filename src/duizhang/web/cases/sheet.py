"""督办单 as docx: one case on one sheet, in the colour of its rung; margins and type sizes after GB/T 9704-2012."""

import io
from typing import Any

from django.conf import settings
from django.utils import timezone, translation
from docx import Document
from docx.enum.section import WD_SECTION
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from duizhang.web.cases.ladder import rule_in_force, rung_named
from duizhang.web.cases.models import Case
from duizhang.web.cases.models.step import Verb

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TITLE, BODY, HEAD = "方正小标宋简体", "仿宋_GB2312", "黑体"
INKS = {"blue": "1F4E9E", "yellow": "9A6A00", "orange": "C25400", "red": "B01414"}
WIDTHS = (Mm(34), Mm(122))
COLOURS = {"blue": "蓝", "yellow": "黄", "orange": "橙", "red": "红"}


@translation.override(settings.LANGUAGE_CODE)
def sheet(case: Case) -> bytes:
    """The file, an official paper and so always Chinese. Fonts are declared by the names that Chinese offices have; where one is missing the reader's program substitutes."""
    rung = rung_named(case.rung)
    document = Document()
    _page(document)
    ink = INKS[rung.colour]
    _line(document, rung.sheet, TITLE, 22, ink=ink, centre=True)
    _line(document, f"（{COLOURS[rung.colour]}色单 · {rung.word}）", BODY, 16, ink=ink, centre=True)
    _line(document, f"{case.number}　　{timezone.localdate():%Y年%-m月%-d日}", BODY, 16, centre=True)
    _table(document, case, ink)
    rule = rule_in_force()
    _line(document, f"升级规则：{rule.place}，{rule.document}，{rule.date}", BODY, 10.5)
    _line(document, "督办单位（盖章）：＿＿＿＿＿＿＿＿＿＿", BODY, 14)
    _line(document, "签收人：＿＿＿＿＿＿＿　签收日期：＿＿＿＿＿＿＿", BODY, 14)
    _page_number(document.sections[0].footer.paragraphs[0])
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _table(document: Any, case: Case, ink: str) -> None:
    rows = _rows(case)
    table = document.add_table(rows=0, cols=2)
    table.style, table.alignment, table.autofit = "Table Grid", WD_TABLE_ALIGNMENT.CENTER, False
    for column, width in zip(table.columns, WIDTHS, strict=True):
        column.width = width
    for word, text in rows:
        cells = table.add_row().cells
        for cell, width in zip(cells, WIDTHS, strict=True):
            cell.width, cell.vertical_alignment = width, WD_CELL_VERTICAL_ALIGNMENT.CENTER
        _write(cells[0].paragraphs[0], word, HEAD, 14, ink)
        for number, part in enumerate(text.split("\n")):
            paragraph = cells[1].paragraphs[0] if number == 0 else cells[1].add_paragraph()
            _write(paragraph, part, BODY, 14)


def _rows(case: Case) -> list[tuple[str, str]]:
    answers = case.steps.filter(verb=Verb.FEED_BACK).order_by("id")
    checks = case.verifications.select_related("verified_by")
    supporting = "、".join(unit.name for unit in case.supporting.all())
    return [
        ("督办事项", case.title),
        ("事项来源", case.get_origin_display() + (f"（任务 {case.task.code}）" if case.task else "")),
        ("承办单位", str(case.unit or "—")),
        ("协办单位", supporting or "—"),
        ("交办日期", f"{timezone.localtime(case.assigned_at):%Y年%-m月%-d日}" if case.assigned_at else "—"),
        ("办结时限", f"{case.due:%Y年%-m月%-d日}" if case.due else "—"),
        ("办理要求", case.text),
        ("办理情况", "\n".join(f"第{step.round}轮：{step.text}" for step in answers) or "\n\n"),
        ("核查意见", "\n".join(f"{c.get_level_display()}（{c.verified_by}）{'通过' if c.passed else '不通过'}：{c.text}" for c in checks) or "\n\n"),
    ]


def _page(document: Any) -> None:
    section = document.sections[0]
    section.start_type = WD_SECTION.NEW_PAGE
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    style = document.styles["Normal"]
    style.font.name, style.font.size = BODY, Pt(16)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), BODY)


def _line(document: Any, text: str, font: str, size: float, *, ink: str = "", centre: bool = False) -> None:
    paragraph = document.add_paragraph()
    _write(paragraph, text, font, size, ink)
    if centre:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _write(paragraph: Any, text: str, font: str, size: float, ink: str = "") -> None:
    run = paragraph.add_run("".join(c for c in text if c.isprintable() or c in "\t　"))
    run.font.name, run.font.size = font, Pt(size)
    run._element.rPr.rFonts.set(qn("w:eastAsia"), font)
    if ink:
        run.font.color.rgb = RGBColor.from_string(ink)
    spacing = paragraph.paragraph_format
    spacing.line_spacing_rule, spacing.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(max(size * 1.75, 18))
    spacing.space_after = Pt(0)


def _page_number(paragraph: Any) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run()
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = text
        run._element.append(element)
    run.font.name, run.font.size = "宋体", Pt(14)
