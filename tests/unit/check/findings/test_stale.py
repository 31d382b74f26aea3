"""The report covers less of the year than the date allows."""

import pytest

from says import says


@pytest.mark.parametrize(
    ("promise", "report", "words"),
    [
        ("新建公园8个", "1-11月新建公园7个。", "1-11月"),
        ("新建公园8个", "已建公园1个,下半年计划再建7个。", "下半年计划"),
        ("新建公园8个", "截至10月底新建公园7个。", "截至10月底"),
    ],
)
def test_it_finds(promise: str, report: str, words: str) -> None:
    assert words in says("stale", promise, report)


@pytest.mark.parametrize(
    ("promise", "report"),
    [
        ("新建公园8个", "1-12月新建公园8个。"),
        ("新建公园8个", "6月,市领导调研公园建设,全年新建8个。"),
        ("新建公园8个", "新建公园7个,另1个10月底前完成。"),
        ("新建公园8个", "部署下一步工作,新建公园8个。"),
        ("新建公园8个", "2022年1-11月新建公园7个,今年新建8个。"),
    ],
)
def test_it_says_nothing(promise: str, report: str) -> None:
    assert says("stale", promise, report) == []
