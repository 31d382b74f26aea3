"""Cells of a table: bare numbers, their units, the figure that answers."""

from typing import Any

from duizhang import api


def targets(*lines: str) -> list[dict[str, Any]]:
    return list(api.audit(("\n".join(lines) + "\n").encode(), year=2023).to_dict()["targets"])


def figures(*lines: str) -> list[tuple[str, Any, str, Any]]:
    return [(t["indicator"], t["value"], t["unit"], t["result"] and t["result"]["value"]) for t in targets(*lines)]


def test_the_unit_stands_in_its_own_column() -> None:
    assert figures("指标 | 单位 | 目标 | 完成", "到位资金 | 亿元 | 36 | 14", "泵站 | 座 | 3 | 2") == [("到位资金", 36 * 10**8, "元", 14 * 10**8), ("泵站", 3, "座", 2)]


def test_the_unit_stands_over_a_group_or_in_the_heading() -> None:
    assert figures("乡镇 | 改厕(户) | 改厕(户)", " | 目标 | 完成", "兰溪镇 | 300 | 280", "白沙镇 | 90 | 95") == [("兰溪镇改厕", 300, "户", 280), ("白沙镇改厕", 90, "户", 95)]
    assert figures("项目 | 计划投资(万元) | 完成投资(万元)", "环路 | 900 | 880", "水厂 | 300 | 310")[0][1:] == (9_000_000, "元", 8_800_000)


def test_the_unit_is_said_above_the_table() -> None:
    assert figures("收支执行情况", "单位:万元", "项目 | 年初预算 | 执行数", "税收 | 900 | 880", "教育 | 300 | 310")[0] == ("税收", 9_000_000, "元", 8_800_000)


def test_a_hedge_behind_a_bare_number_keeps_it() -> None:
    assert [(t["value"], t["op"], t["unit"]) for t in targets("指标 | 目标(%) | 实际(%)", "登记失业率 | 4.5以内 | 3.6", "城镇化率 | 60 | 61")] == [(4.5, "<=", "%"), (60, ">=", "%")]


def test_a_controlling_target_is_a_ceiling() -> None:
    rows = "地市 | 碳排放控制目标(万吨) | 实际排放(万吨)", "兰溪市 | 40 | 39", "白沙市 | 30 | 31"
    assert [t["verdict"] for t in targets("2023年考核结果", *rows)] == ["met", "not_met"]


def test_the_answer_is_in_the_promises_own_unit() -> None:
    rows = "项目 | 年度计划投资(亿元) | 完成投资(亿元) | 形象进度", "环路 | 8 | 7 | 路基完成90%", "水厂 | 3 | 3 | 调试"
    assert [result for *_, result in figures(*rows)] == [7 * 10**8, 3 * 10**8]


def test_measures_deadlines_and_plans_to_date_are_no_results() -> None:
    rows = "项目 | 全年目标 | 5月底计划进度 | 5月底实际进度 | 下一步措施 | 完成时限", "泵站 | 12座 | 5座 | 6座 | 7月再建3座 | 11月30日", "公园 | 4个 | 1个 | 2个 | | 12月"
    assert [result for *_, result in figures(*rows)] == [6, 2]


def test_an_empty_cell_answers_nothing() -> None:
    assert figures("项目 | 目标 | 完成", "泵站 | 3座 | 2座", "公园 | 5个 |") == [("泵站", 3, "座", 2), ("公园", 5, "个", None)]


def test_a_bare_figure_is_quoted_without_its_neighbours() -> None:
    rows = "项目 | 目标(座) | 完成(座) | 完成率", "泵站 | 30 | 28 | 93.3%", "公园 | 50 | 51 | 102%"
    assert [(t["quote"], t["result"]["quote"]) for t in targets(*rows)] == [("30", "28"), ("50", "51")]


def test_less_is_better_where_the_indicator_says_so() -> None:
    rows = "指标 | 目标 | 完成", "城镇登记失业率 | 4.5% | 3.6%", "普及率 | 90% | 88%"
    assert [t["verdict"] for t in targets("2023年主要指标完成情况", *rows)] == ["met", "not_met"]


def test_the_item_names_no_figure_where_the_promises_have_names_of_their_own() -> None:
    table = "甲区2020年重点工作完成情况\n重点工作|年度目标|完成情况\n财政|{}|完成17.2亿元，税占比78.3%\n水利|新建泵站3座|建成2座\n就业|新增就业900人|新增910人\n"

    def held(goal: str) -> list[tuple[float, float | None]]:
        read = api.audit(table.format(goal).encode()).to_dict()["targets"]
        return [(t["value"], t["result"] and t["result"]["value"]) for t in read]

    assert held("预算收入18亿元，税收占比75%")[:2] == [(1800000000, 1720000000), (75, 78.3)]
    assert held("预算收入18亿元，预算支出20亿元")[:2] == [(1800000000, None), (2000000000, None)]
