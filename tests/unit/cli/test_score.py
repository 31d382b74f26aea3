"""`duizhang score`: printed, as JSON, one unit's, and one clear line where something is wrong."""

import json
from pathlib import Path

import pytest

from duizhang.cli import main

FIGURES = str(Path(__file__).parents[3] / "examples" / "qinglan-score-2026.csv")


def test_it_prints_rule_substitution_and_result(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", "guiyang-ecology", FIGURES]) == 0
    out = capsys.readouterr().out
    assert "30 × (450 ÷ 500) = 30 × 0.9 = 27" in out and "56.7 + 34.6 − 0.5 = 90.8" in out
    assert "未计分：缺实际值" in out and "共 3 个单位，2 个有总分、参加排名，1 个有未计分项、不排名" in out
    assert "转载 (repost)" in out and "四舍五入" in out


def test_json_has_the_same_figures(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", "guiyang-ecology", FIGURES, "--format", "json", "--year", "2026"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert [(s["unit"], s["total"], s["unscored"]) for s in said["sheets"]] == [("市教育局", 90.8, 0), ("市水务局", 94, 0), ("市交通局", None, 1)]
    assert [row["place"] for row in said["ranking"]] == [1, 2, None]
    line = said["sheets"][0]["lines"][0]
    assert (line["score"], line["figures"]["actual"], line["figures"]["source"]) == (27, 450, "三季度报送")


def test_a_unit_prints_its_own_sheet(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", "guiyang-ecology", FIGURES, "--unit", "市水务局"]) == 0
    out = capsys.readouterr().out
    assert "市水务局 总分 94" in out and "市教育局" not in out


def test_rules_are_listed_and_described(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score"]) == 0
    assert capsys.readouterr().out.count("\n") == 8
    assert main(["score", "water-2017"]) == 0
    assert "各例均已复算" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["shui", FIGURES], "没有名为“shui”"), (["water-2017", "无.csv"], "无.csv"), (["water-2017", FIGURES], "第 2 行"), (["guiyang-ecology", FIGURES, "--unit", "市财政局"], "市财政局")],
)
def test_what_cannot_be_used_is_one_line(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", *arguments]) == 2
    caught = capsys.readouterr()
    assert caught.out == "" and caught.err.count("\n") == 1 and said in caught.err
