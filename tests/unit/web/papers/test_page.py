"""The paper in the browser: figures are links, text is text, tables keep their headings."""

import re
from datetime import date

from completion import bulletin, cell, completion_paper
from duizhang.web.papers import page
from duizhang.web.papers.paper import Column, Paper, Paragraph, Run, Table


def test_a_figure_is_a_link_to_what_it_stands_on() -> None:
    html = page.write(bulletin(), link=lambda source: f"/p/{source}/")
    assert '<a href="/p/board.cycle:10/">11项</a>' in html
    assert '<a href="/p/cycles.report:2/">城镇登记失业率3.6%</a>' in html


def test_where_there_is_no_address_there_is_no_link() -> None:
    assert "<a " not in page.write(bulletin())


def test_text_is_never_markup() -> None:
    bad = "<script>alert(1)</script>\"'>"
    body = (Paragraph(runs=(Run(text=bad, source="x"),)), Table(columns=(Column(heading=bad),), rows=((cell(bad),),), caption=bad, note=bad))
    html = page.write(Paper(title=bad, body=body, mark=bad, addressees=bad), link=lambda source: 'javascript:"')
    assert "<script" not in html
    assert not re.search(r'href="[^"]*"[^> ]', html)


def test_a_page_carries_no_style_or_script_of_its_own() -> None:
    assert not re.search(r"style=|<style|<script|\son\w+=", page.write(bulletin(mark="草稿")))


def test_the_mark_stands_first_and_nothing_stands_there_without_one() -> None:
    assert page.write(bulletin(mark="草稿")).index("草稿") < page.write(bulletin(mark="草稿")).index("青岚市政务督查")
    assert "paper-mark" not in page.write(bulletin())


def test_a_light_is_shape_and_word_and_a_cell_knows_its_heading() -> None:
    html = page.write(completion_paper())
    assert '<span class="light light-red">■红</span>' in html
    assert '<td data-heading="责任单位" class="paper-middle"><p>市交通局</p></td>' in html


def test_a_signature_stands_there_as_markup_without_an_imprint_too() -> None:
    html = str(page.write(Paper(title="甲", body=(), signature="督查室", dated=date(2026, 10, 19))))
    assert "&lt;" not in html and '<div class="paper-signature"><p>' in html
