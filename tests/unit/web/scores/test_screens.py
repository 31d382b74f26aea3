"""The screens: what each shows, who sees what, and no more queries for more units."""

import io
from collections.abc import Callable
from decimal import Decimal

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from duizhang.web.bulletins.actions.issue_draft import issue_draft
from duizhang.web.scores.actions.compute_sheets import compute_sheets
from duizhang.web.scores.actions.draft_ranking import draft_ranking
from duizhang.web.scores.actions.enter_figure import enter_figure
from duizhang.web.scores.book import sheet_book
from duizhang.web.scores.models import Entry, Scheme, Sheet
from duizhang.web.scores.rule import rule_of
from duizhang.web.units.models import Unit
from office import cycle_of, snapshot_of, target_of
from people import Cast
from scoring import RULE, computed, item_of, open_entry, scheme_of, shown

SignIn = Callable[..., Client]


def page(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200, path
    return response.content.decode()


def sheet_of(unit: Unit) -> str:
    return Sheet.objects.get(unit=unit, current=True).get_absolute_url()


def test_a_new_assessment_is_made_in_the_browser(cast: Cast, signed_in: SignIn) -> None:
    said = {"title": "一季度", "cycle": cycle_of().pk, "layer": "reported", "rule": "", "units": [cast.education.pk], "own_rule": io.BytesIO(RULE.encode())}
    response = signed_in(cast.su).post("/scores/add/", said)
    scheme = Scheme.objects.get()
    assert response.status_code == 302 and response["Location"] == scheme.get_absolute_url() and scheme.rule_name == "临泽市年度考核"


def test_a_broken_rule_is_named_on_the_form(cast: Cast, signed_in: SignIn) -> None:
    said = {"title": "一季度", "cycle": cycle_of().pk, "layer": "reported", "units": [cast.education.pk], "own_rule": io.BytesIO(RULE.replace("family", "famly", 1).encode())}
    response = signed_in(cast.su).post("/scores/add/", said)
    assert response.status_code == 422 and "计分规则写法有误: 考核规则" in response.content.decode() and not Scheme.objects.exists()


def test_the_way_from_targets_to_a_shown_sheet(cast: Cast, signed_in: SignIn) -> None:
    snapshot_of(cast)
    scheme, client = scheme_of(cast), signed_in(cast.su)
    at = scheme.get_absolute_url()
    assert client.post(f"{at}items/", {"part": "target", "targets": [target_of(cast).pk]}).status_code == 302
    assert client.post(f"/scores/items/{scheme.items.get().pk}/weigh/", {"weight": "70", "reason": "办法"}).status_code == 302
    client.post(f"{at}draw/")
    for unit, view in ((cast.education, 25), (cast.water, 28)):
        assert client.post(f"{at}enter/", {"unit": unit.pk, "part": "view", "actual": view, "basis": "民调"}).status_code == 302
    client.post(f"{at}compute/")
    client.post(f"{at}show/")
    said = page(client, at)
    assert "33.4" in said and "共 2 个单位，2 个有总分、参加排名" in said and "缺 0 条" in said
    assert client.post(f"{at}draft/", {"note": ""}).status_code == 302


def test_the_sheet_shows_rule_substitution_and_result_with_the_sentence(cast: Cast, signed_in: SignIn) -> None:
    shown(cast)
    said = page(signed_in(cast.liang), sheet_of(cast.education))
    assert "得分等于权重乘以完成率" in said and "70 × (60 ÷ 500) = 70 × 0.12 = 8.4" in said and "33.4" in said
    assert f"/board/verdicts/{snapshot_of(cast).pk}/" in said and "民调.txt" in said and "办法没有写小数位数" in said


def test_a_unit_sees_its_own_sheet_only_and_only_once_shown(cast: Cast, signed_in: SignIn) -> None:
    computed(cast)
    liang, at = signed_in(cast.liang), scheme_of(cast).get_absolute_url()
    assert liang.get(sheet_of(cast.education)).status_code == 404 and liang.get(at).status_code == 404
    shown(cast)
    assert liang.get(sheet_of(cast.education)).status_code == 200
    assert liang.get(sheet_of(cast.water)).status_code == 404
    assert liang.get(f"{sheet_of(cast.water)}export/").status_code == 404
    assert liang.get(at)["Location"] == sheet_of(cast.education)
    assert liang.get(f"{at}export/").status_code == 404
    entry = Entry.objects.get(unit=cast.water, part="view")
    assert liang.get(f"/scores/entries/{entry.pk}/files/{entry.files.get().pk}/").status_code == 404
    assert "市水务局" not in page(liang, sheet_of(cast.education))


def test_leaders_and_auditors_see_all_and_change_nothing(cast: Cast, signed_in: SignIn) -> None:
    computed(cast)
    at = scheme_of(cast).get_absolute_url()
    for person in (cast.mo, cast.au):
        client = signed_in(person)
        assert "33.4" in page(client, at) and client.post(f"{at}compute/").status_code == 403


def test_once_issued_the_unit_reads_the_ranking_and_can_object_from_its_sheet(cast: Cast, signed_in: SignIn) -> None:
    shown(cast)
    draft = draft_ranking(scheme=scheme_of(cast), by=cast.su)
    liang = signed_in(cast.liang)
    assert liang.get(draft.get_absolute_url()).status_code == 404 and "提出异议" not in page(liang, sheet_of(cast.education))
    issue = issue_draft(issue=draft, revision=draft.revision, by=cast.shen)
    ranking = page(liang, issue.get_absolute_url())
    assert "市水务局" in ranking and "33.4" in ranking and "60 ÷ 500" not in ranking and "&lt;div" not in ranking
    assert f"/bulletins/{issue.pk}/object/" in page(liang, sheet_of(cast.education))


def test_what_the_records_propose_is_decided_on_its_page(cast: Cast, signed_in: SignIn) -> None:
    entry, client = open_entry(cast), signed_in(cast.su)
    assert "待确认 1 条" in page(client, scheme_of(cast).get_absolute_url())
    assert "任务1；任务2" in page(client, f"/scores/entries/{entry.pk}/decide/")
    assert client.post(f"/scores/entries/{entry.pk}/decide/", {"confirm": "no"}).status_code == 422
    assert client.post(f"/scores/entries/{entry.pk}/decide/", {"confirm": "yes", "times": "1", "reason": "一次系系统停机"}).status_code == 302
    entry.refresh_from_db()
    assert (entry.state, entry.actual, entry.decided_by) == ("confirmed", 1, cast.su)


def test_an_old_version_says_so_and_leads_to_the_new(cast: Cast, signed_in: SignIn) -> None:
    shown(cast)
    old = sheet_of(cast.water)
    client = signed_in(cast.su)
    entry = Entry.objects.get(unit=cast.water, part="view")
    assert client.post(f"/scores/entries/{entry.pk}/correct/", {"actual": "27", "reason": "复核"}).status_code == 302
    client.post(f"{scheme_of(cast).get_absolute_url()}compute/")
    assert "已被后来的计分取代" in page(client, old) and sheet_of(cast.water) in page(client, old)


def test_the_workbook_recomputes_by_our_own_arithmetic_and_text_stays_text(cast: Cast) -> None:
    computed(cast)
    enter_figure(scheme=scheme_of(cast), unit=cast.education, part="late", name="=HYPERLINK(1)", actual=Decimal(2), basis="@SUM(A1)", by=cast.su)
    sheet = next(s for s in compute_sheets(scheme=scheme_of(cast), by=cast.su) if s.unit == cast.education)
    cells = load_workbook(io.BytesIO(sheet_book(sheet, rule_of(sheet.scheme)))).active
    rows = {row[0].value: row for row in cells.iter_rows(min_row=4, max_row=6)}
    assert rows["目标"][6].value == "=ROUND(MAX(0,MIN(C4,C4*E4/D4)),2)" and [c.value for c in rows["目标"][2:5]] == [70, 500, 60]
    assert rows["满意度"][6].value == 25
    assert rows["迟报"][6].value == "=-ROUND(E6*F6,2)" and rows["迟报"][5].value == 0.5
    assert rows["迟报"][1].value == "'=HYPERLINK(1)" and rows["迟报"][9].value == "'@SUM(A1)"
    written = [c.value for row in cells.iter_rows() for c in row if isinstance(c.value, str) and c.value.startswith("=")]
    assert len(written) == 2 and all(value.startswith(("=ROUND(", "=-ROUND(")) for value in written)


def test_the_ranking_goes_out_as_a_workbook(cast: Cast, signed_in: SignIn) -> None:
    computed(cast)
    response = signed_in(cast.mo).get(f"{scheme_of(cast).get_absolute_url()}export/")
    rows = list(load_workbook(io.BytesIO(response.content)).active.iter_rows(min_row=3, max_col=4, values_only=True))
    assert rows[:3] == [("名次", "单位", "总分", "未计分项数"), (1, "市教育局", 33.4, 0), (2, "市水务局", 28, 0)]
    assert "共 2 个单位" in str(rows[3][0])


def queries(client: Client, path: str) -> int:
    with CaptureQueriesContext(connection, ) as caught:
        assert client.get(path).status_code == 200
    return len(caught)


def grow(cast: Cast, numbers: range) -> None:
    scheme = scheme_of(cast)
    for number in numbers:
        unit = Unit.objects.create(code=f"X{number}", name=f"第{number}局")
        scheme.units.add(unit)
        enter_figure(scheme=scheme, unit=unit, part="view", actual=Decimal(number % 30), basis="民调", by=cast.su)
    compute_sheets(scheme=scheme, by=cast.su)


@pytest.mark.parametrize("which", ["list", "scheme", "sheet"])
def test_pages_take_no_more_queries_for_more_units(which: str, cast: Cast, signed_in: SignIn) -> None:
    computed(cast)
    item_of(cast)
    client = signed_in(cast.su)
    path = {"list": "/scores/", "scheme": scheme_of(cast).get_absolute_url(), "sheet": sheet_of(cast.education)}[which]
    grow(cast, range(3))
    few = queries(client, path)
    grow(cast, range(3, 15))
    assert queries(client, path) == few <= 25
