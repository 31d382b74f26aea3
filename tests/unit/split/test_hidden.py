"""Tables in plain text."""

import pytest

from duizhang.lexicon.shape import Lexicon
from duizhang.read import read
from duizhang.split.hidden import Hidden, hidden_tables

ROW = "1 | 泵站 | 3座 | 2座\n2 | 公园 | 5个 | 5个"


def tables(text: str, lexicon: Lexicon) -> list[Hidden]:
    return hidden_tables(read(text.encode(), "a.txt").blocks, lexicon)


@pytest.mark.parametrize("text", [
    "序号 | 项目 | 目标 | 完成情况\n" + ROW,
    "| 序号 | 项目 | 目标 | 完成情况 |\n|---|---|---|---|\n| 1 | 泵站 | 3座 | 2座 |\n| 2 | 公园 | 5个 | 5个 |",
    "序号\n项目\n目标\n完成情况\n1\n泵站\n3座\n2座\n2\n公园\n5个\n5个",
    "序号\t项目\t目标\t完成情况\t1\t泵站\t3座\t2座\t2\t公园\t5个\t5个",
    "序号 项目 目标 完成情况 1 泵站 3座 2座 2 公园 5个 5个",
])
def test_one_table_of_two_lines_however_it_is_printed(text: str, lexicon: Lexicon) -> None:
    found = tables(text, lexicon)
    assert [len(h.table.lines) for h in found] == [2]
    assert [c.part for c in found[0].table.columns] == ["number", "item", "target", "report"]


def test_a_blank_first_cell_keeps_its_place(lexicon: Lexicon) -> None:
    line = tables("项目 | 内容 | 目标 | 完成情况\n教育 | 学校 | 3所 | 2所\n | 学位 | 900个 | 900个", lexicon)[0].table.lines[1]
    assert [c and c.text for c in line] == [None, "学位", "900个", "900个"]


def test_other_headings_begin_another_table(lexicon: Lexicon) -> None:
    text = "序号\n项目\n目标\n完成情况\n1\n泵站\n3座\n2座\n指标\n年度计划\n实际完成\n完成率\n税收\n90万元\n80万元\n88.9%"
    assert [len(h.table.lines) for h in tables(text, lexicon)] == [1, 1]


def test_the_total_of_a_score_sheet_is_no_row(lexicon: Lexicon) -> None:
    text = "三级指标 年度指标值 实际完成值 分值 得分 培训场次 ≥8场 9场 10 10 总分 100 98"
    assert [len(h.table.lines) for h in tables(text, lexicon)] == [1]


@pytest.mark.parametrize("text", ["新建泵站3座。\n已建成2座。\n新建公园5个。", "首页 | 政务公开 | 互动\n要闻 | 公告 | 专题\n机构 | 领导 | 信箱"])
def test_prose_and_menus_are_no_tables(text: str, lexicon: Lexicon) -> None:
    assert tables(text, lexicon) == []


def test_lines_of_words_and_lines_of_tabs(lexicon: Lexicon) -> None:
    for gap in (" ", "\t"):
        text = "\n".join(line.replace(" | ", gap) for line in ("序号 | 民生实事 | 目标 | 完成情况", *ROW.split("\n")))
        assert [len(h.table.lines) for h in tables(text, lexicon)] == [2]


def test_sentences_with_blanks_are_no_lines_of_a_table(lexicon: Lexicon) -> None:
    assert tables("目标任务 新建泵站3座\n完成情况 已建成2座\n责任单位 市水利局", lexicon) == []


def test_commas_between_cells(lexicon: Lexicon) -> None:
    text = "序号 | 项目 | 目标 | 完成情况\n" + ROW
    assert [len(h.table.lines) for h in tables(text.replace(" | ", ","), lexicon)] == [2]
    assert tables("新建泵站3座,新建公园5个,新增绿地8公顷\n目标任务,抓紧落实,确保完成", lexicon) == []


def test_a_line_that_ends_early_is_a_row_of_its_own(lexicon: Lexicon) -> None:
    text = "单位 年度任务 完成数 完成比例 排名\n柳镇 6.0 4.1 68.7% 1\n东乡 2.5 1.3 54.4% 2\n青乡 1.5 0.4 25.3% 5\n合计 10.0 5.8 58.0%"
    lines = tables(text, lexicon)[0].table.lines
    assert [[c.text for c in line if c] for line in lines][-2:] == [["青乡", "1.5", "0.4", "25.3%", "5"], ["合计", "10.0", "5.8", "58.0%"]]
