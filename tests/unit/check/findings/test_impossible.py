"""Figures that cannot be."""

import pytest

from says import says


@pytest.mark.parametrize(
    ("promise", "report", "words"),
    [
        ("覆盖率90%", "覆盖率109%。", "覆盖率109%"),
        ("做好各项工作", "工业用水量下降105%。", "工业用水量下降105%"),
        ("做好各项工作", "民营企业占比达105%。", "民营企业占比达105%"),
        ("做好各项工作", "登记企业数为-5家。", "登记企业数为-5家"),
    ],
)
def test_it_finds(promise: str, report: str, words: str) -> None:
    assert words in says("impossible", promise, report)


@pytest.mark.parametrize(
    ("promise", "report"),
    [
        ("完成率90%", "完成率109%。"),
        ("做好各项工作", "企业利润下降105%。"),
        ("做好各项工作", "投资占年度计划的105%。"),
        ("做好各项工作", "产值增长105%。"),
        ("做好各项工作", "净增企业-5家。"),
        ("做好各项工作", "新增企业3-5家。"),
        ("做好各项工作", "规模占去年同期的105%。"),
    ],
)
def test_it_says_nothing(promise: str, report: str) -> None:
    assert says("impossible", promise, report) == []
