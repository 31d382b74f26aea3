"""Lines set letter by letter."""

from duizhang.read.spacing import closed_up


def test_letters_set_apart_are_closed_up() -> None:
    assert closed_up("附件：南 浦 市 2 0 2 1 年 任 务 完 成 情 况") == "附件：南浦市2021年任务完成情况"


def test_cells_words_and_numbers_stay_apart() -> None:
    for line in ("1 2 3 4 5 6 7 8 9 8 7 6", "序号 项目 目标 完成 完成率 单位 备注 说明 等级 得分", "东 乡\t2 0\t3 0\t是 否 甲 乙 丙 丁", "单 位"):
        assert closed_up(line) == line


def test_a_short_heading_is_closed_up_and_a_row_of_cells_is_not() -> None:
    assert closed_up("一 、 主 要 指 标") == "一、主要指标"
    assert closed_up("（ 二 ） 民 生") == "（二）民生"
    assert closed_up("甲 乙 丙 丁") == "甲 乙 丙 丁"
    assert closed_up("一 、 主要 指标") == "一 、 主要 指标"
