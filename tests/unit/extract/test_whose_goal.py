"""Which goal a figure stands against: the one in its own brackets, of its own year; a weight is none."""

from duizhang import api


def _held(text: str) -> list[tuple[float, float | None]]:
    targets = api.audit(text.encode()).to_dict()["targets"]
    return [(float(t["value"]), float(t["result"]["value"]) if t["result"] else None) for t in targets]


def test_a_goal_in_brackets_is_that_of_the_figure_before_it_never_of_the_next() -> None:
    told = "2024年前三季度重点项目通报\n分乡镇看，桥头镇开工9个(计划10个)，枫林乡开工4个(计划8个)，沙溪镇开工6个(计划6个)。\n"
    assert _held(told) == [(10, 9), (8, 4), (6, 6)]


def test_a_report_of_one_year_does_not_answer_the_goal_of_the_next() -> None:
    table = "指标 | 单位 | 2021年目标 | 2021年完成 | 2022年目标\n义务植树 | 株 | 320 | 296 | 330\n湿地保护率 | % | 52 | 52.3 | 53\n"
    assert _held(table) == [(320, 296), (330, None), (52, 52.3), (53, None)]


def test_what_an_item_is_worth_is_no_promise() -> None:
    table = "2020年考核评分表\n序号\t考核内容及目标\t完成情况\n1\t新建泵站12座(10分)\t建成13座\n2\t改造水闸5座(5分)\t改造4座\n"
    assert _held(table) == [(12, 13), (5, 4)]


def test_a_plan_said_to_be_left_undone_is_a_promise_without_an_answer() -> None:
    text = (
        "关于半年进度的报告\n(一)甲项目，计划拓宽3.8公里，已拓宽2.2公里。\n(二)乙项目，计划铺设9公里，已铺设5.4公里。\n"
        "(三)丙项目，计划安装320盏，已安装320盏。\n(四)丁项目，计划改建4所，正在办理前期手续。\n"
    )
    assert _held(text) == [(3.8, 2.2), (9, 5.4), (320, 320), (4, None)]


def test_one_more_figure_of_the_same_plan_answers_nothing() -> None:
    told = "关于责任书执行情况的自查报告\n责任书要求耕地保有量不少于46.2万亩，永久基本农田38.5万亩。年底耕地46.35万亩，永久基本农田38.5万亩。\n"
    assert (462000, 385000) not in _held(told)


def test_where_a_change_starts_is_not_promised() -> None:
    text = "2023年重点工作完成情况\n目标任务：生产总值由98亿元达到196亿元，从业人员由60人增加到90人。\n完成情况：生产总值201亿元，从业人员88人。\n"
    assert _held(text) == [(19600000000, 20100000000), (90, 88)]


def test_money_that_is_the_goal_is_no_threshold() -> None:
    text = "2023年工作总结\n投资6亿元的目标，实际完成6.4亿元；引进10亿元以上项目3个的目标，实际引进4个。\n"
    assert _held(text) == [(600000000, 640000000), (3, 4)]


def test_what_is_called_actual_is_never_promised() -> None:
    told = "2023年重点工作完成情况\n目标任务：培训农民3000人次(实际1200人为妇女)。\n目标任务：实际利用外资2亿美元。\n"
    assert [value for value, _ in _held(told)] == [3000, 200000000]


def test_what_is_left_under_way_is_no_promise() -> None:
    told = "2023年进展通报\n计划改造管网60公里，已完工34公里，另有12公里在建。\n"
    assert _held(told) == [(60, 34)]


def test_a_column_of_differences_holds_no_goals() -> None:
    table = "指标 | 单位 | 2023年目标 | 2023年完成 | 与目标相比\n细颗粒物浓度 | 微克/立方米 | 35 | 37 | +2\n工业投资 | 亿元 | 13 | 14 | +1\n"
    assert [goal for goal, _ in _held(table)] == [35, 1300000000]


def test_a_goal_that_names_no_year_is_for_the_year_of_the_one_before_it() -> None:
    text = "健康行动进展\n到2025年预期寿命提高到79.8岁,2023年为79.5岁。每千人口床位7.2张,2023年为7.05张。"
    due = [t["deadline"] for t in api.audit(text.encode()).to_dict()["targets"]]
    assert due == ["2025-12-31", "2025-12-31"]
    alone = "健康行动进展\n预期寿命目标79.8岁,2023年为79.5岁。每千人口床位目标7.2张,2023年为7.05张。"
    assert all(t["deadline"] in (None, "2023-12-31") for t in api.audit(alone.encode()).to_dict()["targets"])


def test_the_year_before_all_goals_answers_none() -> None:
    table = "指标 | 单位 | 2022年实际 | 2023年计划 | 2023年实际 | 2024年计划\n义务植树 | 株 | 290 | 320 | 296 | 330\n湿地保护率 | % | 51 | 52 | 52.3 | 53\n"
    assert _held(table) == [(320, 296), (330, None), (52, 52.3), (53, None)]
    half_way = "指标 | 单位 | 2022年实际 | 2025年目标\n义务植树 | 株 | 290 | 320\n湿地保护率 | % | 51 | 52\n"
    assert _held(half_way) == [(320, 290), (52, 51)]
