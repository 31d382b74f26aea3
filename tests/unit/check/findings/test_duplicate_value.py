"""One precise figure claimed for several things."""

import pytest

from says import says


@pytest.mark.parametrize(
    ("promise", "report", "words"),
    [
        ("推广设备", "安装烟感180套;安装门磁180套;安装水压计180套。", "安装烟感180套;安装门磁180套;安装水压计180套"),
        ("免费接种", "流感疫苗接种151338例,肺炎疫苗接种151338例。", "流感疫苗接种151338例,肺炎疫苗接种151338例"),
    ],
)
def test_it_finds(promise: str, report: str, words: str) -> None:
    assert words in says("duplicate_value", promise, report)


@pytest.mark.parametrize(
    ("promise", "report"),
    [
        ("推广设备", "安装烟感180套;安装门磁185套。"),
        ("推广设备", "安装烟感180套;安装门磁180套。"),
        ("推广设备", "安装烟感100套;安装门磁100套;安装水压计100套。"),
        ("推广设备", "甲区各安装烟感180套;乙区各安装门磁180套;丙区各安装水压计180套。"),
    ],
)
def test_it_says_nothing(promise: str, report: str) -> None:
    assert says("duplicate_value", promise, report) == []
