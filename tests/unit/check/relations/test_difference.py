"""A difference between two rates."""

import pytest

from says import recomputed


@pytest.mark.parametrize(
    ("promise", "report", "said"),
    [
        ("做好各项工作", "产值增长9.1%,高于全省平均(6.3%)2.8个百分点。", "9.1 - 6.3: exact"),
        ("做好各项工作", "由12.5%提高到14.0%,提高1.5个百分点。", "14.0 - 12.5: exact"),
        ("做好各项工作", "目标6%左右,实际4.5%左右,低1.5个百分点。", "6 - 4.5: exact"),
        ("做好各项工作", "产值增长9.1%,比全省平均6.3%高2.8个百分点。", "9.1 - 6.3: exact"),
        ("做好各项工作", "农业投资增长9.4%,全部投资增长6.3%,增速高出3.1个百分点。", "9.4 - 6.3: exact"),
        ("做好各项工作", "农村居民收入21000元,增长7.9%;城镇居民收入47000元,增长5.6%;农村居民收入增速高出2.3个百分点。", "7.9 - 5.6: exact"),
    ],
)
def test_it_holds(promise: str, report: str, said: str) -> None:
    assert "; ".join(recomputed("difference", promise, report)) == said


@pytest.mark.parametrize(
    ("promise", "report", "said"),
    [
        ("做好各项工作", "产值增长9.1%,高于全省平均(6.3%)3.8个百分点。", "9.1 - 6.3: none"),
        ("做好各项工作", "由12.5%提高到14.0%,提高2.5个百分点。", "14.0 - 12.5: none"),
        ("做好各项工作", "农业投资增长9.4%,全部投资增长6.3%,增速高出2.1个百分点。", "9.4 - 6.3: none"),
    ],
)
def test_it_fails(promise: str, report: str, said: str) -> None:
    assert "; ".join(recomputed("difference", promise, report)) == said


@pytest.mark.parametrize(
    ("promise", "report"),
    [
        ("做好各项工作", "产值增长9.1%,投资增长6.3%,高于全省平均2.5个百分点。"),
        ("做好各项工作", "优良率达到91.3%,同比上升0.6个百分点。"),
        ("做好各项工作", "产值增长9.1%,高于全省平均2.8个百分点,利润增长6.3%。"),
        ("做好各项工作", "农业投资增长9.4%,全部投资增长6.3%,增速高于全省2.1个百分点。"),
        ("做好各项工作", "农业投资增长9.4%,消费增长6.3%,增速高出2.1个百分点。"),
        ("做好各项工作", "农业投资增长9.4%,全部投资增长6.3%,农业投资增速高出2.1个百分点。"),
        ("做好各项工作", "农业投资增长9.4%,全部投资增长6.3%,增速低2.1个百分点。"),
    ],
)
def test_it_says_nothing(promise: str, report: str) -> None:
    assert recomputed("difference", promise, report) == []
