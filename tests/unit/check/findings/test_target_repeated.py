"""The report repeats the promise instead of answering it."""

import pytest

from says import says


@pytest.mark.parametrize(
    ("promise", "report", "words"),
    [
        ("参保率达到95%以上", "参保率达到95%以上。", "参保率达到95%以上"),
        ("深化船舶修造全流程改革,推广应用港航码,推进海岛服务一卡通用", "开展调研3次;深化船舶修造全流程改革,推广应用港航码,推进海岛服务一卡通用。", "深化船舶修造全流程改革,推广应用港航码,推进海岛服务一卡通用"),
    ],
)
def test_it_finds(promise: str, report: str, words: str) -> None:
    assert words in says("target_repeated", promise, report)


@pytest.mark.parametrize(
    ("promise", "report"),
    [
        ("参保率达到95%以上", "参保率达到96.2%。"),
        ("参保率达到95%以上", "参保率达到96%以上。"),
        ("深化船舶修造全流程改革,推广应用港航码", "船舶修造全流程改革已在3个港区推开,港航码用户2万人。"),
    ],
)
def test_it_says_nothing(promise: str, report: str) -> None:
    assert says("target_repeated", promise, report) == []
