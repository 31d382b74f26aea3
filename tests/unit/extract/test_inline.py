"""Promises that stand only in the report, and figures that are none."""

import pytest

from duizhang.extract import read_text
from duizhang.extract.inline import inline_targets
from duizhang.extract.result import results
from duizhang.lexicon.shape import Lexicon
from duizhang.model.target import Target


def found(text: str, lexicon: Lexicon) -> list[Target]:
    told = results(text, 1, "r1", read_text(text, lexicon), lexicon, 2023, False)
    return inline_targets(text, 1, told, lexicon, 2023)


def figures(text: str, lexicon: Lexicon) -> list[tuple[float, str, str | None, bool]]:
    """Value, unit, the answer's characters, implied."""
    return [(float(t.value), t.unit, t.answer and text[t.answer.start : t.answer.end], t.implied) for t in found(text, lexicon)]


@pytest.mark.parametrize(("text", "want"), [
    ("改造农路136公里,占目标100公里的136%。", (100, "公里", "136公里", False)),
    ("改造农路3290公里,为任务的164.5%。", (2000, "公里", "3290公里", True)),
    ("到位资金100亿元,为全年80亿目标的125%。", (8_000_000_000, "元", "100亿元", False)),
    ("人均补助185元,超17元。", (168, "元", "185元", True)),
    ("工业增加值增长6.1%,低于目标1.4个百分点。", (7.5, "%", "6.1%", True)),
    ("零售额增长7.9%,高于年度预期目标0.9个百分点。", (7, "%", "7.9%", True)),
    ("普及率达到97%,比目标95%高2个百分点。", (95, "%", "97%", False)),
    ("新建泵站16座,超过目标15座。", (15, "座", "16座", False)),
    ("计划新建泵站74座,开工72座。", (74, "座", "72座", False)),
    ("固定资产投资增长5.3%,未完成年度计划(9%)。", (9, "%", "5.3%", False)),
    ("覆盖率为92%,目标为90%。", (90, "%", "92%", False)),
    ("新建泵站30座,已完成26座。", (30, "座", "26座", False)),
    ("技改投资增长12%,1-8月增长6.5%。", (12, "%", "6.5%", False)),
])
def test_a_promise_beside_its_result(text: str, want: tuple[float, str, str, bool], lexicon: Lexicon) -> None:
    assert figures(text, lexicon) == [want]


def test_a_goal_called_a_ceiling_is_one(lexicon: Lexicon) -> None:
    assert [(float(t.value), t.op) for t in found("消费价格上涨1.2%,低于3%的控制目标。", lexicon)] == [(3, "<=")]


def test_what_is_named_as_behind_is_quoted_by_its_promise(lexicon: Lexicon) -> None:
    named = found("未达序2项,包括:新建泵站3座、绿道40公里。", lexicon)
    assert [(float(t.value), t.answer, t.published and t.published.pace) for t in named] == [(3, None, "behind"), (40, None, "behind")]


@pytest.mark.parametrize("text", [
    "新建泵站3座,新建公园5个。",
    "引进项目30个,已开工18个。",
    "截至9月底新增企业30户,其中工业企业12户。",
    "其余27项,9月底完成19项。",
    "民生支出28亿元,占一般公共预算支出的82.4%。",
    "生产总值增长5.8%,高于全省平均0.3个百分点。",
    "税收增长9%,增幅列全市第3。",
    "建成公寓3000套,入住率86%。",
])
def test_other_figures_promise_nothing(text: str, lexicon: Lexicon) -> None:
    assert figures(text, lexicon) == []


def test_an_answer_in_parts_is_their_total(lexicon: Lexicon) -> None:
    assert figures("计划新辟、调整线路15条,实际新辟6条、调整11条,共17条。", lexicon) == [(15, "条", "17条", False)]


def test_parts_without_a_total_answer_nothing(lexicon: Lexicon) -> None:
    assert figures("计划新辟、调整线路15条,实际新辟6条、调整11条。", lexicon) == []


def test_a_goal_set_from_above(lexicon: Lexicon) -> None:
    assert figures("安全利用率95%,达到省定93%的要求。", lexicon) == [(93, "%", "95%", False)]
    assert figures("安全利用率95%,高于全省93%的水平。", lexicon) == []


def test_a_forecast_answered_by_a_first_count(lexicon: Lexicon) -> None:
    assert figures("零售总额预期增长6.5%,初步统计增长6.6%。", lexicon) == [(6.5, "%", "6.6%", False)]


def test_what_a_shortfall_is_due_to_is_no_promise(lexicon: Lexicon) -> None:
    assert [v for v, *_ in figures("目标18个,实际完成16个,原因是2个选址调整。", lexicon)] == [18]


def test_by_how_much_the_goal_was_passed(lexicon: Lexicon) -> None:
    assert figures("新建农路312公里,超年度目标12公里。", lexicon) == [(300, "公里", "312公里", True)]
    assert figures("投资97亿元,超过年度目标80亿元。", lexicon) == [(8_000_000_000, "元", "97亿元", False)]


def test_a_goal_and_its_result_in_brackets(lexicon: Lexicon) -> None:
    text = "新建泵站6座(已完成4座)、涵闸9座(实际9座)。"
    assert figures(text, lexicon) == [(6, "座", "4座", False), (9, "座", "9座", False)]
    assert figures("到位资金5亿元(实际支付3亿元)。", lexicon) == []


def test_the_goal_in_brackets_says_its_verb_again(lexicon: Lexicon) -> None:
    assert figures("支出1290万元(年度计划支出1500万元)。", lexicon) == [(15_000_000, "元", "1290万元", False)]
    assert figures("筛查3万人(目标人群8万人)。", lexicon) == []


def test_goals_and_answers_in_turn(lexicon: Lexicon) -> None:
    told = "甲类、乙类处理率目标分别为95%左右、60%,截至11月底分别达到96.2%、58.4%。"
    assert figures(told, lexicon) == [(95, "%", "96.2%", False), (60, "%", "58.4%", False)]
    behind = "城镇、农村居民收入分别增长4.9%和7.3%(预期分别为5.5%、7%)。"
    assert figures(behind, lexicon) == [(5.5, "%", "4.9%", False), (7, "%", "7.3%", False)]
    assert figures("粮食、蔬菜产量分别增长2%和5%(上年分别增长3%、4%)。", lexicon) == []


def test_a_growth_that_turned_out_a_fall(lexicon: Lexicon) -> None:
    assert [(t.kind, float(t.value)) for t in found("进出口下降6.1%(预期增长5%)。", lexicon)] == [("growth", 5)]
    assert [(t.kind, float(t.value)) for t in found("能耗下降3.2%(年度目标下降2.8%)。", lexicon)] == [("decline", 2.8)]


def test_what_is_finished_answers_before_what_is_begun(lexicon: Lexicon) -> None:
    assert figures("危桥改造任务7座,开工7座,完工5座。", lexicon) == [(7, "座", "5座", False)]
    assert figures("年度计划投资2.4亿元,到位资金1.8亿元,完成投资2.1亿元。", lexicon) == [(240_000_000, "元", "2.1亿元", False)]
    assert figures("计划7座,开工7座,完工5座。", lexicon) == [(7, "座", "7座", False)]
    assert figures("到位资金5亿元,完成投资4亿元。", lexicon) == []


def test_by_how_much_a_goal_was_missed_is_no_second_goal(lexicon: Lexicon) -> None:
    assert [v for v, *_ in figures("控制目标2起以内,实际发生3起,超出控制目标1起。", lexicon)] == [2]


def test_an_aside_answers_an_aside(lexicon: Lexicon) -> None:
    told = "计划建房520套(其中公租房80套),截至11月底,已建成546套(其中公租房76套),完成年度任务的105%。"
    assert figures(told, lexicon) == [(520, "套", "546套", False), (80, "套", "76套", False)]
    assert figures("建成546套(其中公租房76套),完成年度任务的105%。", lexicon) == [(520, "套", "546套", True)]


def test_a_goal_is_named_by_what_it_is_a_goal_of(lexicon: Lexicon) -> None:
    assert [t.indicator for t in found("出版内刊(目标6期,实际5期)。", lexicon)] == ["出版内刊"]
    assert [t.indicator for t in found("(二)死亡人数。控制目标不高于96人,实际死亡88人。", lexicon)] == ["死亡人数"]
    assert [t.indicator for t in found("耕地保有量目标46万亩,实际45万亩。", lexicon)] == ["耕地保有量"]


def test_the_goal_of_several_years_is_for_all_of_them(lexicon: Lexicon) -> None:
    several = found("三年行动(2021-2023年):累计建成基站8640个,超出行动计划目标640个。", lexicon)
    assert [(float(t.value), t.since and t.since.year) for t in several] == [(8000, 2021)]
    assert [t.since for t in found("建成基站8640个,超出年度目标640个。", lexicon)] == [None]


def test_less_is_better_whatever_its_goal_is_called(lexicon: Lexicon) -> None:
    assert [t.less_is_better for t in found("消费价格涨幅预期3%左右,实际0.4%;零售总额预期3%左右,实际0.4%。", lexicon)] == [True, False]


def test_a_share_of_an_amount_of_money(lexicon: Lexicon) -> None:
    assert figures("成交额31亿元,为全年25亿元目标的124%。", lexicon) == [(2_500_000_000, "元", "31亿元", False)]
    assert figures("授权专利860件,超额完成全年700件的目标。", lexicon) == [(700, "件", "860件", False)]


def test_a_goal_by_the_month_in_brackets(lexicon: Lexicon) -> None:
    assert figures("低保标准达到720元/月(目标700元/月)。", lexicon) == [(700, "元", "720元", False)]


def test_physical_progress_of_what_is_promised(lexicon: Lexicon) -> None:
    assert figures("新增学位1500个,形象进度85%。", lexicon) == []
    assert figures("已完成管道安装6公里,形象进度50%。", lexicon) == [(12, "公里", "6公里", True)]


def test_what_was_begun_of_a_thing_behind_is_not_behind_itself(lexicon: Lexicon) -> None:
    assert [v for v, *_ in figures("滞后1项:加装电梯25部,仅开工9部。", lexicon)] == [25]


def test_a_label_before_the_goal_says_what_it_is_about(lexicon: Lexicon) -> None:
    text = "入园率:目标92%,完成93.4%;普惠率:目标85%,完成88.1%;大班额:目标控制在1%以内,完成0.7%。"
    told = [(t.indicator, float(t.value), t.answer and text[t.answer.start : t.answer.end]) for t in found(text, lexicon)]
    assert told == [("入园率", 92, "93.4%"), ("普惠率", 85, "88.1%"), ("大班额", 1, "0.7%")]
