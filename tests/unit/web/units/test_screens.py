"""The directory's screens: the example that other screens copy."""

import io
from collections.abc import Callable
from datetime import date

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import load_workbook

from duizhang.web.ledger.models import Entry
from duizhang.web.units.models import Unit
from people import Cast

SignIn = Callable[..., Client]


def sheet(*lines: str) -> SimpleUploadedFile:
    return SimpleUploadedFile("units.csv", "\n".join(("代码,名称,别名,类别,所在区县", *lines)).encode("utf-8-sig"))


def test_the_list_filters_and_htmx_gets_the_table_only(cast: Cast, signed_in: SignIn) -> None:
    page = signed_in(cast.su).get("/units/?q=市教委")
    assert "市教育局" in page.text and "市水务局</a>" not in page.text and "<html" in page.text
    part = signed_in(cast.su).get("/units/?q=市教委", headers={"HX-Request": "true", "HX-Target": "list"})
    assert "市教育局" in part.text and "<html" not in part.text


def test_buttons_show_only_to_those_who_may(cast: Cast, signed_in: SignIn) -> None:
    assert "添加单位" in signed_in(cast.su).get("/units/").text
    assert "添加单位" not in signed_in(cast.liang).get("/units/").text
    assert 'name="pick"' in signed_in(cast.su).get("/units/").text


def test_a_form_saves_through_its_action(cast: Cast, signed_in: SignIn) -> None:
    answer = signed_in(cast.su).post("/units/add/", {"code": "U05", "name": "市司法局", "kind": "department", "aliases": "市司法、司法局"})
    unit = Unit.objects.get(code="U05")
    assert answer["Location"] == f"/units/{unit.pk}/" and unit.aliases == ["市司法", "司法局"]
    assert Entry.objects.get().by == f"accounts.person:{cast.su.pk}"


def test_a_refusal_is_shown_on_the_form(cast: Cast, signed_in: SignIn) -> None:
    answer = signed_in(cast.su).post("/units/add/", {"code": "U01", "name": "某局", "kind": "department"})
    assert answer.status_code == 422 and "重复" in answer.text


def test_stored_script_is_shown_as_text(cast: Cast, signed_in: SignIn) -> None:
    signed_in(cast.su).post(f"/units/{cast.water.pk}/edit/", {"code": "U02", "name": "<script>alert(1)</script>", "kind": "department"})
    assert "<script>alert(1)" not in signed_in(cast.su).get(f"/units/{cast.water.pk}/").text


def test_several_are_retired_together_or_none(cast: Cast, signed_in: SignIn) -> None:
    both = {"verb": "retire", "pick": [cast.education.pk, cast.water.pk]}
    assert signed_in(cast.liang).post("/units/bulk/", both).status_code == 403
    signed_in(cast.su).post("/units/bulk/", both)
    assert Unit.objects.filter(until__isnull=False).count() == 2
    signed_in(cast.su).post("/units/bulk/", {"verb": "retire", "pick": [cast.education.pk, cast.district.pk]})
    assert Unit.objects.get(pk=cast.district.pk).until is None


def test_an_export_runs_no_formula_and_is_read_by_the_import(cast: Cast, signed_in: SignIn) -> None:
    Unit.objects.filter(pk=cast.water.pk).update(name="=HYPERLINK(1)")
    answer = signed_in(cast.su).get("/units/?export=xlsx")
    names = [row[1] for row in load_workbook(io.BytesIO(answer.content)).active.iter_rows(values_only=True)]
    assert names == ["名称", "临泽区", "市教育局", "'=HYPERLINK(1)"]
    csv = signed_in(cast.su).get("/units/?export=csv").content
    assert csv.startswith(b"\xef\xbb\xbf")
    assert "重复" in signed_in(cast.su).post("/units/import/", {"sheet": SimpleUploadedFile("u.csv", csv)}).text


def test_a_sheet_with_a_wrong_row_imports_nothing_and_names_the_row(cast: Cast, signed_in: SignIn) -> None:
    answer = signed_in(cast.su).post("/units/import/", {"sheet": sheet("U31,市统计局,,部门,", "U32,市教育局,,部门,", "U33,某所,,怪类,")})
    assert answer.status_code == 422 and "<td>3</td>" in answer.text and "<td>4</td>" in answer.text
    assert not Unit.objects.filter(code__startswith="U3").exists() and set(Entry.objects.values_list("verb", flat=True)) == {"file.store", "job.start"}


def test_a_good_sheet_imports_every_row(cast: Cast, signed_in: SignIn) -> None:
    signed_in(cast.su).post("/units/import/", {"sheet": sheet("U31,市统计局,统计局,部门,", "U32,临泽区水务局,,部门,临泽区")})
    assert Unit.objects.get(code="U32").district == cast.district
    assert Entry.objects.filter(verb="unit.add").count() == 2


def test_what_is_no_sheet_is_refused_in_one_sentence(cast: Cast, signed_in: SignIn) -> None:
    answer = signed_in(cast.su).post("/units/import/", {"sheet": SimpleUploadedFile("x.xlsx", b"PK\x03\x04 no zip")})
    assert answer.status_code == 422 and "x.xlsx" in answer.text


def test_units_that_stand_are_asked_for_by_yes_no_or_all(cast: Cast, signed_in: SignIn) -> None:
    Unit.objects.filter(name="市教育局").update(until=date(2026, 1, 31))
    client = signed_in(cast.su)
    everything = client.get("/units/").text
    assert "市教育局</a>" in everything and "市水务局</a>" in everything and "未知" not in everything
    standing = client.get("/units/?standing=true").text
    assert "市教育局</a>" not in standing and "市水务局</a>" in standing
    assert "市教育局</a>" in client.get("/units/?standing=false").text
