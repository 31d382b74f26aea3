"""What `duizhang explain` shows of a reading, and that it shows what the audit does."""

import json

import pytest

from duizhang import api
from duizhang.cli import main
from says import audit

PROMISE = "规上工业增加值增长7.5%左右"
REPORT = "1-11月，规上工业增加值增长7.1%，高于全省平均（5.9%）1.2个百分点"


def _data(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict:
    assert main(["explain", *arguments, "--format", "json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_a_figure_with_its_parts(capsys: pytest.CaptureFixture[str]) -> None:
    figures = _data(capsys, "绿道里程不低于１.２万公里")["sentences"][0]["figures"]
    want = {"quote": "不低于１.２万公里", "figure": "１.２万公里", "value": 12000, "factor": 10000, "unit": "公里", "before": "不低于", "comparator": ">=", "role": "figure", "rule": "number_unit"}
    assert [{k: f[k] for k in want} for f in figures] == [want]


def test_a_lone_sentence_is_read_both_ways_and_not_judged(capsys: pytest.CaptureFixture[str]) -> None:
    data = _data(capsys, "新建公园3个", "--year", "2023")
    assert [(t["value"], t["deadline"]) for t in data["targets"]] == [(3, "2023-12-31")]
    assert [r["value"] for r in data["results"]] == [3]
    assert "verdict" not in data["targets"][0]


def test_names_and_thresholds_are_told_apart_from_figures(capsys: pytest.CaptureFixture[str]) -> None:
    sentence = _data(capsys, "落实《2021年行动》，引进50亿元以上项目5个")["sentences"][0]
    assert [n["quote"] for n in sentence["names"]] == ["《2021年行动》"]
    assert [(f["value"], f["role"]) for f in sentence["figures"]] == [(5000000000, "threshold"), (5, "figure")]


def test_two_sentences_are_held_together_as_the_audit_does(capsys: pytest.CaptureFixture[str]) -> None:
    data = _data(capsys, PROMISE, REPORT)
    (target,) = data["targets"]
    (verdict,) = audit(PROMISE, REPORT)
    assert (target["verdict"], target["because"]) == (verdict.name, verdict.because)
    assert target["compared"] == 7.1
    chosen = [c for c in data["candidates"] if c["chosen"]]
    assert [(c["objection"], c["missing"]) for c in chosen] == [(None, [])]
    assert len([c for c in data["candidates"] if c["objection"]]) == 2
    assert [c["formula"] for c in data["checks"]] == ["7.1 - 5.9"]


def test_what_nothing_answers_has_no_chosen_candidate(capsys: pytest.CaptureFixture[str]) -> None:
    data = _data(capsys, PROMISE, "新建公园3个")
    assert [(c["considered"], c["chosen"]) for c in data["candidates"]] == [(False, False)]
    assert data["targets"][0]["verdict"] == "not_reported"


def test_the_tree_says_why(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", PROMISE, REPORT]) == 0
    shown = capsys.readouterr().out
    for words in ("规则 number_unit", "选中", "不可比", "次优相似度", "结论 ● 已达到", "7.1 - 5.9 = 1.2"):
        assert words in shown


def test_brackets_in_a_sentence_are_no_markup(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "新建公园[bold]3个[/]"]) == 0
    assert "[bold]3个[/]" in capsys.readouterr().out


def test_without_a_figure_it_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "今天天气很好"]) == 0
    assert "没有读到数量" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [[" "], ["新建公园3个", ""], ["新建公园3个", "--profile", "nowhere"]])
def test_an_unusable_input_is_one_line(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", *arguments]) == 2
    assert len(capsys.readouterr().err.strip().split("\n")) == 1


def test_every_quote_stands_where_it_says() -> None:
    explanation = api.explain("推进《某规划》，１－１１月完成投资3亿元、同比增长8%")
    text = explanation.outcome.document.block(1).text
    (sentence,) = explanation.sentences
    assert len(sentence.view) == len(text)
    assert [text[n.start : n.end] for n in sentence.names] == ["《某规划》"]
