"""A distance from the promise."""

import pytest

from duizhang import api
from says import recomputed


@pytest.mark.parametrize(
    ("promise", "report", "said"),
    [
        ("垃圾处理率达到9%", "垃圾处理率8.2%,低于目标0.8个百分点。", "9（目标） - 8.2: exact"),
        ("垃圾处理率达到90%以上", "垃圾处理率95.4%,超目标5.4个百分点。", "95.4 - 90（目标）: exact"),
    ],
)
def test_it_holds(promise: str, report: str, said: str) -> None:
    assert "; ".join(recomputed("promised_difference", promise, report)) == said


@pytest.mark.parametrize(
    ("promise", "report", "said"),
    [
        ("垃圾处理率达到90%以上", "垃圾处理率95.4%,高于目标9.4个百分点。", "95.4 - 90（目标）: none"),
    ],
)
def test_it_fails(promise: str, report: str, said: str) -> None:
    assert "; ".join(recomputed("promised_difference", promise, report)) == said


@pytest.mark.parametrize(
    ("promise", "report"),
    [
        ("垃圾处理率达到90%以上", "垃圾处理率95.4%,高于全省9.4个百分点。"),
        ("垃圾处理率达到90%以上", "垃圾处理率95.4%。"),
        ("垃圾处理率达到90%左右", "垃圾处理率95.4%,高于目标9.4个百分点。"),
    ],
)
def test_it_says_nothing(promise: str, report: str) -> None:
    assert recomputed("promised_difference", promise, report) == []


def test_a_promise_worked_out_from_the_points_is_not_held_against_them() -> None:
    report = "2023年1-11月重点工作推进情况通报\n\n全市投资同比增长7.9%,高于年度目标0.9个百分点。新建公园8个,完成目标10个的80%。"
    outcome = api.audit(report.encode()).outcome
    assert [v.target.value for v in outcome.verdicts] == [7, 10]
    assert [c for c in outcome.checks if not c.holds] == []
