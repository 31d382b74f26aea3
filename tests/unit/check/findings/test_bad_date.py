"""A day that does not exist."""

import pytest

from says import says


@pytest.mark.parametrize(
    ("promise", "report", "words"),
    [
        ("开工1个", "2月30日开工1个。", "2月30日"),
        ("开工1个", "自1月1月起开工1个。", "1月1月起"),
    ],
)
def test_it_finds(promise: str, report: str, words: str) -> None:
    assert words in says("bad_date", promise, report)


@pytest.mark.parametrize(
    ("promise", "report"),
    [
        ("开工1个", "2月28日开工1个。"),
        ("开工1个", "1月1日起开工1个。"),
    ],
)
def test_it_says_nothing(promise: str, report: str) -> None:
    assert says("bad_date", promise, report) == []
