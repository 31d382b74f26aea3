"""The day of publication."""

from datetime import date

import pytest

from duizhang.lexicon.shape import Lexicon
from duizhang.read import read
from duizhang.split import split


def published(text: str, lexicon: Lexicon) -> date | None:
    return split(read(text.encode(), "a.txt"), lexicon).masthead.date


@pytest.mark.parametrize("said", ["发布日期:2023-09-10", "发布时间:2023/9/10", "日期:2023年9月10日", "发布日期: 2023.09.10"])
def test_a_day_however_written(said: str, lexicon: Lexicon) -> None:
    assert published(f"2023年重点工作完成情况\n{said}\n\n新建泵站3座。\n", lexicon) == date(2023, 9, 10)


@pytest.mark.parametrize("title", ["2023年1-8月重点工作完成情况", "2023年重点工作完成情况(2023.1-8)"])
def test_a_stretch_of_months_is_no_day(title: str, lexicon: Lexicon) -> None:
    assert published(f"{title}\n\n新建泵站3座。\n", lexicon) is None
