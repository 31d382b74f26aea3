"""A share that no whole number of the counted things can give."""

import pytest

from says import recomputed


@pytest.mark.parametrize(
    ("promise", "report", "said"),
    [
        ("做好各项工作", "42所学校达标率92.9%。", "39 / 42: half_up"),
        ("做好各项工作", "120个项目开工率97.5%。", "117 / 120: exact"),
    ],
)
def test_it_holds(promise: str, report: str, said: str) -> None:
    assert "; ".join(recomputed("whole_number", promise, report)) == said


@pytest.mark.parametrize(
    ("promise", "report", "said"),
    [
        ("做好各项工作", "42所学校达标率91.3%。", "38 / 42: none"),
        ("做好各项工作", "17个项目开工率42%。", "7 / 17: none"),
    ],
)
def test_it_fails(promise: str, report: str, said: str) -> None:
    assert "; ".join(recomputed("whole_number", promise, report)) == said


@pytest.mark.parametrize(
    ("promise", "report"),
    [
        ("做好各项工作", "42所学校午餐覆盖率91.3%。"),
        ("做好各项工作", "12个断面水质达标率91.3%。"),
        ("做好各项工作", "4200所学校达标率91.3%。"),
        ("做好各项工作", "42所学校平均达标率91.3%。"),
        ("做好各项工作", "42所学校达标率100%。"),
        ("做好各项工作", "42所学校的教师培训合格率91.3%。"),
    ],
)
def test_it_says_nothing(promise: str, report: str) -> None:
    assert recomputed("whole_number", promise, report) == []
