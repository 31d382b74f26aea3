"""Shares of one whole, tested as a set before one share is accused."""

import pytest

from says import recomputed


@pytest.mark.parametrize(
    ("promise", "report", "said"),
    [
        ("做好各项工作", "全年收到建议93件。已解决54件,占承办总数的58.07%;正解决33件,占承办总数的35.48%;列入计划2件,占承办总数的2.15%;留作参考4件,占承办总数的4.30%。", "54 / 93: forced_100; 33 / 93: half_up; 2 / 93: half_up; 4 / 93: half_up"),
        ("做好各项工作", "共55项,达序44项,占80.0%;未达序11项,占20.0%。", "44 / 55: exact; 11 / 55: exact"),
        ("做好各项工作", "共222项:超序时10项,占4.5%;已完成24项,占10.8%;达序时162项,占72.9%;欠序时17项,占7.7%;其他9项,占4.1%。", "10 / 222: half_up; 24 / 222: half_up; 162 / 222: forced_100; 17 / 222: half_up; 9 / 222: half_up"),
        ("做好各项工作", "全县15项:较快9项(60%)、一般3项(20%)、偏慢3项(20%)。", "9 / 15: exact; 3 / 15: exact; 3 / 15: exact"),
    ],
)
def test_it_holds(promise: str, report: str, said: str) -> None:
    assert "; ".join(recomputed("shares", promise, report)) == said


@pytest.mark.parametrize(
    ("promise", "report", "said"),
    [
        ("做好各项工作", "全县15项:较快9项(60%)、一般3项(27%)、偏慢3项(20%)。", "9 / 15: exact; 3 / 15: none; 3 / 15: exact"),
    ],
)
def test_it_fails(promise: str, report: str, said: str) -> None:
    assert "; ".join(recomputed("shares", promise, report)) == said


@pytest.mark.parametrize(
    ("promise", "report"),
    [
        ("做好各项工作", "1170件援助完成948件(81%),6个小区施工(90%)。"),
        ("做好各项工作", "共15项,较快9项,一般3项,偏慢3项。"),
        ("做好各项工作", "共15项,完成率60%,满意率90%。"),
    ],
)
def test_it_says_nothing(promise: str, report: str) -> None:
    assert recomputed("shares", promise, report) == []
