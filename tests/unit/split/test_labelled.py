"""Lines of one mould: a name, then labels with their numbers."""

from duizhang.lexicon.load import load_lexicon
from duizhang.model.document import Block, Place
from duizhang.split.labelled import labelled_lines

_LEXICON = load_lexicon()


def _table(*lines: str) -> tuple[str, list[list[str]]] | None:
    found = labelled_lines([Block(number=i, text=line, place=Place()) for i, line in enumerate(lines, 1)], _LEXICON)
    return (found[0].unit, [[c.text for c in line if c] for line in found[0].lines]) if found else None


def test_the_labels_are_the_headings_and_the_line_above_gives_the_unit() -> None:
    lines = ("各乡镇植树完成数（亩）：", "1.柳镇 目标800 完成812", "2.桥镇 目标900 完成640", "3.东乡 目标500 完成500")
    assert _table(*lines) == ("亩", [["柳镇", "800", "812"], ["桥镇", "900", "640"], ["东乡", "500", "500"]])


def test_other_lines_are_no_table() -> None:
    assert _table("柳镇 户籍8000 常住7120", "桥镇 户籍900 常住640", "东乡 户籍500 常住500") is None
    assert _table("柳镇 目标800 完成812", "桥镇 目标900", "东乡 完成500") is None


def test_equated_labels_are_headings_too() -> None:
    lines = ("指标=引进项目(个);目标=30;完成=26", "指标=竣工面积(平方米);目标=85;完成=91.2", "指标=响应时长(分钟);目标=≤15;完成=12.4")
    assert _table(*lines) == ("", [["引进项目(个)", "30", "26"], ["竣工面积(平方米)", "85", "91.2"], ["响应时长(分钟)", "≤15", "12.4"]])
