"""The unit above a table."""

from duizhang.lexicon.shape import Lexicon
from duizhang.read import read
from duizhang.split import split

TABLE = "项目 | 年初预算 | 执行数\n税收 | 900 | 880\n教育 | 300 | 310\n"


def unit(text: str, lexicon: Lexicon) -> set[str]:
    return {p.unit for r in split(read(text.encode(), "a.txt"), lexicon).rows for p in r.pieces if p.heading}


def test_the_unit_said_above_goes_for_the_table(lexicon: Lexicon) -> None:
    assert unit("收支执行情况\n单位:万元\n" + TABLE, lexicon) == {"万元"}
    assert unit("收支执行情况(单位:亿元)\n" + TABLE, lexicon) == {"亿元"}


def test_offices_and_lines_below_are_none(lexicon: Lexicon) -> None:
    assert unit("责任单位:市财政局\n" + TABLE, lexicon) == {""}
    assert unit("收支执行情况\n" + TABLE + "单位:万元\n", lexicon) == {""}
