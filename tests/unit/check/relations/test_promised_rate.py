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


def test_rates_in_turn_are_each_of_its_own_amount() -> None:
    promise = "新建助餐点25个,适老化改造300户"
    assert recomputed("promised_rate", promise, "新建助餐点14个,适老化改造187户,分别占全年计划的56%、62.3%。") == [
        "14 / 25（目标）: exact", "187 / 300（目标）: half_up",
    ]  # fmt: skip


def test_rates_in_turn_of_more_amounts_than_rates_are_left_alone() -> None:
    promise = "新建助餐点25个,适老化改造300户"
    assert recomputed("promised_rate", promise, "新建助餐点14个,适老化改造187户、治理6处,分别占全年计划的56%、62.3%。") == []
