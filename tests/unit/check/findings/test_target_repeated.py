"""The report repeats the promise instead of answering it."""

import pytest

from duizhang import api
from says import HEAD, says


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


@pytest.mark.parametrize(
    "paragraph",
    ["3000个村环境整治(2023-2027年)。上半年累计完成整治650个,占总计划的21.7%。", "全县通村公路100.0公里,占目标100公里的100%,其中东镇60公里。"],
)
def test_a_paragraph_that_promises_and_reports_repeats_nothing(paragraph: str) -> None:
    outcome = api.audit((HEAD + paragraph).encode()).outcome
    assert "target_repeated" not in [f.type for f in outcome.findings]
