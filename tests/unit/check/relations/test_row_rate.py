"""A rate whose base stands in an earlier sentence of the row."""

import pytest

from says import recomputed


@pytest.mark.parametrize(
    ("promise", "report", "said"),
    [
        ("做好各项工作", "今年计划改造64栋。目前已完工48栋,完工率75%。", "48 / 64（前文）: exact"),
        ("做好各项工作", "全县列入整治2606个村。累计通车2585个,占总计划99.2%。", "2585 / 2606（前文）: half_up"),
    ],
)
def test_it_holds(promise: str, report: str, said: str) -> None:
    assert "; ".join(recomputed("row_rate", promise, report)) == said


@pytest.mark.parametrize(
    ("promise", "report"),
    [
        ("做好各项工作", "今年计划改造64栋。目前已完工48栋,完工率88%。"),
        ("做好各项工作", "今年计划改造48栋。目前已完工48栋,完工率100%。"),
        ("做好各项工作", "今年计划改造64栋。完工的48户,入住率75%。"),
    ],
)
def test_it_says_nothing(promise: str, report: str) -> None:
    assert recomputed("row_rate", promise, report) == []
