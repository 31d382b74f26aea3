"""Stages of one lot, each within the one before."""

import pytest

from says import recomputed


@pytest.mark.parametrize(
    ("promise", "report", "said"),
    [
        ("做好各项工作", "受理的43项中,评审31项,立项18项。", "18 ≤ 31: exact"),
    ],
)
def test_it_holds(promise: str, report: str, said: str) -> None:
    assert "; ".join(recomputed("funnel", promise, report)) == said


@pytest.mark.parametrize(
    ("promise", "report", "said"),
    [
        ("做好各项工作", "受理的43项中,评审31项,立项35项。", "35 ≤ 31: none"),
        ("做好各项工作", "签约的20个项目中,开工22个,竣工8个。", "22 ≤ 20: none"),
    ],
)
def test_it_fails(promise: str, report: str, said: str) -> None:
    assert "; ".join(recomputed("funnel", promise, report)) == said


@pytest.mark.parametrize(
    ("promise", "report"),
    [
        ("做好各项工作", "签约20个,开工22个,竣工8个。"),
        ("做好各项工作", "申报的43项中,立项18项,涉及企业50家。"),
        ("做好各项工作", "计划开工20个,实际开工22个。"),
    ],
)
def test_it_says_nothing(promise: str, report: str) -> None:
    assert recomputed("funnel", promise, report) == []
