"""A growth rate from its two amounts."""

import pytest

from says import recomputed


@pytest.mark.parametrize(
    ("promise", "report", "said"),
    [
        ("做好各项工作", "标准由840元提高到890元,增幅5.95%。", "(890 - 840) / 840: half_up"),
        ("做好各项工作", "完成投资124.0亿元,比上年100.0亿元增长24%。", "(124.0亿 - 100.0亿) / 100.0亿: exact"),
        ("做好各项工作", "完成投资126.0亿元,同比增长20%,上年同期为105.0亿元。", "(126.0亿 - 105.0亿) / 105.0亿: exact"),
        ("做好各项工作", "能耗由80吨降至60吨,下降25%。", "(60 - 80) / 80: exact"),
        ("做好各项工作", "投诉件90件,上年120件,下降25%。", "(90 - 120) / 120: exact"),
        ("做好各项工作", "投诉件90件(上年同期为120件),同比下降25%。", "(90 - 120) / 120: exact"),
        ("做好各项工作", "成讼率86.4件/万人,上年为90.1件/万人,下降4.1%。", "(86.4 - 90.1) / 90.1: half_up"),
        ("做好各项工作", "投诉件90件,上年120件,同比下降25%。", "(90 - 120) / 120: exact"),
    ],
)
def test_it_holds(promise: str, report: str, said: str) -> None:
    assert "; ".join(recomputed("growth", promise, report)) == said


@pytest.mark.parametrize(
    ("promise", "report", "said"),
    [
        ("做好各项工作", "标准由840元提高到890元,增幅6.5%。", "(890 - 840) / 840: none"),
        ("做好各项工作", "完成投资126.0亿元,同比增长24%,上年同期为105.0亿元。", "(126.0亿 - 105.0亿) / 105.0亿: none"),
        ("做好各项工作", "投诉件90件,上年120件,下降20%。", "(90 - 120) / 120: none"),
        ("做好各项工作", "投诉件90件,上年120件,增长25%。", "(90 - 120) / 120: none"),
    ],
)
def test_it_fails(promise: str, report: str, said: str) -> None:
    assert "; ".join(recomputed("growth", promise, report)) == said


@pytest.mark.parametrize(
    ("promise", "report"),
    [
        ("做好各项工作", "投资由甲公司出资840万元,乙公司出资890万元,增长6.5%。"),
        ("做好各项工作", "完成投资126亿元,同比增长20%,高于全省。"),
        ("做好各项工作", "床位由800张增至890张,出院人次增长20%。"),
        ("做好各项工作", "1-10月受理投诉90件,上年120件,同比下降10%。"),
        ("做好各项工作", "受理投诉90件,上年120件,办结率提高20%。"),
        ("做好各项工作", "受理投诉90件,办结120件,下降20%。"),
    ],
)
def test_it_says_nothing(promise: str, report: str) -> None:
    assert recomputed("growth", promise, report) == []
