"""Points ahead of or behind the year."""

import pytest

from says import recomputed


@pytest.mark.parametrize(
    ("promise", "report", "said"),
    [
        ("做好各项工作", "1-10月到位资金为年计划的125.64%,超进度42.31%。", "125.64 - 10/12: half_up"),
        ("做好各项工作", "1-9月完成计划的60.5%,欠进度14.5个百分点。", "9/12 - 60.5: exact"),
    ],
)
def test_it_holds(promise: str, report: str, said: str) -> None:
    assert "; ".join(recomputed("ahead_of_pace", promise, report)) == said


@pytest.mark.parametrize(
    ("promise", "report", "said"),
    [
        ("做好各项工作", "1-10月到位资金为年计划的125.64%,超进度42.31%;市外为70.41%,欠进度13.92%。", "125.64 - 10/12: half_up; 10/12 - 70.41: none"),
    ],
)
def test_it_fails(promise: str, report: str, said: str) -> None:
    assert "; ".join(recomputed("ahead_of_pace", promise, report)) == said


@pytest.mark.parametrize(
    ("promise", "report"),
    [
        ("做好各项工作", "1-10月完成计划的60.5%,超序时进度3个百分点。"),
        ("做好各项工作", "1-10月完成计划的60.5%。"),
        ("做好各项工作", "1-9月甲完成计划的60.5%,1-10月乙完成计划的80.5%,欠进度3个百分点。"),
    ],
)
def test_it_says_nothing(promise: str, report: str) -> None:
    assert recomputed("ahead_of_pace", promise, report) == []
