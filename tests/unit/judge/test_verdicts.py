"""Six verdicts in sentences."""

import pytest

from says import audit, verdicts


@pytest.mark.parametrize(
    ("promise", "report", "verdict"),
    [
        ("新建公园8个", "新建公园9个。", "met"),
        ("新建公园8个", "新建公园7个。", "not_met"),
        ("失业率控制在5%以内", "失业率4.2%。", "met"),
        ("失业率控制在5%以内", "失业率5.6%。", "not_met"),
        ("工业投资增长8%左右", "工业投资增长7.8%。", "met"),
        ("单位能耗下降3%", "单位能耗下降3.4%。", "met"),
        ("单位能耗下降3%", "单位能耗上升1.2%。", "not_met"),
        ("工业投资增长8%", "工业投资120亿元。", "not_comparable"),
        ("申报示范村8个", "新增示范村9个。", "not_comparable"),
        ("新建公园8个", "改造道路3公里。", "not_reported"),
        ("改造老旧小区60个", "老旧小区改造任务全部完成。", "stated_done"),
        ("改造老旧小区60个", "老旧小区改造任务基本完成。", "not_reported"),
        ("新建运动场20个", "运动场20个平均进度9%。", "not_met"),
        ("培训救护员1万名", "培训救护员12000人次。", "met"),
        ("引进30亿元以上项目3个", "引进30亿元以上项目2个。", "not_met"),
    ],
)
def test_a_promise_and_its_report(promise: str, report: str, verdict: str) -> None:
    assert verdicts(promise, report) == [verdict]


@pytest.mark.parametrize(
    ("report", "verdict"), [("新建公园7个。", "pending"), ("新建公园8个。", "met"), ("改造道路3公里。", "not_reported")]
)
def test_before_the_deadline_nothing_is_broken(report: str, verdict: str) -> None:
    assert verdicts("新建公园8个", report, published="2023-11-05") == [verdict]


@pytest.mark.parametrize(
    "promise",
    ["推进5个未来乡村试点建设", "实施农房改造三年行动计划", "推广“最多80天”改革", "举办第三届论坛", "优化16家综合体服务功能"],
)
def test_what_only_names_things_is_no_promise(promise: str) -> None:
    assert verdicts(promise, "已完成。") == []


@pytest.mark.parametrize(
    ("promise", "count"),
    [
        ("新建书房11家、博物馆5家", 2),
        ("甲类普及率、乙类达标率达100%", 2),
        ("全市及市级税收收入增长7%", 2),
        ("新建孵化器、众创空间20家", 1),
        ("新建30个项目(公园10个、广场20个)", 3),
    ],
)
def test_one_promise_for_each_indicator_and_scope(promise: str, count: int) -> None:
    assert len(verdicts(promise, "已完成。")) == count


def test_pace_scales_levels_by_months_and_never_growth() -> None:
    def paces(*paragraphs: str) -> list[str | None]:
        return [v.pace for v in audit(*paragraphs, published="2023-07-05")]

    assert paces("新建公园8个", "上半年新建公园5个。") == ["ahead"]
    assert paces("新建公园8个", "上半年新建公园4个。") == ["on"]
    assert paces("新建公园8个", "上半年新建公园3个。") == ["behind"]
    assert paces("产值增长8%", "上半年产值增长6%。") == ["behind"]
    assert paces("产值增长8%", "上半年产值增长9%。") == ["on"]
