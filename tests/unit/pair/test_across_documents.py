"""Which figure of another document answers a promise, and which must not."""

import pytest

from duizhang import api

PLAN = "2024年某市重点工作任务\n\n{}\n"
REPORT = "2024年某市工作通报\n\n发布日期:2025-01-20\n\n{}\n"


def _answer(promise: str, report: str) -> tuple[str | None, str]:
    audit = api.reconcile(PLAN.format(promise).encode(), REPORT.format(report).encode())
    (verdict,) = [v for v in audit if not v.target.implied]
    return audit.outcome.document.quote(verdict.result.figure) if verdict.result else None, verdict.name


@pytest.mark.parametrize(
    ("promise", "report", "answer"),
    [
        ("地区生产总值增长6%", "全市实现生产总值210.5亿元、增长6.2%", "6.2%"),
        ("地区生产总值增长6%", "地区生产总值突破200亿元大关、达到210.5亿元，增长6.2%", "6.2%"),
        ("社会消费品零售总额增长6%", "社零总额增长6.4%", "6.4%"),
        ("进出口总额增长5%", "货物贸易进出口总值增长5.5%", "5.5%"),
        ("单位GDP能耗下降2%", "单位地区生产总值能耗下降2.3%", "2.3%"),
        ("粮食产量稳定在40万吨以上", "粮食总产41万吨", "41万吨"),
        ("空气质量优良天数比率达到85%", "空气优良率86%", "86%"),
        ("全社会研发投入强度达到2%", "研发经费投入占地区生产总值比重达到2.1%", "2.1%"),
        ("引进亿元以上项目50个", "招引亿元以上项目53个", "53个"),
    ],
)
def test_the_same_thing_by_another_name_answers(promise: str, report: str, answer: str) -> None:
    assert _answer(promise, report) == (answer, "met")


@pytest.mark.parametrize(
    ("promise", "report"),
    [
        ("地区生产总值增长6%", "东湖新区地区生产总值增长9.8%"),
        ("规上工业增加值增长6%", "东湖新区地区生产总值增长9.8%、规上工业增加值增长14%"),
        ("固定资产投资增长6%", "民间固定资产投资增长9%"),
        ("固定资产投资增长6%", "2022年，固定资产投资增长9%"),
        ("地区生产总值增长6%", "单位地区生产总值能耗增长8%"),
        ("城镇居民人均可支配收入增长6%", "农村居民人均可支配收入增长8%"),
        ("新建公园5个", "新建学校8个"),
        ("完成投资5亿元", "东湖大桥完成投资8亿元"),
    ],
)
def test_another_thing_does_not(promise: str, report: str) -> None:
    assert _answer(promise, report)[1] == "not_reported"


def test_a_tie_is_no_pair() -> None:
    assert _answer("新增停车泊位500个", "新增停车泊位520个。\n\n新增停车泊位480个。")[1] == "not_reported"


def test_of_the_whole_city_before_a_lower_place() -> None:
    assert _answer("规上工业增加值增长6%", "规上工业增加值增长6.4%。\n\n东湖新区规上工业增加值增长14%。") == ("6.4%", "met")


def test_what_is_named_without_a_figure_is_not_dropped() -> None:
    audit = api.reconcile(PLAN.format("新建公交首末站6座").encode(), REPORT.format("公交首末站建设有序推进。新建公园3个。").encode())
    assert [v.name for v in audit] == ["not_reported"]
    assert audit.outcome.findings == ()


@pytest.mark.parametrize(
    ("report", "changes"),
    [("改造老旧小区年度目标由60个调整为45个，全年改造老旧小区46个。", 1), ("改造老旧小区年度目标60个，全年改造老旧小区61个。", 0), ("老旧小区改造由60个增加到75个。", 0)],
)
def test_a_promise_restated_with_another_value(report: str, changes: int) -> None:
    audit = api.reconcile(PLAN.format("改造老旧小区60个").encode(), REPORT.format(report).encode())
    assert len([f for f in audit.outcome.findings if f.type == "definition_change"]) == changes


def test_each_report_has_its_own_best_paragraph() -> None:
    """A bulletin that shares more words with the plan does not hide the answer of another."""
    plan = PLAN.format("新建改扩建学校20所，新增学位1.2万个，优化教育资源布局。")
    bulletin = REPORT.format("学校建设有序推进，优化教育资源布局，学位供给增加。")
    report = REPORT.format("坚持民生优先，新建、改扩建学校22所，新增学位1.26万个。")
    for order in ((bulletin, report), (report, bulletin)):
        assert [v.name for v in api.reconcile(plan.encode(), *(text.encode() for text in order))] == ["met", "met"]


def test_the_whole_place_is_no_lower_place() -> None:
    assert _answer("生产总值增长6%", "地区生产总值增长6.2%") == ("6.2%", "met")
