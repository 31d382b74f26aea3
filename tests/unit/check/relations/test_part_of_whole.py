"""A part beside its whole."""

import pytest

from says import recomputed


@pytest.mark.parametrize(
    ("promise", "report", "said"),
    [
        ("做好各项工作", "新建充电桩30个,其中甲区36个。", "36 ≤ 30: none"),
        ("做好各项工作", "完成投资3.2亿元,其中基建投资4.1亿元。", "4.1亿 ≤ 3.2亿: none"),
    ],
)
def test_it_fails(promise: str, report: str, said: str) -> None:
    assert "; ".join(recomputed("part_of_whole", promise, report)) == said


@pytest.mark.parametrize(
    ("promise", "report"),
    [
        ("做好各项工作", "新建产业园3个,其中标准厂房36个。"),
        ("做好各项工作", "建成养老中心3个,其中床位36个。"),
        ("做好各项工作", "新建充电桩30个,其中甲区26个。"),
        ("做好各项工作", "新增企业5家,其中甲区累计30家。"),
        ("做好各项工作", "新建充电桩30个,其中配车位360块。"),
        ("做好各项工作", "完成投资3.2亿元,其中续建项目总投资4.1亿元。"),
    ],
)
def test_it_says_nothing(promise: str, report: str) -> None:
    assert recomputed("part_of_whole", promise, report) == []
