"""Each relation: what holds, what fails, and what it leaves in peace."""

from decimal import Decimal

import pytest

from duizhang.check.rounding import agreement
from says import checks, findings


@pytest.mark.parametrize(
    ("report", "formula", "rounding"),
    [
        ("共有29个项目,已开工28个,开工率96.5%。", "28 / 29", "truncated"),
        ("计划实施200项,完成181项,完成率90.5%。", "181 / 200", "exact"),
        ("注册4120人,活跃2719人,活跃率66%。", "2719 / 4120", "half_up"),
        ("127项任务中,绿灯95项,黄灯21项,红灯11项。", "95 + 21 + 11", "exact"),
        ("新建27个,其中:甲区12个、乙区9个、丙县6个。", "12 + 9 + 6", "exact"),
        ("剩余10个站点,其中6个已封顶,其余4个正在施工。", "6 + 4", "exact"),
        ("标准由840元提高到890元,增幅5.95%。", "(890 - 840) / 840", "half_up"),
        ("产值增长9.1%,高于全省平均(6.3%)2.8个百分点。", "9.1 - 6.3", "exact"),
    ],
)
def test_a_relation_that_holds(report: str, formula: str, rounding: str) -> None:
    assert (formula, rounding) in checks("做好各项工作", report)
    assert "arithmetic" not in findings("做好各项工作", report)


@pytest.mark.parametrize(
    "report",
    [
        "年度计划投资16.5亿元,1-11月完成投资15.2亿元,完成年度计划的95.1%。",
        "新建27个,其中:甲区12个、乙区9个、丙县5个。",
        "剩余10个站点,其中6个已封顶,其余3个正在施工。",
        "标准由840元提高到890元,增幅6.5%。",
        "产值增长9.1%,高于全省平均(6.3%)3.8个百分点。",
    ],
)
def test_a_relation_that_fails_is_a_finding(report: str) -> None:
    assert "arithmetic" in findings("做好各项工作", report)


@pytest.mark.parametrize(
    "report",
    [
        "运动场20个平均进度9%。",
        "新建27个,其中甲区12个、乙区9个。",
        "培训300人,发放补贴500元,满意率98%。",
        "全年完成投资12亿元,其中一期4亿元,支付率80%。",
        "审批项目351个,准时率100%。",
    ],
)
def test_it_stays_silent_where_nothing_can_be_recomputed(report: str) -> None:
    assert "arithmetic" not in findings("做好各项工作", report)


@pytest.mark.parametrize(
    ("stated", "places", "exact", "mode"),
    [("46.5", 1, Decimal(2700) / 58, "truncated"), ("272.3", 1, Decimal("272.25"), "half_up"), ("272.2", 1, Decimal("272.25"), "half_even"), ("27", 0, Decimal(20), "none"), ("40", 0, Decimal(40), "exact")],
)
def test_published_figures_agree_by_one_habit_or_none(stated: str, places: int, exact: Decimal, mode: str) -> None:
    assert agreement(Decimal(stated), places, exact) == mode
