"""Cells without borders fall into the columns that fit them."""

from duizhang.lexicon.shape import Lexicon
from duizhang.model.span import Span
from duizhang.split.align import Token, align
from duizhang.split.run import find_header

HEADER = ["序号", "项目名称", "目标任务", "进展情况", "责任单位", "备注"]


def rows(lexicon: Lexicon, *cells: str) -> list[list[str]]:
    header = find_header(HEADER, lexicon)
    assert header
    tokens = [Token(Span(i, 0, len(c)), c) for i, c in enumerate(cells, 1)]
    return [["/".join(t.text for t in column) for column in row] for row in align(tokens, header.columns, lexicon)]


def test_a_lost_cell_leaves_its_column_empty(lexicon: Lexicon) -> None:
    assert rows(lexicon, "1", "建设泵站", "3座", "已建成2座", "市水利局", "2", "新建公园", "5个", "已建成5个", "市园林局", "市实事") == [
        ["1", "建设泵站", "3座", "已建成2座", "市水利局", ""],
        ["2", "新建公园", "5个", "已建成5个", "市园林局", "市实事"],
    ]


def test_a_lone_row_takes_no_cell_of_another(lexicon: Lexicon) -> None:
    assert rows(lexicon, "1", "建设泵站", "3座", "已建成2座", "市水利局") == [["1", "建设泵站", "3座", "已建成2座", "市水利局", ""]]
