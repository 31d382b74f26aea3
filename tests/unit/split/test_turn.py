"""Where a paragraph turns from its goal to how it went."""

from duizhang.lexicon.shape import Lexicon
from duizhang.split.turn import turns
from duizhang.text.view import view


def reports(text: str, lexicon: Lexicon) -> list[str]:
    """The words with which each report opens."""
    return [view(text)[t.at :].split(",")[0].rstrip("。") for t in turns(view(text), lexicon)]


def test_a_year_before_the_goals_own(lexicon: Lexicon) -> None:
    assert reports("城镇化率到2025年达到72%。2022年为70.6%。", lexicon) == ["2022年为70.6%"]


def test_a_later_year_is_a_further_promise(lexicon: Lexicon) -> None:
    assert reports("学位到2023年达到3000个以上,2025年达到5000个。", lexicon) == []


def test_two_planned_figures_and_a_time(lexicon: Lexicon) -> None:
    assert reports("城镇、农村居民收入年度计划分别增长5.5%、7%,上半年分别增长5.2%、7.4%。", lexicon) == ["上半年分别增长5.2%、7.4%。"[:-1]]


def test_a_day_by_which_something_is_to_be_done_is_no_report(lexicon: Lexicon) -> None:
    assert reports("计划改造500户,6月底前完成200户。", lexicon) == []
    assert reports("计划投资6亿元,全年新建泵站3座。", lexicon) == []


def test_each_promise_of_a_paragraph_with_its_report(lexicon: Lexicon) -> None:
    text = "收入预算218亿元、增长5%,实际完成211亿元。支出预算386亿元、增长3%,执行数392亿元。"
    assert reports(text, lexicon) == ["实际完成211亿元。支出预算386亿元、增长3%", "执行数392亿元"]


def test_a_result_held_against_its_goal_is_no_goal(lexicon: Lexicon) -> None:
    assert reports("产值387亿元,完成规划目标的96.8%。累计新建公路173公里。", lexicon) == []
    assert reports("价格上涨1.2%,低于3%左右的控制目标。6月底已开工3150套。", lexicon) == []


def test_a_report_without_a_goal(lexicon: Lexicon) -> None:
    assert reports("新建泵站3座,累计建成40座。", lexicon) == []
    assert reports("对照计划指标,8项达到序时。1-7月退出产能347万吨。", lexicon) == []


def test_a_plan_goes_on_through_its_paragraph(lexicon: Lexicon) -> None:
    text = "规划提出服务业占比提高到46%,2020年为47.3%;研发强度达到2.2%,2020年为1.96%。"
    assert reports(text, lexicon) == ["2020年为47.3%;研发强度达到2.2%", "2020年为1.96%"]


def test_the_goals_own_year_a_sentence_later(lexicon: Lexicon) -> None:
    assert reports("规划提出,到2020年产值突破1500亿元。2020年产值达到1562亿元。", lexicon) == ["2020年产值达到1562亿元"]
    assert reports("规划提出,到2020年产值突破1500亿元,2020年新增就业3000人。", lexicon) == []


def test_stages_of_a_plan_are_no_reports(lexicon: Lexicon) -> None:
    assert reports("计划投资6亿元,6月底前完成3亿元,12月底前全部完成。", lexicon) == []
    assert reports("到2025年城镇化率达到72%以上,2030年达到76%。", lexicon) == []
    assert reports("计划投资60亿元,上半年完成30亿元,三季度末完成45亿元。", lexicon) == []
    assert reports("规划建设公园12个,2025年建成5个,2026年建成7个。", lexicon) == []


def test_the_year_that_a_change_starts_from_is_not_the_goals(lexicon: Lexicon) -> None:
    assert reports("素养水平由2020年的24%提高到30%以上,2023年已达31%。", lexicon) == ["2023年已达31%"]
    assert reports("素养水平2022年达到24%以上,2023年达到30%。", lexicon) == []


def test_an_adjustment_is_no_report(lexicon: Lexicon) -> None:
    assert reports("收入年初预算为118亿元,执行中调整为109亿元。实际完成110亿元。", lexicon) == ["实际完成110亿元"]
