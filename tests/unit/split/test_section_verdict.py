"""Section headings that are the document's own verdict."""

from duizhang import api
from duizhang.lexicon.load import load_lexicon
from duizhang.model.document import Block, Place
from duizhang.model.row import Piece, Row
from duizhang.model.span import Span
from duizhang.split.section_verdict import verdict_headings, with_section_verdicts

_LEXICON = load_lexicon()


def _blocks(*lines: str) -> list[Block]:
    return [Block(number=i, text=line, place=Place()) for i, line in enumerate(lines, 1)]


def _headings(*lines: str) -> list[int]:
    return list(verdict_headings(_blocks(*lines), set(), _LEXICON))


def test_a_heading_of_nothing_but_a_verdict_is_one() -> None:
    assert _headings("一、已完成的有（3项）", "二、进展滞后的任务", "红灯任务：", "（三）未完成事项2项") == [1, 2, 3, 4]


def test_a_heading_that_names_a_matter_or_a_line_of_a_list_is_none() -> None:
    assert _headings("一、已完成泵站改造", "任务完成情况", "已完成", "一、目标完成情况", "1.新建泵站3座（已完成）") == []


def test_a_section_ends_with_the_next_of_its_numbering() -> None:
    blocks = _blocks("一、已完成的有", "1.甲", "二、其他工作", "1.乙")
    rows = [Row(id="", pieces=(Piece(part="target", span=Span(n, 0, 3)),)) for n in (2, 4)]
    told = with_section_verdicts(rows, blocks, verdict_headings(blocks, set(), _LEXICON))
    assert [[p.span.block for p in row.of("published")] for row in told] == [[1], []]


def test_a_group_row_of_a_table_is_a_verdict_on_the_rows_below_it() -> None:
    text = "2024年督查表\n序号 | 工作 | 目标 | 完成情况\n红灯任务 | | |\n1 | 泵站 | 3座 | 1座\n其他任务 | | |\n2 | 公园 | 5个 | 5个\n"
    rows = api.audit(text.encode()).outcome.rows
    assert [(row.field, len(row.of("published"))) for row in rows] == [("红灯任务", 1), ("其他任务", 0)]
