"""Counts by class that should make up the announced number."""

import pytest

from says import recomputed


@pytest.mark.parametrize(
    ("promise", "report", "said"),
    [
        ("做好各项工作", "市实事涉及本县45个事项,24个完成全年任务、9个超序时、11个按序时。", "24 + 9 + 11: none"),
        ("做好各项工作", "县实事50个事项,14个完成,7个超序时,26个按序时。", "14 + 7 + 26: none"),
        ("做好各项工作", "112个指标,60个达序时,45个超序时,5个滞后。", "60 + 45 + 5: none"),
    ],
)
def test_it_fails(promise: str, report: str, said: str) -> None:
    assert "; ".join(recomputed("classes", promise, report)) == said


@pytest.mark.parametrize(
    ("promise", "report"),
    [
        ("做好各项工作", "45个事项,24个完成全年任务、9个超序时、11个按序时、1个滞后。"),
        ("做好各项工作", "45个事项,其中24个完成、9个超序时、11个按序时。"),
        ("做好各项工作", "安装甲系统700台;安装乙系统180套,完成验收180套,提前投用180套。"),
        ("做好各项工作", "58项指标中,28项超序时,27项达序时,3项未下达目标。"),
        ("做好各项工作", "45个事项,24个完成、9个超序时,另有11个按序时。"),
    ],
)
def test_it_says_nothing(promise: str, report: str) -> None:
    assert recomputed("classes", promise, report) == []
