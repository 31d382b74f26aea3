"""A relation that does not hold when recomputed."""

import pytest

from says import says


@pytest.mark.parametrize(
    ("promise", "report", "words"),
    [
        ("做好各项工作", "年度计划投资16.5亿元,1-11月完成投资15.2亿元,完成年度计划的95.1%。", "16.5亿元,1-11月完成投资15.2亿元,完成年度计划的95.1%"),
        ("做好各项工作", "新建27个,其中:甲区12个、乙区9个、丙县5个。", "27个,其中:甲区12个、乙区9个、丙县5个"),
    ],
)
def test_it_finds(promise: str, report: str, words: str) -> None:
    assert words in says("arithmetic", promise, report)


@pytest.mark.parametrize(
    ("promise", "report"),
    [
        ("做好各项工作", "年度计划投资16.5亿元,1-11月完成投资15.2亿元,完成年度计划的92.1%。"),
        ("做好各项工作", "新建27个,其中:甲区12个、乙区9个、丙县6个。"),
        ("做好各项工作", "运动场20个平均进度9%。"),
    ],
)
def test_it_says_nothing(promise: str, report: str) -> None:
    assert says("arithmetic", promise, report) == []
