"""One threshold claimed for several figures."""

import pytest

from says import recomputed


@pytest.mark.parametrize(
    ("promise", "report", "said"),
    [
        ("做好各项工作", "起数、人数分别下降8%、9%,均超过5%的目标。", "min(8, 9): exact"),
        ("做好各项工作", "两项指标增速分别为7.2%、7.8%,均超过7%。", "min(7.2, 7.8): exact"),
        ("做好各项工作", "费用增长率分别为0.6%、-1.2%,均低于5%控制目标。", "max(0.6, -1.2): exact"),
    ],
)
def test_it_holds(promise: str, report: str, said: str) -> None:
    assert "; ".join(recomputed("claimed_threshold", promise, report)) == said


@pytest.mark.parametrize(
    ("promise", "report", "said"),
    [
        ("做好各项工作", "两项指标增速分别为7.2%、6.8%,均超过7%。", "min(7.2, 6.8): none"),
    ],
)
def test_it_fails(promise: str, report: str, said: str) -> None:
    assert "; ".join(recomputed("claimed_threshold", promise, report)) == said


@pytest.mark.parametrize(
    ("promise", "report"),
    [
        ("做好各项工作", "访问7200次、8100次,满意率均超过90%。"),
        ("做好各项工作", "增速分别为7.2%、6.8%,投资增长9%。"),
        ("做好各项工作", "访问6800次,用户数7200户,超过7000户。"),
        ("做好各项工作", "增速7.2%,超过7%。"),
    ],
)
def test_it_says_nothing(promise: str, report: str) -> None:
    assert recomputed("claimed_threshold", promise, report) == []
