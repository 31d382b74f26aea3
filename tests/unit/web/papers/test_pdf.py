"""The pdf measured with PDFium beside GB/T 9704-2012, and read as text."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import pypdfium2
import pytest
from pypdfium2 import raw

from completion import ROWS, bulletin, cell, completion_paper, completion_table
from duizhang.web.papers import pdf
from duizhang.web.papers.paper import Column, Heading, Paper, Paragraph, Run, Table
from duizhang.web.project import assets

MM = 72 / 25.4


@pytest.fixture(scope="module", autouse=True)
def fonts() -> None:
    assets.build()


@dataclass(frozen=True)
class Line:
    """Where a line of text begins and ends, and how deep its foot lies, in millimetres from the sheet's corner."""

    text: str
    left: float
    right: float
    foot: float


@cache
def written(paper: Paper) -> bytes:
    return pdf.write(paper)


def pages(paper: Paper) -> Iterator[tuple[float, float, list[Line]]]:
    """Width, height and lines of each page."""
    document = pypdfium2.PdfDocument(written(paper))
    for page in document:
        width, height = page.get_size()
        rows: dict[int, list[tuple[float, float, str]]] = defaultdict(list)
        text = page.get_textpage()
        for n in range(text.count_chars()):
            left, _, right, _ = text.get_charbox(n)
            sign = text.get_text_range(n, 1)
            if sign.strip() and raw.FPDFText_IsGenerated(text.raw, n) != 1:
                rows[round(_origin(text, n))].append((left, right, sign))
        lines = [Line("".join(c[2] for c in sorted(row)), min(c[0] for c in row) / MM, max(c[1] for c in row) / MM, (height - y) / MM) for y, row in rows.items()]
        yield width / MM, height / MM, sorted(lines, key=lambda line: line.foot)


def _origin(text: pypdfium2.PdfTextPage, n: int) -> float:
    import ctypes

    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(text.raw, n, x, y)
    return y.value


def long_text(characters: int) -> Paper:
    words = "全市各部门要对照目标逐项推进" * (characters // 14 + 1)
    return Paper(title="", body=(Paragraph(runs=(Run(text=words[:characters]),)),))


def test_a_page_holds_22_lines_of_28_characters_where_the_standard_has_them() -> None:
    width, height, lines = next(pages(Paper(title="通报", body=long_text(28 * 60).body)))
    assert (width, height) == (pytest.approx(210, abs=0.1), pytest.approx(297, abs=0.1))
    body, number = lines[1:-1], lines[-1]
    assert {len(line.text) for line in body[1:]} == {28}
    # The title and the free line below it are two of the 22.
    assert len(body) + 2 == 22
    assert min(line.left for line in body) == pytest.approx(28, abs=1)
    assert max(line.right for line in body) == pytest.approx(28 + 156, abs=1)
    assert lines[0].foot > 37 and body[-1].foot < 37 + 225
    pitches = [b.foot - a.foot for a, b in pairwise(body)]
    assert pitches == pytest.approx([225 / 22] * len(pitches), abs=0.4)
    assert number.foot > 37 + 225 + 7


def test_the_first_line_begins_two_characters_in() -> None:
    first, second = next(pages(Paper(title="通报", body=long_text(60).body)))[2][1:3]
    assert first.left - second.left == pytest.approx(2 * 156 / 28, abs=0.5)


def test_the_page_number_stands_right_on_odd_and_left_on_even_pages() -> None:
    found = [lines[-1] for _, _, lines in pages(Paper(title="通报", body=long_text(28 * 60).body))]
    assert [line.text for line in found] == ["—1—", "—2—", "—3—"]
    assert [line.right > 170 for line in found] == [True, False, True]
    assert found[1].left == pytest.approx(28 + 14 / MM, abs=1)


def test_the_heading_row_repeats_and_pages_of_a_table_lie_across() -> None:
    made = list(pages(completion_paper(body=(completion_table(repeat=4),))))
    assert len(made) > 3
    for width, height, lines in made:
        assert width > height
        assert [line for line in lines if line.text == "序号目标任务完成情况责任单位结论亮灯"]


def test_no_row_is_parted_by_a_page_and_none_is_lost() -> None:
    made = list(pages(completion_paper(body=(completion_table(repeat=4),))))
    text = "".join(re.sub(r"\s", "", line.text) for _, _, lines in made for line in lines)
    for target, *_ in ROWS:
        assert text.count(target[:8]) >= 4
    for _, height, lines in made:
        assert all(line.foot < height - 26 for line in lines[:-1])


def test_a_row_higher_than_a_page_goes_over_its_end() -> None:
    long = "逐项推进" * 1200
    table = Table(columns=(Column(heading="序号"), Column(heading="完成情况", width=3)), rows=((cell("1"), cell(long)),))
    made = list(pages(Paper(title="表", body=(table,))))
    text = "".join(line.text for _, _, lines in made for line in lines)
    assert text.count("逐") == 1200 and len(made) > 2
    assert all(line.foot < height - 35 for _, height, lines in made for line in lines[:-1])


def test_the_mark_is_on_every_page_and_the_imprint_at_the_foot_of_the_last() -> None:
    made = list(pages(bulletin(mark="草稿")))
    assert [lines[0].text for _, _, lines in made] == ["草稿"] * len(made)
    assert [line.text for line in made[-1][2][-2:-1]] == ["青岚市人民政府办公室2026年11月6日印发"]
    assert made[-1][2][-2].foot == pytest.approx(37 + 225, abs=4)
    assert "草稿" not in [lines[0].text for _, _, lines in pages(bulletin())]


def test_words_are_words_and_never_commands() -> None:
    wild = "#panic() $x$ *粗* `raw` \\ <甲> @乙 // 丙 [丁] \"戊\" _己_"
    body = (Heading(level=1, text=wild), Paragraph(runs=(Run(text=wild),)), Table(columns=(Column(heading=wild),), rows=((cell(wild),),), caption=wild, note=wild))
    paper = Paper(title=wild, body=body, mark=wild, addressees=wild, attachments=(wild,), signature=wild)
    text = "".join(line.text for _, _, lines in pages(paper) for line in lines)
    assert text.replace(" ", "").count("#panic()$x$*粗*`raw`\\<甲>@乙//丙[丁]") >= 8


def test_fonts_inside_are_free_and_only_in_part_and_the_same_paper_is_the_same_file() -> None:
    made = written(bulletin())
    fonts = set(re.findall(rb"/FontName /([\w+-]+)", made))
    assert {name.split(b"+")[1].split(b"-")[0] for name in fonts} <= {b"NotoSerifSC"}
    assert len(made) < 200_000
    assert pdf.write(bulletin()) == made


def test_a_missing_font_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    monkeypatch.setattr(pdf, "FONTS", tmp_path)
    with pytest.raises(pdf.NoFont, match="字体还没有取到"):
        pdf.write(bulletin())


def test_a_row_of_half_a_page_moves_to_the_next_one_whole() -> None:
    short, tall = (cell("1"), cell("一")), (cell("2"), cell("逐项推进" * 180))
    table = Table(columns=(Column(heading="序号"), Column(heading="完成情况", width=3)), rows=(*[short] * 20, tall))
    on = [sum(line.text.count("逐") for line in lines) for _, _, lines in pages(Paper(title="表", body=(table,)))]
    assert on == [0, 180]
