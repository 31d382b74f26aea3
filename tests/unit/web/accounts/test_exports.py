"""Logs taken out: by the audit administrator only, noted in the ledger, checkable elsewhere, harmless in a spreadsheet."""

import csv
import hashlib
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from openpyxl import load_workbook

from duizhang.web.ledger.chain import verify
from duizhang.web.ledger.exported import check_lines
from duizhang.web.ledger.models import Entry
from duizhang.web.units.actions.add_unit import add_unit
from people import Cast

SignIn = Callable[..., Client]
EVIL = '=HYPERLINK("http://x","y")'


@pytest.fixture
def entries(cast: Cast) -> None:
    for n in range(4):
        add_unit(code=f"T{n}", name=EVIL if n == 2 else f"试验单位{n}", by=(cast.su, cast.alice)[n % 2])


def taken(client: Client, form: str, query: str = "", log: str = "history") -> bytes:
    answer = client.post(f"/people/{log}/export/?{query}", {"form": form})
    return b"".join(answer.streaming_content)  # type: ignore[arg-type]


def lines(body: bytes) -> list[str]:
    return body.decode().splitlines()


def test_a_jsonl_holds_the_whole_chain_and_is_noted_itself(cast: Cast, entries: None, signed_in: SignIn) -> None:
    body = taken(signed_in(cast.log), "jsonl")
    found = check_lines(lines(body))
    assert (found.entries, found.gaps, found.broken_at) == (4, 0, None)
    noted = Entry.objects.latest("number")
    assert (noted.verb, noted.by_name) == ("log.export", "纪录") and noted.after["rows"] == 4
    assert noted.after["sha256"] == hashlib.sha256(body).hexdigest()
    assert found.seal == f"4:{noted.previous}" and verify().broken_at is None


def test_a_filter_leaves_gaps_that_are_said(cast: Cast, entries: None, signed_in: SignIn) -> None:
    found = check_lines(lines(taken(signed_in(cast.log), "jsonl", "by_name=苏")))
    assert (found.entries, found.gaps, found.broken_at) == (2, 1, None)


def test_days_alone_leave_a_stretch_without_gaps(cast: Cast, entries: None, signed_in: SignIn) -> None:
    client = signed_in(cast.log)
    assert json.loads(lines(taken(client, "jsonl", "since=2020-01-01"))[0]) == {"format": "duizhang-ledger-1", "entries": 4, "whole": True}
    assert check_lines(lines(taken(client, "jsonl", "until=2020-01-01"))).entries == 0


@pytest.mark.parametrize(
    ("spoil", "because"),
    [
        (lambda ls: [ls[0], ls[1].replace("试验单位0", "别的单位"), *ls[2:]], "改过"),
        (lambda ls: [*ls[:2], *ls[3:]], "不见了"),
        (lambda ls: ls[:-1], "条数"),
        (lambda ls: [ls[0], ls[2], ls[1], *ls[3:]], "次序"),
        (lambda ls: [*ls[:2], "{}", *ls[3:]], "完整"),
    ],
)
def test_tampering_with_the_file_shows(cast: Cast, entries: None, signed_in: SignIn, spoil: Callable[[list[str]], list[str]], because: str) -> None:
    found = check_lines(spoil(lines(taken(signed_in(cast.log), "jsonl"))))
    assert found.broken_at is not None and because in found.because


def test_the_command_checks_a_file(cast: Cast, entries: None, signed_in: SignIn, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "ledger.jsonl"
    file.write_bytes(taken(signed_in(cast.log), "jsonl"))
    call_command("verify_ledger", file=file)
    assert "完好 (intact): 4 条" in capsys.readouterr().out
    file.write_text(file.read_text().replace("试验单位1", "别的单位"))
    with pytest.raises(CommandError, match="第 3 行"):
        call_command("verify_ledger", file=file)
    file.write_text("{}")
    with pytest.raises(CommandError, match="不是操作记录"):
        call_command("verify_ledger", file=file)


def test_no_cell_starts_a_formula(cast: Cast, entries: None, signed_in: SignIn) -> None:
    client = signed_in(cast.log)
    cells = [cell for row in csv.reader(io.StringIO(taken(client, "csv").decode("utf-8-sig"))) for cell in row]
    sheet = load_workbook(io.BytesIO(taken(client, "xlsx"))).worksheets[0]
    cells += [str(cell.value or "") for row in sheet.iter_rows() for cell in row]
    assert sum(EVIL in cell for cell in cells) >= 2 and not [cell for cell in cells if cell.startswith("=")]
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


@pytest.mark.parametrize("form", ["csv", "xlsx", "jsonl"])
def test_the_sign_in_log_goes_out_too(cast: Cast, client: Client, signed_in: SignIn, form: str) -> None:
    client.post("/accounts/login/", {"login": "=cmd|' /C calc'!A0", "password": "x"})
    body = taken(signed_in(cast.log), form, "event=failed", "sign-ins")
    if form == "csv":
        assert next(csv.reader(io.StringIO(body.decode("utf-8-sig").splitlines()[1])))[1:3] == ["登录失败", "'=cmd|' /C calc'!A0"]
    elif form == "jsonl":
        assert json.loads(body)["event"] == "failed"
    assert Entry.objects.latest("number").after["filters"] == ["event=failed"]


def test_only_the_audit_administrator_takes_logs_out(cast: Cast, signed_in: SignIn) -> None:
    for who in (cast.alice, cast.sec, cast.au, cast.su):
        assert signed_in(who).post("/people/history/export/", {"form": "csv"}).status_code == 403
    assert "JSONL" not in signed_in(cast.au).get("/people/history/").text
    assert "JSONL" in signed_in(cast.log).get("/people/history/").text


def test_the_list_itself_gives_no_file_past_the_ledger(cast: Cast, entries: None, signed_in: SignIn) -> None:
    answer = signed_in(cast.au).get("/people/history/?export=csv")
    assert "text/html" in answer["Content-Type"]


def test_an_unknown_form_is_refused(cast: Cast, signed_in: SignIn) -> None:
    assert signed_in(cast.log).post("/people/history/export/", {"form": "exe"}).status_code == 302
    assert not Entry.objects.exists()
