"""A growth rate from the amount and its change."""

import pytest

from says import recomputed


@pytest.mark.parametrize(
    ("report", "said"),
    [
        ("接待游客150万人次,较上年增加30万人次,增长25%。", "30万 / (150万 - 30万): exact"),
        ("受理投诉90件,比上年减少30件,下降25%。", "30 / (90 + 30): exact"),
        ("贷款余额386.2亿元,比年初增加91.4亿元,增长31.0%。", "91.4亿 / (386.2亿 - 91.4亿): half_up"),
        ("发生事故6起,同比减少2起,下降25%。", "2 / (6 + 2): exact"),
    ],
)
def test_it_holds(report: str, said: str) -> None:
    assert recomputed("change_rate", "做好各项工作", report) == [said]


@pytest.mark.parametrize(
    ("report", "said"),
    [
        ("接待游客150万人次,较上年增加30万人次,增长20%。", "30万 / (150万 - 30万): none"),
        ("受理投诉90件,比上年减少30件,下降33.3%。", "30 / (90 + 30): none"),
    ],
)
def test_it_fails(report: str, said: str) -> None:
    assert recomputed("change_rate", "做好各项工作", report) == [said]


@pytest.mark.parametrize(
    "report",
    [
        "贷款余额150亿元,比年初增加30亿元,同比增长20%。",
        "生猪出栏150万头,较上年增加30万头,产值增长20%。",
        "接待游客150万人次,新增旅行社30家,增长20%。",
        "新增企业20家,比上年增加30家,增长20%。",
        "受理投诉90件,比上年减少30件,增长20%。",
    ],
)
def test_it_says_nothing(report: str) -> None:
    assert recomputed("change_rate", "做好各项工作", report) == []
