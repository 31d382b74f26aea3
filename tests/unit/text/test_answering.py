"""A clause that answers the clause before it."""

import pytest

from duizhang.lexicon.shape import Lexicon
from duizhang.text.answering import answered_figures, answered_in_brackets, answers, plainly_answered, rated_figures


@pytest.mark.parametrize(("promise", "opening"), [("新建泵站", "已完成"), ("新增学位", "已新增"), ("技改投资增长", "1-8月增长"), ("泵站", "截至9月底完成"), ("年度计划投资", "实际完成"), ("东乡:计划", "开工")])
def test_it_answers(promise: str, opening: str, lexicon: Lexicon) -> None:
    assert answers(promise, opening, lexicon)


@pytest.mark.parametrize(("promise", "opening"), [("签约项目", "开工"), ("已签约项目", "完成"), ("上半年签约", "完成"), ("新建泵站", "新建公园"), ("其余", "完成"), ("引进项目", "已开工"), ("计划新建", "改建")])
def test_it_does_not(promise: str, opening: str, lexicon: Lexicon) -> None:
    assert not answers(promise, opening, lexicon)


def test_only_figures_in_one_unit_make_a_pair(lexicon: Lexicon) -> None:
    assert len(list(answered_figures("新建泵站3座,完成2座;新建公园5个,完成投资2亿元。", lexicon))) == 1


def test_goals_in_brackets_and_planned_figures_are_answered_plainly(lexicon: Lexicon) -> None:
    assert plainly_answered("泵站已建成18座(目标24座);水闸改造计划40座,实际建成37座。", lexicon) == 2
    assert plainly_answered("新建泵站18座(其中改建4座),投资3亿元。", lexicon) == 0


def test_amounts_with_their_rates_are_counted_also_in_turn(lexicon: Lexicon) -> None:
    assert rated_figures("东乡签约18个,完成全年目标任务的75%;西乡签约14个,完成70%。", lexicon) == 2
    assert rated_figures("东乡2亿元、西乡3亿元,分别完成年度任务的71%、72%。", lexicon) == 2
    assert rated_figures("东乡签约18个,同比增长75%;合格14个,占70%。", lexicon) == 0


def test_a_stroke_parts_done_and_goal_only_behind_a_word_of_progress(lexicon: Lexicon) -> None:
    assert plainly_answered("泵站进度18/24座", lexicon) == 1
    assert plainly_answered("浓度30微克/立方米,9/10月召开", lexicon) == 0


def test_a_goal_said_behind_its_figure_is_answered_by_what_was_measured(lexicon: Lexicon) -> None:
    assert len(list(answered_figures("准点率提升至90%的目标,年末实测91.2%。承诺新建260公里,最终落成274公里。", lexicon))) == 2
    assert list(answered_figures("准点率提升至90%,年末抽查91.2%。", lexicon)) == []


def test_a_result_beside_its_goal_is_plain_and_a_gap_is_not(lexicon: Lexicon) -> None:
    assert plainly_answered("优良比例98%,高于93%的年度目标5个百分点;就业11万人,超出年初承诺的10万人。", lexicon) == 2
    assert plainly_answered("增长6.2%,低于规划目标0.8个百分点;确保优良比例达到93%以上。", lexicon) == 0


def test_the_last_of_a_list_is_not_answered_by_the_first_of_another(lexicon: Lexicon) -> None:
    assert list(answered_figures("城镇、农村收入分别增长5.5%、7%,上半年增长5.2%、7.4%。", lexicon)) == []


def test_stages_of_a_plan_answer_nothing(lexicon: Lexicon) -> None:
    assert list(answered_figures("计划投资60亿元,上半年完成30亿元,三季度末完成45亿元。", lexicon)) == []
    assert len(list(answered_figures("计划投资60亿元,上半年完成30亿元,同比增长5%。", lexicon))) == 1


@pytest.mark.parametrize(("promise", "opening"), [
    ("粮食总产量任务", "据统计部门核定为"), ("研发投入强度目标", "根据快报数为"), ("体育场地面积目标", "现状"), ("闲置土地整治任务", "已全部完成整治"),
    ("参保率稳定在", "年末参保率为"), ("书房", "已建成开放"), ("公厕", "兑现情况:"), ("合格率目标值", "完成值"), ("务工规模稳定在", "目前达"), ("事故控制目标不高于", "全年实际发生各类事故"), ("加装电梯", "上半年完工"),
])
def test_what_answers(promise: str, opening: str, lexicon: Lexicon) -> None:
    assert answers(promise, opening, lexicon)


@pytest.mark.parametrize(("promise", "opening"), [
    ("开工安置房", "竣工"), ("到位资金", "完成投资"), ("新建幼儿园", "新建小学"), ("新建书房", "完成选址"), ("全县企业", "目前达"), ("全省目标", "高于上年"),
])
def test_what_does_not(promise: str, opening: str, lexicon: Lexicon) -> None:
    assert not answers(promise, opening, lexicon)


def test_the_answer_in_brackets(lexicon: Lexicon) -> None:
    assert answered_in_brackets("床位", "(实际", lexicon)
    assert not answered_in_brackets("已完成床位", "(实际", lexicon)
    assert not answered_in_brackets("床位", "(其中", lexicon)
    assert not answered_in_brackets("床位", "(", lexicon)


def test_a_share_of_a_printed_goal_and_a_goal_set_at_the_beginning_of_the_year(lexicon: Lexicon) -> None:
    assert plainly_answered("新认定企业112家,完成全年120家目标的93.3%。", lexicon) == 1
    assert plainly_answered("参与14.2万人次,比年初确定的12万人次多2.2万人次。", lexicon) == 1
    assert plainly_answered("新认定企业112家,占全市120家企业的93.3%。", lexicon) == 0
