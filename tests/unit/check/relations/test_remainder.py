"""What is left over."""

import pytest

from says import recomputed


@pytest.mark.parametrize(
    ("promise", "report", "said"),
    [
        ("做好各项工作", "交办信访件588件,已销号559件,销号率95.1%,未完成销号29件。", "588 - 559: exact"),
        ("做好各项工作", "预案61个,已印发58个,其余3个正在修订。", "61 - 58: exact"),
        ("做好各项工作", "全部27项,9月底完成19项。剩余8项11月完成。", "27 - 19: exact"),
        ("做好各项工作", "36所学校项目竣工32所,4所因选址调整结转次年。", "36 - 32: exact"),
    ],
)
def test_it_holds(promise: str, report: str, said: str) -> None:
    assert "; ".join(recomputed("remainder", promise, report)) == said


@pytest.mark.parametrize(
    ("promise", "report", "said"),
    [
        ("做好各项工作", "预案61个,已印发58个,其余4个正在修订。", "61 - 58: none"),
    ],
)
def test_it_fails(promise: str, report: str, said: str) -> None:
    assert "; ".join(recomputed("remainder", promise, report)) == said


@pytest.mark.parametrize(
    ("promise", "report"),
    [
        ("做好各项工作", "预案61个,新增12个,已印发58个,其余4个正在修订。"),
        ("做好各项工作", "预案61个,已印发58个,另有其余4个正在修订。"),
        ("做好各项工作", "预案61个,已印发58个。剩余4个正在修订。"),
        ("做好各项工作", "预案61个,发放58册,其余4册留存。"),
        ("做好各项工作", "36所学校项目竣工32所,5所因选址调整结转次年。"),
        ("做好各项工作", "36所学校项目竣工32所,4所获评示范校。"),
    ],
)
def test_it_says_nothing(promise: str, report: str) -> None:
    assert recomputed("remainder", promise, report) == []
