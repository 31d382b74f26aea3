"""Pages of characters and lines: tables, columns, paragraphs, headers and footers."""

from collections.abc import Callable, Sequence

import pytest

from duizhang.read.blocks import Blocks, Contents
from duizhang.read.errors import Fault
from duizhang.read.printed import read_ofd, read_pdf
from duizhang.read.printed.grid import grids_of
from duizhang.read.printed.layout import lay_out
from duizhang.read.printed.shapes import Glyph, Page, Rule, rules_between
from pages import Drawn, ofd_of, pdf_of
from parts import zipped

SIZE = 10.0
FULL = "本年度新建公园八个并改造道路三条惠及居民若干"
assert len(FULL) == 22


def typed(text: str, x: float, y: float, size: float = SIZE) -> list[Glyph]:
    return [Glyph(c, x + i * size, x + (i + 1) * size, y, size) for i, c in enumerate(text)]


def box(left: float, top: float, right: float, bottom: float) -> list[Rule]:
    return rules_between([(left, top), (right, top), (right, bottom), (left, bottom), (left, top)])


def page(number: int, texts: Sequence[tuple[str, float, float]], rules: Sequence[Rule] = (), width: float = 400) -> Page:
    return Page(number, width, 600, tuple(g for t in texts for g in typed(*t)), tuple(rules))


def laid_out(*pages: Page) -> Contents:
    blocks = Blocks()
    lay_out(pages, blocks)
    return blocks.contents()


def texts(contents: Contents) -> list[str]:
    return [b.text for b in contents.blocks]


def lines(*texts: str, left: float = 80, top: float = 150) -> list[tuple[str, float, float]]:
    """Lines of a column of 22 characters; a leading 　 is an indent."""
    return [(t.lstrip("　"), left + (len(t) - len(t.lstrip("　"))) * SIZE, top + n * 15) for n, t in enumerate(texts)]


def test_an_indented_line_begins_a_paragraph_and_breaks_are_undone() -> None:
    found = laid_out(page(1, lines("　　" + FULL[:20], FULL, "全部完成。", "　　" + FULL[:20], FULL[:19] + "。", "　　" + FULL[:20], FULL)))
    assert texts(found) == [FULL[:20] + FULL + "全部完成。", FULL[:20] + FULL[:19] + "。", FULL[:20] + FULL]


def test_a_line_that_ends_early_ends_a_paragraph() -> None:
    assert texts(laid_out(page(1, lines(FULL, FULL[:9] + "。", FULL, FULL, FULL[:4], FULL, FULL)))) == [FULL + FULL[:9] + "。", FULL * 2 + FULL[:4], FULL * 2]


def test_an_indent_beside_a_ragged_edge_is_not_centred() -> None:
    first = [("本年度新建公园八个并改造道路三条惠", 80 + 24, 150)]
    assert texts(laid_out(page(1, first + lines(*[FULL] * 6, top=165)))) == [first[0][0] + FULL * 6]


def test_a_centred_title_stands_alone() -> None:
    assert texts(laid_out(page(1, [("某市完成情况", 160, 135), *lines(*[FULL] * 6)]))) == ["某市完成情况", FULL * 6]


def test_an_item_number_after_a_full_stop_begins_a_paragraph() -> None:
    one, two = "1.建成公园九个开放使用并改造道路三条完工。", "2.建成公园九个开放使用并改造道路三条以及桥"
    assert texts(laid_out(page(1, lines(one, two, FULL, FULL, FULL)))) == [one, two + FULL * 3]


def test_a_number_moved_whole_to_the_next_line_does_not_end_a_paragraph() -> None:
    assert texts(laid_out(page(1, lines(FULL, FULL[:18], "103.9%。" + FULL[:15], FULL, FULL, FULL)))) == [FULL + FULL[:18] + "103.9%。" + FULL[:15] + FULL * 3]


def test_a_paragraph_goes_on_on_the_next_page() -> None:
    found = laid_out(page(1, lines("　　" + FULL[:20], FULL, FULL, FULL, FULL, FULL)), page(2, lines("续上页。", "　　" + FULL[:20])))
    assert texts(found) == [FULL[:20] + FULL * 5 + "续上页。", FULL[:20]]
    assert [b.place.page for b in found.blocks] == [1, 2]


def test_two_columns_are_read_one_after_the_other() -> None:
    left = lines(*["左栏" + FULL[:12]] * 8, left=40)
    right = lines(*["右栏" + FULL[:12]] * 8, left=220)
    assert texts(laid_out(page(1, left + right))) == [("左栏" + FULL[:12]) * 8 + ("右栏" + FULL[:12]) * 8]


def test_headers_footers_and_page_numbers_are_dropped() -> None:
    pages = [page(n, [("某市督查通报", 150, 30), *lines(f"　　第{n}项任务已完成。"), (f"— {n} —", 180, 570)]) for n in (1, 2, 3)]
    assert texts(laid_out(*pages)) == ["第1项任务已完成。", "第2项任务已完成。", "第3项任务已完成。"]


def test_a_first_line_that_does_not_repeat_stays() -> None:
    assert texts(laid_out(page(1, [("某市完成情况", 150, 30)]), page(2, [("附表说明", 150, 30)]))) == ["某市完成情况", "附表说明"]


def grid(contents: Contents) -> list[tuple[int, int, int, int, int, str]]:
    return [(c.table, c.row, c.column, c.rows, c.columns, b.text) for b in contents.blocks if (c := b.cell)]


ROW = [*box(50, 100, 100, 140), *box(100, 100, 350, 140)]


def test_lines_draw_a_table_between_the_text() -> None:
    found = laid_out(page(1, [("附表", 50, 80), ("1", 60, 115), ("建成公园", 110, 115), ("九个", 110, 130), ("说明", 50, 170)], ROW))
    assert texts(found) == ["附表", "1", "建成公园九个", "说明"]
    assert grid(found) == [(1, 1, 1, 1, 1, "1"), (1, 1, 2, 1, 1, "建成公园九个")]
    assert str(found.blocks[1].place) == "page 1, table 1, row 1, column 1"


def test_a_missing_line_merges_cells() -> None:
    rules = [*box(50, 100, 350, 120), *box(50, 120, 150, 160), *box(150, 120, 350, 140), *box(150, 140, 350, 160)]
    found = laid_out(page(1, [("表头", 180, 113), ("甲局", 60, 140), ("一", 160, 133), ("二", 160, 153)], rules))
    assert grid(found) == [(1, 1, 1, 1, 2, "表头"), (1, 2, 1, 2, 1, "甲局"), (1, 2, 2, 1, 1, "一"), (1, 3, 2, 1, 1, "二")]


def test_a_table_open_at_its_sides_is_one() -> None:
    rules = [Rule(True, y, 50, 350) for y in (100, 120, 140)] + [Rule(False, 150, 100, 140)]
    assert [(b.row, b.column) for b in grids_of(rules)[0].boxes] == [(1, 1), (1, 2), (2, 1), (2, 2)]


def test_a_frame_and_an_underline_are_no_tables() -> None:
    assert grids_of([*box(50, 100, 350, 140), Rule(True, 300, 50, 200)]) == []
    assert texts(laid_out(page(1, lines(*[FULL] * 6), box(50, 100, 350, 300)))) == [FULL * 6]


def two_lines(second: float) -> list[str]:
    """The second column of a table: a cell of two filled lines, the other one `second` below, beside cells of five close lines."""
    rules = [*box(50, 100, 90, 200), *box(90, 100, 350, 200), *box(50, 200, 90, 300), *box(90, 200, 350, 300)]
    full = "新建农村公路一百二十公里改造危桥八座新增城镇就业二"
    close = [(full, 95, 212 + 15 * n) for n in range(5)]
    found = laid_out(page(1, [("一", 60, 112), (full, 95, 112), (full, 95, 112 + second), ("二", 60, 212), *close], rules))
    return [b.text for b in found.blocks if b.cell and (b.cell.row, b.cell.column) == (1, 2)]


def test_two_filled_lines_of_a_cell_are_parted_by_a_wider_gap_than_the_tables_usual_one() -> None:
    assert len(two_lines(21)) == 2
    assert len(two_lines(15)) == len(two_lines(17)) == 1


def test_a_table_goes_on_on_the_next_page_without_its_repeated_heading() -> None:
    def one(number: int, *rows: tuple[str, str]) -> Page:
        ys = [100 + 20 * n for n in range(len(rows))]
        rules = [r for y in ys for r in (*box(50, y, 100, y + 20), *box(100, y, 350, y + 20))]
        return page(number, [t for y, (a, b) in zip(ys, rows, strict=True) for t in ((a, 60, y + 14), (b, 110, y + 14)) if t[0]], rules)

    cut, rest = "建成公园九个并改造道路三条惠及居民若干户以及", "若干人。"
    found = laid_out(one(1, ("序号", "进展"), ("1", "建成。"), ("2", cut)), one(2, ("序号", "进展"), ("", rest), ("3", "通车。")))
    assert grid(found) == [(1, 1, 1, 1, 1, "序号"), (1, 1, 2, 1, 1, "进展"), (1, 2, 1, 1, 1, "1"), (1, 2, 2, 1, 1, "建成。"), (1, 3, 1, 1, 1, "2"), (1, 3, 2, 1, 1, cut + rest), (1, 4, 1, 1, 1, "3"), (1, 4, 2, 1, 1, "通车。")]


def test_other_columns_are_another_table() -> None:
    other = [*box(50, 100, 200, 140), *box(200, 100, 350, 140)]
    found = laid_out(page(1, [("1", 60, 115), ("甲", 110, 115)], ROW), page(2, [("2", 60, 115), ("乙", 210, 115)], other))
    assert [c[0] for c in grid(found)] == [1, 1, 2, 2]


DRAWN = [Drawn([(20, 30, "某市完成情况"), (22, 46, "1"), (42, 46, "增长7%")], [(20, 40, 160, 40), (20, 50, 160, 50), (20, 40, 20, 50), (40, 40, 40, 50), (160, 40, 160, 50)])]


@pytest.mark.parametrize(("write", "read"), [(pdf_of, read_pdf), (ofd_of, read_ofd)])
def test_both_formats_give_characters_and_lines(write: Callable[..., bytes], read: Callable[[bytes], Contents]) -> None:
    found = read(write(DRAWN, "题"))
    assert [(b.text, str(b.place)) for b in found.blocks] == [("某市完成情况", "page 1, paragraph 1"), ("1", "page 1, table 1, row 1, column 1"), ("增长7%", "page 1, table 1, row 1, column 2")]
    assert found.properties == (("title", "题"),)


def test_pages_without_text_are_scanned() -> None:
    with pytest.raises(Fault, match="扫描件"):
        read_pdf(pdf_of([Drawn(rules=[(20, 40, 160, 40)])]))
    with pytest.raises(Fault, match="只有图片"):
        read_ofd(ofd_of([Drawn(rules=[(20, 40, 160, 40)])]))


def test_ofd_templates_lie_under_the_page_and_hidden_or_slanted_objects_are_unseen() -> None:
    def text(content: str, attributes: str = "", y: int = 50) -> str:
        return f'<TextObject Boundary="20 {y} 50 5" Size="4" {attributes}><TextCode X="0" Y="4" DeltaX="4 g 9 4">{content}</TextCode></TextObject>'

    objects = text("正文增长7%", y=80) + text("暗", 'Visible="false"', y=90) + text("水印", 'CTM="0.7 0.7 -0.7 0.7 0 0"', y=100)
    files = {
        "OFD.xml": "<OFD><DocBody><DocRoot>Doc/Document.xml</DocRoot></DocBody></OFD>",
        "Doc/Document.xml": '<Document><CommonData><PageArea><PhysicalBox>0 0 210 297</PhysicalBox></PageArea><TemplatePage ID="7" BaseLoc="T.xml"/></CommonData><Pages><Page ID="1" BaseLoc="/Doc/P.xml"/></Pages></Document>',
        "Doc/T.xml": f"<Page><Content><Layer>{text('底版文字', y=40)}</Layer></Content></Page>",
        "Doc/P.xml": f'<Page><Template TemplateID="7"/><Content><Layer><PageBlock>{objects}</PageBlock></Layer></Content></Page>',
    }
    assert texts(read_ofd(zipped(files))) == ["底版文字", "正文增长7%"]
