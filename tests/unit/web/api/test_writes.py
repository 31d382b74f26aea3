"""What comes in: nothing beside what is asked for, in one shape of errors, through the same actions as the pages."""

import io
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import load_workbook

from api_samples import document, key_of, operations
from calls import Calls, secret_of
from duizhang.web.accounts.models import Person
from duizhang.web.accounts.permissions import Permission
from duizhang.web.api.shapes import Taken
from duizhang.web.jobs.actions.run_job import run_job
from duizhang.web.jobs.models import Job
from duizhang.web.ledger.models import Entry
from duizhang.web.units.models import Unit
from office import report_of
from people import Cast
from plan_samples import TEXT
from reports import GOOD, promise_of
from samples import make_samples

SMUGGLED = {"id": 1, "pk": 1, "role": "administrator", "is_active": True, "is_superuser": True, "password": "x", "must_change_password": False, "state": "locked", "by": 1,
            "person": 1, "submitted_by": 1, "accepted_at": "2026-01-01", "review": "accepted", "number": "1", "colour": "green", "until": "2026-12-31", "scopes": []}  # fmt: skip


def known_of(cast: Cast) -> dict[str, Any]:
    samples = make_samples(cast)
    return samples | {"ledger": 1, "versions": samples["api:v1:versions_pk pk"]}


def fields_of(method: str, path: str) -> tuple[str, set[str]]:
    """The content type of a call and the fields it takes."""
    found = document()
    kind, content = next(iter(found["paths"][path][method]["requestBody"]["content"].items()))
    shape = content["schema"]
    shape = found["components"]["schemas"][shape["$ref"].rsplit("/", 1)[1]] if "$ref" in shape else shape
    return kind, set(shape["properties"])


def test_no_write_takes_a_field_that_it_does_not_name(cast: Cast) -> None:
    known, tried = known_of(cast), 0
    calls = {p.role: Calls(secret_of(p)) for p in cast.by_role().values() if p.role != "public"}
    before = Entry.objects.count()
    for method, path, needs in operations():
        if "requestBody" not in document()["paths"][path][method]:
            continue
        who = next(p for p in cast.by_role().values() if all(p.may(Permission(n)) for n in needs))
        kind, takes = fields_of(method, path)
        smuggled = {name: value for name, value in SMUGGLED.items() if name not in takes}
        where = path.format(**key_of(path, known))
        if kind == "application/json":
            status, said = calls[who.role].send(method, where, smuggled)
            assert all(f"body.{name}：没有这个字段" in said["error"]["message"] for name in smuggled), (method, path, said)
        else:
            status, said = calls[who.role].upload(where, SimpleUploadedFile("a.txt", b"x"), role="administrator", **{name: "x" for name in ("text", "item", "reason") if name in takes})
            assert said["error"]["place"] == "form.role"
        assert status == 422
        tried += 1
    assert tried > 55
    assert Entry.objects.count() == before


def test_every_shape_that_comes_in_is_closed() -> None:
    def all_of(kind: type) -> set[type]:
        return {kind, *(deeper for sub in kind.__subclasses__() for deeper in all_of(sub))}

    assert len(all_of(Taken)) > 40
    assert all(kind.model_config["extra"] == "forbid" for kind in all_of(Taken))
    names = [kind.__name__ for kind in all_of(Taken)]
    assert len(names) == len(set(names))


def test_a_shape_without_the_lock_would_be_noticed() -> None:
    class Open(Taken):
        model_config = {"extra": "ignore"}  # noqa: RUF012

    assert Open.model_config["extra"] != "forbid"
    del Open


def test_a_call_is_entered_in_the_history_under_its_person(cast: Cast) -> None:
    calls = Calls(secret_of(cast.su))
    status, unit = calls.post("/units", code="U9", name="市统计局", aliases=["统计局"], since="2024-03-01")
    assert (status, unit["since"], unit["memberships"]) == (200, "2024-03-01", [])
    status, changed = calls.send("patch", f"/units/{unit['id']}", {"name": "市统计信息局"})
    assert (status, changed["name"], changed["aliases"]) == (200, "市统计信息局", ["统计局"])
    assert [(e.verb, e.by_name) for e in Entry.objects.filter(subject=f"units.unit:{unit['id']}").order_by("number")] == [("unit.add", "苏查"), ("unit.edit", "苏查")]
    assert calls.post(f"/units/{unit['id']}/appoint", person=cast.liang.pk)[1]["memberships"][0]["person"]["name"] == "梁联"
    assert calls.post(f"/units/{unit['id']}/appoint", person=10**9)[0] == 404


@pytest.mark.parametrize(
    ("body", "place"),
    [
        (b"{", ""),
        (b"[" * 100_000, ""),
        (b'{"code": NaN, "name": "x"}', "body.code"),
        (b'{"code": "U9"}', "body.name"),
        (b'{"code": "U9", "name": "a\\u0000b"}', "body.name"),
        (b'{"code": "U9", "name": "\\ud800"}', "body.name"),
        (b'{"code": "U9", "name": " "}', "body.name"),
        (b'{"code": "U9", "name": "x", "since": 20260101}', "body.since"),
        (b'{"code": "U9", "name": "x", "since": "2026-02-30"}', "body.since"),
        (b'{"code": "U9", "name": "x", "kind": "ministry"}', "body.kind"),
        (b'{"code": "U9", "name": "x", "district": true}', "body.district"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_what_does_not_fit_is_told_in_one_shape(body: bytes, place: str, cast: Cast) -> None:
    calls = Calls(secret_of(cast.su))
    answer = calls.client.post("/api/v1/units", data=body, content_type="application/json", headers=calls.headers)
    assert answer.status_code in (400, 422)
    said = answer.json()["error"]
    assert (said.get("place", ""), set(said) <= {"message", "place"}) == (place, True)
    assert "Traceback" not in answer.content.decode()
    assert not Unit.objects.filter(code="U9").exists()


def test_what_cannot_be_done_now_is_409_with_the_actions_own_words(cast: Cast) -> None:
    status, said = Calls(secret_of(cast.su)).post("/units", code="U01", name="市教育局")
    assert status == 409
    assert "市教育局" in said["error"]["message"]


def test_content_types_and_sizes(cast: Cast, settings: Any) -> None:
    calls = Calls(secret_of(cast.su))
    sent = calls.client.post("/api/v1/units", data={"code": "U9"}, headers=calls.headers)
    assert sent.status_code == 415
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 100
    assert calls.post("/units", code="U9", name="长" * 100)[0] == 413
    settings.UPLOAD_MAX_BYTES = 10
    assert calls.upload("/plans/import", SimpleUploadedFile("a.txt", b"x" * 100_000))[0] == 413
    assert calls.get("/units", unknown="1")[0] == 422


def test_a_method_or_an_address_that_is_not_there(cast: Cast) -> None:
    calls = Calls(secret_of(cast.su))
    status, said = calls.send("delete", "/units")
    assert (status, set(said)) == (405, {"error"})
    for path in ("/nothing", "/units/x", "/units/-1", "/units/99999999999999999999999", "/units/%0A/retire"):
        status, said = calls.get(path)
        assert (status, set(said)) == (404, {"error"}), path


def test_every_call_refuses_another_method_another_content_type_and_who_shows_no_token(cast: Cast) -> None:
    known, nobody = known_of(cast), Calls("")
    del nobody.headers["Authorization"]
    calls = {p.role: Calls(secret_of(p)) for p in cast.by_role().values() if p.role != "public"}
    for method, path, needs in operations():
        who = next(p for p in cast.by_role().values() if all(p.may(Permission(n)) for n in needs))
        where, said = path.format(**key_of(path, known)), document()["paths"][path]
        assert nobody.send(method, where)[0] == 401, (method, path)
        other = next(m for m in ("delete", "put", "patch") if m not in said)
        status, answer = calls[who.role].send(other, where)
        assert (status, set(answer)) == (405, {"error"}), (other, path)
        if "requestBody" in said[method]:
            sent = getattr(calls[who.role].client, method)(f"/api/v1{where}", data="a=b", content_type="application/x-www-form-urlencoded", headers=calls[who.role].headers)
            assert sent.status_code == 415, (method, path)


def test_an_error_of_ours_says_nothing_of_itself(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(person: Any) -> Any:
        raise RuntimeError("secret detail")

    monkeypatch.setattr("duizhang.web.accounts.visibility.unit_ids", broken)
    monkeypatch.setattr("duizhang.web.api.resources.me.unit_ids", broken)
    status, said = Calls(secret_of(cast.su)).get("/me")
    assert status == 500
    assert "secret" not in str(said)


def test_a_draft_is_guarded_by_its_revision_and_a_submission_by_its_key(cast: Cast) -> None:
    promise_of(cast)
    pk, calls = report_of(cast).pk, Calls(secret_of(cast.liang))
    status, saved = calls.send("put", f"/reports/{pk}/draft", {"revision": 0, "text": GOOD})
    assert (status, saved["revision"], saved["draft"]["text"]) == (200, 1, GOOD)
    assert calls.send("put", f"/reports/{pk}/draft", {"revision": 0, "text": "别的话"})[0] == 409
    seen = calls.post(f"/reports/{pk}/check", text=GOOD)[1]
    assert next((f["value"], f["at"]["quote"], f["target"] is not None) for f in seen["figures"]) == ("150", "新增学位150个", True)
    key = str(uuid4())
    first, again = (calls.post(f"/reports/{pk}/submit", key=key, text=GOOD, revision=1) for _ in range(2))
    assert (first[0], again[0]) == (200, 200)
    assert [len(r[1]["submissions"]) for r in (first, again)] == [1, 1]
    assert Calls(secret_of(cast.su)).get(f"/reports/{pk}")[1]["draft"] is None
    assert Calls(secret_of(cast.xu)).get(f"/reports/{pk}")[0] == 404


def test_a_plan_comes_in_is_reviewed_and_published(cast: Cast) -> None:
    calls = Calls(secret_of(cast.su))
    status, job = calls.upload("/plans/import", SimpleUploadedFile("计划.txt", TEXT.encode()), kind="key_tasks")
    assert (status, job["state"]) == (200, "done")
    status, plan = calls.get(f"/plans/{job['plan']}")
    assert (status, plan["state"], plan["progress"]["targets"]) == (200, "draft", 4)
    tasks = calls.get("/tasks", plan=plan["id"])[1]["items"]
    assert len(tasks) == 2
    target = calls.get(f"/tasks/{tasks[0]['id']}")[1]["targets"][0]
    assert (target["value"], target["at"]["quote"]) == ("500", "新增学位500个")
    assert calls.send("patch", f"/targets/{target['id']}", {"value": "480.5"})[1]["value"] == "480.5"
    assert calls.send("patch", f"/targets/{target['id']}", {"value": 480.5})[0] == 422
    assert calls.post(f"/plans/{plan['id']}/publish")[0] == 409
    assert calls.post("/tasks/bulk", tasks=[t["id"] for t in tasks], accept=True)[1] == {"tasks": 2}
    version = calls.post(f"/plans/{plan['id']}/publish", note="审议通过")[1]
    assert (version["number"], len(version["content"]["tasks"])) == (1, 2)
    status, change = calls.post(f"/targets/{target['id']}/change", value="450", reason="口径调整")
    assert (status, change["after"]) == (200, {"value": "450"})
    assert calls.post(f"/changes/{change['id']}/decide", approved=True)[0] == 409
    assert Calls(secret_of(cast.shen)).post(f"/changes/{change['id']}/decide", approved=True)[1]["version"] == 2
    assert [d["after"] for d in calls.get(f"/plans/{plan['id']}/differences", old=1, new=2)[1]["differences"] if d["label"] == "目标值"] == ["450"]


def test_a_person_is_added_with_a_password_told_once(cast: Cast) -> None:
    calls = Calls(secret_of(cast.sec))
    status, added = calls.post("/people", username="wen", name="文新", role="auditor")
    assert (status, added["person"]["role"], len(added["password"])) == (200, "auditor", 19)
    assert "password" not in str(calls.get(f"/people/{added['person']['id']}")[1])
    assert Person.objects.get(username="wen").check_password(added["password"])


def test_a_sheet_of_units_is_taken_whole_or_not_at_all(cast: Cast) -> None:
    calls = Calls(secret_of(cast.su))
    good = "代码,名称\nU7,市体育局\nU8,市文旅局\n".encode("utf-8-sig")
    bad = "代码,名称\nU5,市档案局\nU01,又一个\n".encode("utf-8-sig")
    status, job = calls.upload("/units/import", SimpleUploadedFile("单位.csv", good))
    assert (status, job["state"], job["rows"], Unit.objects.filter(code__in=("U7", "U8")).count()) == (200, "done", [], 2)
    status, said = calls.upload("/units/import", SimpleUploadedFile("单位.csv", bad))
    assert (status, [(r["row"], "市教育局" in r["wrong"]) for r in said["error"]["rows"]]) == (409, [(3, True)])
    assert not Unit.objects.filter(code="U5").exists()
    failed = calls.get(f"/jobs/{said['error']['job']}")[1]
    assert (failed["state"], failed["wrong"], failed["plan"]) == ("failed", 1, None)
    assert calls.get(f"/jobs/{failed['id']}/errors")[0] == 200
    assert calls.get(f"/jobs/{job['id']}/errors")[0] == 404


def test_a_sheet_of_complaints_keeps_its_good_rows_and_names_the_others(cast: Cast) -> None:
    sheet = "工单号,日期,地点,内容\nH-1,2026-03-02,新安路,路灯不亮\nH-2,三月,新安路,井盖松动\n".encode()
    status, job = Calls(secret_of(cast.su)).upload("/complaints/import", SimpleUploadedFile("群众反映.csv", sheet))
    assert (status, job["state"], [(r["row"], r["column"]) for r in job["rows"]]) == (200, "done", [(3, "日期")])


def test_a_large_sheet_is_a_job_to_ask_about(cast: Cast) -> None:
    calls = Calls(secret_of(cast.su))
    sheet = "代码,名称\n" + "".join(f"V{n},第{n}所\n" for n in range(1500))
    status, job = calls.upload("/units/import", SimpleUploadedFile("单位.csv", sheet.encode()))
    assert (status, job["state"]) == (202, "queued")
    assert calls.get(f"/jobs/{job['id']}/result")[0] == 404
    assert calls.post(f"/jobs/{job['id']}/stop")[1]["state"] == "stopped"
    assert calls.post(f"/jobs/{job['id']}/stop")[0] == 409
    assert not Unit.objects.filter(code="V1").exists()


def test_a_long_list_is_written_by_a_job_with_no_more_than_the_tokens_scopes(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    make_samples(cast)
    monkeypatch.setattr("duizhang.web.generic.exporting.LONG", 0)
    lines = {}
    for scopes in (("plans.view", "plans.edit", "jobs.view"), ("plans.view", "jobs.view")):
        calls = Calls(secret_of(cast.su, *scopes))
        status, job = calls.get("/plans/export", form="csv")
        assert (status, job["state"]) == (202, "queued")
        run_job(job=Job.objects.get(pk=job["id"]))
        status, file = calls.get(f"/jobs/{job['id']}/result")
        lines[scopes] = file.getvalue().decode("utf-8-sig").splitlines()
    with_drafts, without = lines.values()
    assert len(with_drafts) > len(without) >= 1


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_no_cell_of_an_export_is_a_formula(form: str, cast: Cast) -> None:
    calls = Calls(secret_of(cast.su))
    calls.post("/units", code="=1+1", name="@SUM(A1)", aliases=["+2"])
    status, answer = calls.get("/units/export", form=form, q="SUM")
    assert status == 200
    content = b"".join(answer) if answer.streaming else answer.content
    if form == "csv":
        cells = content.decode("utf-8-sig").splitlines()[1].split(",")
    else:
        cells = [str(cell.value or "") for cell in list(load_workbook(io.BytesIO(content)).worksheets[0].iter_rows())[1]]
    assert cells[:2] == ["'=1+1", "'@SUM(A1)"]
    assert not any(cell.startswith(("=", "+", "@", "-")) for cell in cells)
