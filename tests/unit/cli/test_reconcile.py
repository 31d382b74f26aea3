"""Exit status, outputs and errors of `duizhang reconcile`."""

import json
from pathlib import Path

import jsonschema
import pytest

from duizhang.cli import main

FOLDER = Path(__file__).parents[2] / "golden" / "reconcile"
PLAN, REPORT, CLEAN = (str(FOLDER / f"{name}.txt") for name in ("plan", "report", "clean"))


def test_json_validates_against_the_schema(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["schema"]) == 0
    schema = json.loads(capsysbinary.readouterr().out)
    assert main(["reconcile", PLAN, REPORT, "--format", "json"]) == 0
    jsonschema.validate(json.loads(capsysbinary.readouterr().out), schema)


def test_fail_on() -> None:
    assert main(["reconcile", PLAN, REPORT, "--fail-on", "not_met"]) == 1
    assert main(["reconcile", PLAN, REPORT, "--fail-on", "findings"]) == 1
    assert main(["reconcile", PLAN, CLEAN, "--fail-on", "not_met", "--fail-on", "findings"]) == 0
    assert main(["reconcile", PLAN, REPORT, "--only", "met", "--fail-on", "not_met"]) == 0


def test_both_quotes_stand_side_by_side(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["reconcile", PLAN, REPORT]) == 0
    shown = capsys.readouterr().out
    for words in ("计划第13行", "城市绿道40公里", "报告第9行", "建成城市绿道31公里", "漏项"):
        assert words in shown
    page = tmp_path / "page.html"
    assert main(["reconcile", PLAN, REPORT, "--format", "html", "-o", str(page)]) == 0
    html = page.read_text(encoding="utf-8")
    assert 'class="two"' in html
    assert html.index("计划 · plan.txt") < html.index("报告 · report.txt")


@pytest.mark.parametrize("arguments", [[PLAN, "gone.txt"], ["gone.txt", REPORT], [PLAN, REPORT, "--profile", "nowhere"], [PLAN, REPORT, "-o", "gone/out.json"]])
def test_an_unusable_input_is_one_line_and_nothing_is_written(arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["reconcile", *arguments, "--format", "json"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.strip().split("\n")) == 1
    assert said.err.startswith("duizhang: ")


def test_another_year_is_refused_unless_the_year_is_given(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = tmp_path / "other.txt"
    other.write_text(Path(REPORT).read_text(encoding="utf-8").replace("2024年青岚市", "2022年青岚市"), encoding="utf-8")
    assert main(["reconcile", PLAN, str(other)]) == 2
    assert "2022年" in capsys.readouterr().err
    assert main(["reconcile", PLAN, str(other), "--year", "2024"]) == 0
