"""An amount for each from the total and the number."""

import pytest

from says import recomputed


@pytest.mark.parametrize(
    ("promise", "report", "said"),
    [
        ("做好各项工作", "发放补贴3200万元,惠及8000人,人均4000元。", "3200万 / 8000: exact"),
        ("做好各项工作", "发放补助12.5万元,惠及41户,户均3049元。", "12.5万 / 41: half_up"),
        ("做好各项工作", "建成良田2万亩,投入资金4800万元,亩均投入2400元。", "4800万 / 2万: exact"),
        ("做好各项工作", "签约项目16个、总投资80亿元,平均单体投资5亿元。", "80亿 / 16: exact"),
    ],
)
def test_it_holds(promise: str, report: str, said: str) -> None:
    assert "; ".join(recomputed("per_capita", promise, report)) == said


@pytest.mark.parametrize(
    ("promise", "report", "said"),
    [
        ("做好各项工作", "发放补贴3200万元,惠及8000人,人均4100元。", "3200万 / 8000: none"),
    ],
)
def test_it_fails(promise: str, report: str, said: str) -> None:
    assert "; ".join(recomputed("per_capita", promise, report)) == said


@pytest.mark.parametrize(
    ("promise", "report"),
    [
        ("做好各项工作", "投入3200万元,培训8000人,人均收入42000元。"),
        ("做好各项工作", "发放补贴3200万元,惠及8000户,人均1100元。"),
        ("做好各项工作", "发放补贴3200万元,人均4100元。"),
        ("做好各项工作", "建成良田2万亩,投入资金4800万元,亩均产值9000元。"),
    ],
)
def test_it_says_nothing(promise: str, report: str) -> None:
    assert recomputed("per_capita", promise, report) == []
