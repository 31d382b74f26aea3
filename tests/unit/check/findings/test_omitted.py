"""Fewer things are answered than were announced."""

import pytest

from says import says


@pytest.mark.parametrize(
    ("promise", "report", "words"),
    [
        ("做好各项工作", "45个事项,24个完成全年任务、9个超序时、11个按序时。", "45个事项,24个完成全年任务、9个超序时、11个"),
        ("做好各项工作", "建成4个中心:东湖、西岭、南塘。", "4个中心:东湖、西岭、南塘"),
        ("做好各项工作", "重点抓好5项改革:一是建账,二是查账,三是交账。", "5项改革:一是"),
    ],
)
def test_it_finds(promise: str, report: str, words: str) -> None:
    assert words in says("omitted", promise, report)


@pytest.mark.parametrize(
    ("promise", "report"),
    [
        ("做好各项工作", "45个事项,24个完成全年任务、9个超序时、12个按序时。"),
        ("做好各项工作", "建成3个中心(东湖、西岭、南塘)。"),
        ("做好各项工作", "建成2个中心(东湖、西岭、南塘)。"),
        ("做好各项工作", "重点抓好3项改革:一是建账,二是查账,三是交账。"),
        ("做好各项工作", "重点抓好5项改革,一是建账。"),
    ],
)
def test_it_says_nothing(promise: str, report: str) -> None:
    assert says("omitted", promise, report) == []
