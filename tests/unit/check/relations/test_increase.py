"""An amount of change from its two amounts."""

import pytest

from says import recomputed


@pytest.mark.parametrize(
    ("promise", "report", "said"),
    [
        ("做好各项工作", "标准由800元提高到860元,增加60元。", "860 - 800: exact"),
        ("做好各项工作", "新增床位120张,比上年增加20张,上年为100张。", "120 - 100: exact"),
        ("做好各项工作", "泵站从52座减少到40座,减少12座。", "52 - 40: exact"),
        ("做好各项工作", "规上企业年初500家,年末560家,净增60家。", "560 - 500: exact"),
        ("做好各项工作", "新增规上企业42家、退出12家,净增30家。", "42 - 12: exact"),
    ],
)
def test_it_holds(promise: str, report: str, said: str) -> None:
    assert "; ".join(recomputed("increase", promise, report)) == said


@pytest.mark.parametrize(
    ("promise", "report", "said"),
    [
        ("做好各项工作", "标准由800元提高到860元,增加50元。", "860 - 800: none"),
    ],
)
def test_it_fails(promise: str, report: str, said: str) -> None:
    assert "; ".join(recomputed("increase", promise, report)) == said


@pytest.mark.parametrize(
    ("promise", "report"),
    [
        ("做好各项工作", "标准由800元提高到860元,惠及50户。"),
        ("做好各项工作", "新增床位120张,比上年增加20张。"),
        ("做好各项工作", "甲站80台、乙站90台,增加30台。"),
        ("做好各项工作", "规上企业年初500家,年末560家,净增50家。"),
        ("做好各项工作", "规上企业年初560家,年末500家,净增60家。"),
        ("做好各项工作", "新增规上企业42家、退出12家,净增35家。"),
        ("做好各项工作", "新增规上企业42家、培育12家,净增30家。"),
    ],
)
def test_it_says_nothing(promise: str, report: str) -> None:
    assert recomputed("increase", promise, report) == []
