"""A completion rate whose base stands in the promise."""

import pytest

from says import recomputed


@pytest.mark.parametrize(
    ("promise", "report", "said"),
    [
        ("完成适老化改造2000户", "完成适老化改造2683户,完成率134.15%。", "2683 / 2000（目标）: exact"),
        ("新建充电桩600个", "新建充电桩450个,完成年度目标的75%。", "450 / 600（目标）: exact"),
        ("交付安置房3200套", "交付安置房2764套,完成86.4%。", "2764 / 3200（目标）: half_up"),
    ],
)
def test_it_holds(promise: str, report: str, said: str) -> None:
    assert "; ".join(recomputed("promised_rate", promise, report)) == said


@pytest.mark.parametrize(
    ("promise", "report", "said"),
    [
        ("新建充电桩600个", "新建充电桩450个,完成年度目标的78%。", "450 / 600（目标）: none"),
    ],
)
def test_it_fails(promise: str, report: str, said: str) -> None:
    assert "; ".join(recomputed("promised_rate", promise, report)) == said


@pytest.mark.parametrize(
    ("promise", "report"),
    [
        ("新建充电桩600个", "充电桩计划500个,新建充电桩450个,完成年度目标的78%。"),
        ("到2025年累计新建充电桩600个", "新建充电桩450个,完成年度目标的78%。"),
        ("新建充电桩600个", "新建充电桩450个,使用率75%。"),
        ("交付安置房3200套", "交付安置房2764套,完成88.4%。"),
        ("交付安置房3200套", "交付安置房2764套,完成总工程量的86.4%。"),
    ],
)
def test_it_says_nothing(promise: str, report: str) -> None:
    assert recomputed("promised_rate", promise, report) == []
