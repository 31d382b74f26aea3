"""The day up to which a document reports."""

from datetime import date

from duizhang import api


def as_of(*lines: str) -> date | None:
    return api.audit(("\n".join(lines) + "\n").encode()).outcome.as_of


TABLE = "项目 | 年度目标 | {} | 责任单位", "泵站 | 3座 | 2座 | 市水利局", "公园 | 5个 | 1个 | 市园林局"


def test_the_title_says_it() -> None:
    assert as_of("2023年1-8月重点工作完成情况", TABLE[0].format("完成情况"), *TABLE[1:]) == date(2023, 8, 31)


def test_a_column_says_it() -> None:
    assert as_of("2023年重点工作完成情况", TABLE[0].format("1-8月完成"), *TABLE[1:]) == date(2023, 8, 31)


def test_the_day_of_publication_goes_before() -> None:
    assert as_of("2023年1-8月重点工作完成情况", "发布日期:2023-09-10", TABLE[0].format("完成"), *TABLE[1:]) == date(2023, 9, 10)


def test_without_any_it_is_the_end_of_the_year() -> None:
    assert as_of("2023年重点工作完成情况", TABLE[0].format("完成情况"), *TABLE[1:]) == date(2023, 12, 31)


def test_of_a_column_a_month_the_last_that_is_filled_in() -> None:
    for months in ("1月 | 2月 | 3月 | 4月", "一月 | 二月 | 三月 | 四月"):
        head = f"项目 | 年度目标 | {months} | 累计"
        assert as_of("2023年重点工作完成情况", head, "泵站 | 30座 | 2 | 3 | 4 | | 9", "公园 | 50个 | 2 | 3 | 4 | | 9") == date(2023, 3, 31)
