"""What the loader of score rules refuses, and how it says so."""

from pathlib import Path

import pytest

from duizhang import api
from duizhang.lexicon.score import FOLDER, BadScoreRule, load_score_rule, read_score_rule, score_rule_names

GOOD = (FOLDER / "water-2017.toml").read_text(encoding="utf-8")


def refusal(text: str) -> str:
    with pytest.raises(BadScoreRule) as caught:
        read_score_rule(text, "mine.toml")
    return str(caught.value)


def test_a_good_rule_is_read() -> None:
    assert read_score_rule(GOOD, "mine.toml").part_named("取水总量")
    assert all(load_score_rule(name).name == name for name in score_rule_names())


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('place = "', 'plaice = "', "plaice"),
        ('reached = "at_most"', 'reached = "at_most"\nbonus = 3', "bonus"),
        ('document = "2017年度目标任务完成情况赋分细则"', 'document = " "', "document"),
        ('grade = "转载 (repost)"', 'grade = ""', "grade"),
        ('date = "2017"', 'date = "去年"', "去年"),
        ('family = "all_or_nothing"', 'family = "all_or_something"', "all_or_something"),
        ('word = "用黄河水总量"', 'word = "取水总量"', "取水总量"),
        ('reached = "at_most"', 'reached = "at_most"\ngroup = "没有的组"', "没有的组"),
        ('says = "达到年度目标值得 6 分，小于不得分"', 'says = ""', "says"),
        ("weight = 10", 'weight = "十"', "第1个"),
        ("example = [{ target = 3,", "example = []\n# [{ target = 3,", "example"),
    ],
)  # fmt: skip
def test_a_rule_that_cannot_be_used_is_refused_with_file_and_place(before: str, after: str, said: str) -> None:
    assert before in GOOD
    complaint = refusal(GOOD.replace(before, after, 1))
    assert "mine.toml" in complaint and said in complaint


def test_neither_date_nor_address_is_no_source() -> None:
    text = GOOD.replace('date = "2017"', 'date = ""')
    assert read_score_rule(text, "mine.toml")
    assert "网址" in refusal(text.replace(load_score_rule("water-2017").url, ""))


def test_a_wrong_example_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(GOOD.replace("actual = 8.01, score = 0", "actual = 8.01, score = 10"), encoding="utf-8")
    with pytest.raises(BadScoreRule, match="第 3 个 example"):
        api.score_rule(str(path))


def test_an_unknown_rule_names_those_there_are() -> None:
    with pytest.raises(BadScoreRule, match="water-2017"):
        load_score_rule("shui")
    with pytest.raises(BadScoreRule, match="water-2017"):
        load_score_rule("../profiles/default")
    with pytest.raises(BadScoreRule, match="打不开"):
        load_score_rule("nowhere.toml")


@pytest.mark.parametrize(
    ("name", "before", "after", "said"),
    [
        ("district-supervision", "each = 10\n", "each = 10\nleast = 5\n", "二者取一"),
        ("key-projects-2020", "{ each = 0.1 }]", "{ each = 0.1, up_to = 200 }]", "up_to"),
        ("key-projects-2020", "at_most = 3, points = 7", "at_most = 3, points = 7, share = 5", "二者取一"),
        ("jiaojiang-2018", "{ rank = 2, points = 0 }", "{ rank = 3, points = 0 }", "连续"),
        ("hangzhou-2018", 'of = "objective"', 'of = "nothing"', "没有这一项"),
        ("chengdu-forestry", '"10-31"', '"13-31"', "13-31"),
        ("guiyang-ecology", 'group = "targets"\nfull = 70', 'group = "later"\nfull = 70', "later"),
    ],
)
def test_what_a_family_needs(name: str, before: str, after: str, said: str) -> None:
    text = (FOLDER / f"{name}.toml").read_text(encoding="utf-8")
    assert before in text
    assert said in refusal(text.replace(before, after, 1))
