"""A target put in words is read back as the same target."""

from decimal import Decimal

import pytest

from duizhang.web.door import audit_text
from duizhang.web.plans.models import Target
from duizhang.web.plans.spoken import reworded, spoken


def target(indicator: str, op: str, value: str, unit: str, kind: str, upper: str | None = None, quote: str = "") -> Target:
    return Target(indicator=indicator, op=op, value=Decimal(value), upper=Decimal(upper) if upper else None, unit=unit, kind=kind, quote=quote)


@pytest.mark.parametrize(
    "said",
    [
        target("新增学位", ">=", "450", "个", "level"),
        target("外贸进出口总额", ">=", "38000000000", "元", "level"),
        target("新增学位", "~=", "450", "个", "level"),
        target("地区生产总值", ">=", "6.5", "%", "growth"),
        target("地区生产总值", "~=", "6.5", "%", "growth"),
        target("地区生产总值", "range", "6", "%", "growth", upper="6.5"),
        target("单位能耗", ">=", "3", "%", "decline"),
        target("城镇调查失业率", "<=", "5.5", "%", "share"),
        target("污水处理率", ">=", "95", "%", "share"),
    ],
)
def test_it_is_read_back(said: Target) -> None:
    (read,) = audit_text(f"2026年重点工作\n\n  {spoken(said)}。", year=2026).targets
    assert (read.op, read.value, read.upper, read.unit, read.kind) == (said.op, said.value, said.upper, said.unit, said.kind)
    assert said.indicator in read.indicator or read.indicator in said.indicator


def test_only_the_words_of_the_target_change() -> None:
    text = "新增学位500个，新建学校3所。"
    before, after = (target("新增学位", ">=", v, "个", "level", quote="新增学位500个") for v in ("500", "450"))
    once = reworded(text, [before], [after])
    assert once == "新增学位450个，新建学校3所。"
    assert reworded(once, [after], [before]) == "新增学位500个，新建学校3所。"
    assert reworded("别的话。", [before], [after]) == "别的话。"


@pytest.mark.parametrize(
    ("quote", "left"),
    [
        ("新增学位500个", "新建学校3所；建成公园2个。"),
        ("新建学校3所", "新增学位500个；建成公园2个。"),
        ("建成公园2个", "新增学位500个，新建学校3所。"),
    ],
)
def test_what_is_struck_out_leaves_no_stops_behind(quote: str, left: str) -> None:
    assert reworded("新增学位500个，新建学校3所；建成公园2个。", [target("甲", ">=", "1", "个", "level", quote=quote)], []) == left
