"""What one sentence promises: how many promises, each with its name, its limit and its kind."""

import pytest

from says import audit


def promised(text: str) -> list[tuple[str, float, str, str]]:
    return [(v.target.indicator, float(v.target.value), v.target.op, v.target.kind) for v in audit(text, "正在推进。")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("化肥、农药使用量均比上年减少3%", ["化肥使用量", "农药使用量"]),
        ("甲病、乙病患者规范管理率均达到65%", ["甲病患者规范管理率", "乙病患者规范管理率"]),
        ("门诊费用、住院费用增幅均不超过5%", ["门诊费用增幅", "住院费用增幅"]),
        ("信访及时受理率、按期办结率均达到98%", ["信访及时受理率", "按期办结率"]),
        ("甲桥、乙路年均维护率达到98%", ["甲桥、乙路年均维护率"]),
        ("高标准农田新建15亩、改造提升10亩", ["高标准农田新建", "高标准农田改造提升"]),
        ("推动甲桥、乙路等60个项目竣工", ["项目竣工"]),
        ("(一)公园开放率达到80%", ["公园开放率"]),
        ("消除56人以上大班额,建设泵站3座", ["泵站"]),
        ("落实县五届人大二次会议决议,建设泵站3座", ["泵站"]),
    ],
)
def test_each_name_once(text: str, names: list[str]) -> None:
    assert [name for name, *_ in promised(text)] == names


def test_things_that_are_only_named_are_not_promised() -> None:
    assert promised("推进甲桥、乙路等60个项目") == []


def test_a_limit_written_once_holds_for_the_whole_list() -> None:
    assert [op for _, _, op, _ in promised("甲病死亡率、乙病死亡率、丙病死亡率分别控制在10‰、4‰、5.5‰以下")] == ["<=", "<=", "<="]
    assert [op for _, _, op, _ in promised("甲病治愈率、乙病治愈率分别达到90%、80%以上")] == [">=", ">="]


def test_a_sum_of_money_is_raised_by_a_rate_not_to_one() -> None:
    assert [kind for *_, kind in promised("提高低保标准5%")] == ["growth"]
    assert [kind for *_, kind in promised("提高污水处理率到95%")] == ["share"]


def test_limits_joined_by_and_say_which_things_are_counted() -> None:
    assert [value for _, value, _, _ in promised("总收入30万元且经营性收入15万元以上的村占比达到70%")] == [70]
    assert [value for _, value, _, _ in promised("总收入达到30万元,经营性收入达到15万元")] == [300000, 150000]


def test_money_right_before_the_things_counted_says_how_big_they_are() -> None:
    assert [(value, name) for name, value, _, _ in promised("引进亿元项目20个、10亿元产业项目3个")] == [(20, "项目"), (3, "产业项目")]
    assert [value for _, value, _, _ in promised("完成项目投资10亿元,新建项目3个")] == [1000000000, 3]


def test_a_label_in_brackets_is_no_part_of_the_name() -> None:
    from duizhang import api

    read = api.audit("甲县2023年实事公示\n【承诺】建设改水工程31处\n【办理结果】改水工程完成29处\n".encode())
    assert [v.target.indicator for v in read] == ["改水工程"]
