"""Editing a draft: figures keep their source, changed ones are noticed, sums are recomputed."""

import pytest

from duizhang.web.bulletins import editing
from duizhang.web.bulletins.checking import checked, figures_in, mismatches
from duizhang.web.bulletins.respoken import respoken
from duizhang.web.ledger.refusal import Refused
from duizhang.web.papers.paper import Cell, Column, Heading, Paper, Paragraph, Run, Table

RED, SHARE = Run(text="3", source="c:red"), Run(text="7.5%", source="c:share")
LINE = Paragraph(runs=(Run(text="红灯"), RED, Run(text="项，占"), SHARE, Run(text="。")))
DATA = {"sources": {"c:red": {"figures": ["红 3 = 40 项"]}, "c:share": {"figures": ["3 / 40 = 7.5%"]}, "c:len": {"figures": ["1.5万人", "15000人"]}}}
TABLE = Table(columns=(Column(heading="任务"), Column(heading="颜色")), rows=((Cell(paragraphs=(LINE,)), Cell(paragraphs=(), light="red")),) * 2)
PAPER = Paper(title="通报", body=(Heading(level=1, text="一、总体"), LINE, TABLE))


def sourced(text: str) -> list[tuple[str, str]]:
    return [(r.text, r.source) for p in respoken((LINE,), text) for r in p.runs if r.source]


@pytest.mark.parametrize(("text", "kept"), [
    ("红灯3项，占7.5%。", [("3", "c:red"), ("7.5%", "c:share")]),
    ("其中红灯任务3项，占全部的7.5%。", [("3", "c:red"), ("7.5%", "c:share")]),
    ("红灯4项，占7.5%。", [("4", "c:red"), ("7.5%", "c:share")]),
    ("红灯3项。", [("3", "c:red")]),
    ("红灯三项，占7.5%。", [("三", "c:red"), ("7.5%", "c:share")]),
    ("各单位抓紧。", []),
    ("红灯3项，\n占7.5%。", [("3", "c:red"), ("7.5%", "c:share")]),
])  # fmt: skip
def test_a_source_stays_with_its_place_and_goes_with_its_words(text: str, kept: list[tuple[str, str]]) -> None:
    assert sourced(text) == kept


def test_the_text_is_exactly_what_was_typed() -> None:
    for text in ("红灯13项，占17.5%。", "占7.5%，红灯3项。", "", "3"):
        assert "".join(r.text for p in respoken((LINE,), text) for r in p.runs) == text


def with_line(text: str) -> Paper:
    return editing.with_text(PAPER, 1, text)


@pytest.mark.parametrize("text", ["红灯4项，占7.5%。", "红灯3项，占75%。", "红灯三项，占7.5%。"])
def test_a_figure_that_left_its_source_is_noticed(text: str) -> None:
    found = list(mismatches(editing.with_text(Paper(title="通报", body=(LINE,)), 0, text), DATA))
    assert len(found) == 1 and found[0].place == "第1段"


@pytest.mark.parametrize("text", ["红灯3项，占7.5%。", "红灯任务有 3 项，占 7.5％。", "今年另开2个会。"])
def test_a_figure_that_stays_or_is_of_ones_own_is_none(text: str) -> None:
    assert not list(mismatches(editing.with_text(Paper(title="通报", body=(LINE,)), 0, text), DATA))


def test_a_scale_is_part_of_the_figure() -> None:
    paper = Paper(title="通报", body=(Paragraph(runs=(Run(text="1.5人", source="c:len"),)),))
    assert len(list(mismatches(paper, DATA))) == 1
    assert figures_in("1.5万人") == {"1.5万"} and figures_in("第3期") == {"3"}


def test_sums_of_the_edited_text_are_recomputed() -> None:
    right, wrong = (Paper(title="通报", body=(Paragraph(runs=(Run(text=f"今年新建学校40所，已完工28所，占{share}。"),)),)) for share in ("70%", "75%"))
    assert checked(wrong, {}, year=2026).wrong and not checked(right, {}, year=2026).wrong
    assert checked(wrong, {}, year=2026).doubts == 1


def test_places_left_to_be_written_are_named() -> None:
    assert checked(Paper(title="通报", body=()), {}).unwritten
    assert not checked(PAPER, DATA).unwritten


def test_blocks_are_added_moved_and_removed() -> None:
    longer = editing.with_block_after(PAPER, -1, Heading(level=1, text="新"))
    assert longer.body[0] == Heading(level=1, text="新") and longer.body[1:] == PAPER.body
    assert editing.with_block_moved(longer, 0, 1).body[1] == longer.body[0]
    assert editing.with_block_moved(longer, 0, -1) == longer and editing.without_block(longer, 0) == PAPER
    assert editing.with_text(PAPER, 0, " 二、别的 ", 2).body[0] == Heading(level=2, text="二、别的")


def test_rows_are_edited_added_moved_and_removed_and_lights_stay() -> None:
    row = editing.with_row(PAPER, 2, 1, ["红灯4项", "绿"]).body[2].rows[1]
    assert row[1].light == "red" and row[0].paragraphs[0].runs[1] == Run(text="4", source="c:red")
    assert len(editing.with_row_after(PAPER, 2, 0).body[2].rows) == 3 and len(editing.without_row(PAPER, 2, 0).body[2].rows) == 1
    assert editing.with_row_moved(PAPER, 2, 0, 1).body[2].rows[1] == TABLE.rows[0]


@pytest.mark.parametrize("change", [
    lambda: editing.with_text(PAPER, 9, "x"), lambda: editing.with_row(PAPER, 2, 9, ["a", "b"]), lambda: editing.with_row(PAPER, 1, 0, ["a"]),
    lambda: editing.with_row(PAPER, 2, 0, ["a"]), lambda: editing.without_block(PAPER, -1), lambda: editing.with_block_after(PAPER, 7, LINE),
])  # fmt: skip
def test_what_is_not_there_is_refused(change: object) -> None:
    with pytest.raises(Refused):
        change()  # type: ignore[operator]


def test_the_head_is_changed_and_a_masthead_may_go() -> None:
    said = {"title": "新题", "addressees": "各单位：", "signature": "督查室", "masthead": "政务督查", "issuer": "督查室", "copies_to": "市委办"}
    headed = editing.with_head(PAPER, **said)
    assert headed.masthead and headed.masthead.name == "政务督查" and headed.imprint and headed.imprint.copies_to == "市委办"
    assert editing.with_head(headed, **(said | {"masthead": ""})).masthead is None
