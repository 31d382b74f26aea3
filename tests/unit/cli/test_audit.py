"""Exit status, outputs and errors of `duizhang audit`."""

import json
from pathlib import Path

import jsonschema
import pytest

from duizhang.cli import main

ROOT = Path(__file__).parents[3]
EXAMPLE = str(ROOT / "examples" / "qinglan-2023.txt")


def test_json_validates_against_the_schema(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["schema"]) == 0
    schema = json.loads(capsysbinary.readouterr().out)
    assert main(["audit", EXAMPLE, "--format", "json"]) == 0
    jsonschema.validate(json.loads(capsysbinary.readouterr().out), schema)


def test_every_quote_stands_where_it_says(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    main(["audit", EXAMPLE, "--format", "json"])
    audit = json.loads(capsysbinary.readouterr().out)
    lines = Path(EXAMPLE).read_text(encoding="utf-8").split("\n")
    anchored = [*audit["targets"], *audit["checks"], *audit["findings"], *(t["result"] for t in audit["targets"] if t["result"])]
    assert len(anchored) > 60
    assert all(lines[a["line"] - 1][a["start"] : a["end"]] == a["quote"] for a in anchored)


def test_fail_on_and_only(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["audit", EXAMPLE, "--fail-on", "not_met"]) == 1
    assert main(["audit", EXAMPLE, "--only", "met", "--fail-on", "not_met"]) == 0
    assert main(["audit", EXAMPLE, "--fail-on", "findings"]) == 1


@pytest.mark.parametrize("arguments", [["gone.txt"], ["empty.txt"], ["binary.txt"], ["folder"], ["huge.txt"], ["good.txt", "--profile", "nowhere"]])
def test_bad_input_is_one_line_and_status_2(arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    Path("empty.txt").write_bytes(b"")
    Path("binary.txt").write_bytes(bytes(range(256)) * 100)
    Path("folder").mkdir()
    with Path("huge.txt").open("wb") as huge:
        huge.truncate(200 * 1024**2)
    Path("good.txt").write_text("新建公园3个。", encoding="utf-8")
    assert main(["audit", *arguments]) == 2
    said = capsys.readouterr().err.strip().split("\n")
    assert len(said) == 1
    assert said[0].startswith("duizhang: ")


def test_the_other_inputs_are_still_audited(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["audit", "gone.txt", EXAMPLE, "--format", "json"]) == 2
    assert json.loads(capsysbinary.readouterr().out)["source"]["name"] == "qinglan-2023.txt"


def test_a_document_without_promise_is_no_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.txt"
    path.write_text("今天天气很好。", encoding="utf-8")
    assert main(["audit", str(path)]) == 0
    assert "没有找到" in capsys.readouterr().out


def test_html_of_several_goes_to_a_folder(tmp_path: Path) -> None:
    assert main(["audit", EXAMPLE, EXAMPLE, "--format", "html", "-o", str(tmp_path / "out")]) == 0
    assert len(list((tmp_path / "out").glob("*.html"))) == 2


def test_extract_prints_one_line_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", "1-11月增长8%左右", "全省第3位", "--year", "2023"]) == 0
    first, second = map(json.loads, capsys.readouterr().out.strip().split("\n"))
    assert first["quantities"][0] == {
        "start": 5, "end": 11, "quote": "增长8%左右", "value": 8, "upper": None, "unit": "%",
        "comparator": "~", "kind": "growth", "sign": 1, "base": None,
    }
    assert first["periods"] == [{"start": 0, "end": 5, "quote": "1-11月", "from": "2023-01-01", "to": "2023-11-30", "as_of": None}]
    assert second["ranks"][0]["value"] == 3
