"""A distance from the promise."""

import pytest

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
