"""What is still to be done, reported as a result."""

import pytest

from says import says


@pytest.mark.parametrize(
    ("promise", "report", "words"),
    [
        ("新建公园8个", "已建公园1个,下半年计划再建7个。", "下半年计划"),
        ("新建公园8个", "已建公园7个。下一步,加快收尾。", "下一步"),
    ],
)
def test_it_finds(promise: str, report: str, words: str) -> None:
    assert words in says("plan_as_result", promise, report)


@pytest.mark.parametrize(
    ("promise", "report"),
    [
        ("新建公园8个", "已建公园8个,下半年全部开放。"),
        ("新建公园8个", "已建公园8个,督促各县落实下一步方案。"),
    ],
)
def test_it_says_nothing(promise: str, report: str) -> None:
    assert says("plan_as_result", promise, report) == []
