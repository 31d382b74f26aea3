"""Characters eaten or doubled on the way."""

import pytest

from says import says


@pytest.mark.parametrize(
    ("promise", "report", "words"),
    [
        ("普及率90%", "普及率达%。", "达%"),
        ("做好各项工作", "平台注册率达到99.2%,线%,上传率达到80%。", "线%"),
        ("做好各项工作", "投资增长%,消费增长5%。", "增长%"),
        ("做好各项工作", "占比提高个百分点。", "提高个百分点"),
        ("做好各项工作", "合格率98%%。", "8%%"),
        ("做好各项工作", "投资3亿元亿元。", "3亿元亿元"),
        ("做好各项工作", "投资3亿亿元。", "3亿亿元"),
        ("做好各项工作", "完成率12.3.4%。", "12.3.4"),
        ("做好各项工作", "甲区完成率69.1%,乙区完成率68.9%,丙区完成率55.9%,丁区完成率6902%。", "6902%"),
    ],
)
def test_it_finds(promise: str, report: str, words: str) -> None:
    assert words in says("garbled", promise, report)


@pytest.mark.parametrize(
    ("promise", "report"),
    [
        ("普及率90%", "普及率达91%。"),
        ("做好各项工作", "完成率%"),
        ("做好各项工作", "各项指标(%)均有改善。"),
        ("做好各项工作", "目标60人,完成577人,完成率961.7%。"),
        ("做好各项工作", "甲区完成率69.1%,乙区完成率68.9%,丙区完成率55.9%,丁区完成率690.2%。"),
        ("做好各项工作", "推广了5个个体户。"),
        ("做好各项工作", "贷款余额1.46万亿元。"),
    ],
)
def test_it_says_nothing(promise: str, report: str) -> None:
    assert says("garbled", promise, report) == []
