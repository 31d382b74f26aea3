"""The screens of plans: who may, who may not, who must see nothing; what is typed in comes out as text."""

import io
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from duizhang.web.ledger.models import Entry
from duizhang.web.plans.actions.accept import accept_task
from duizhang.web.plans.actions.add import add_task
from duizhang.web.plans.actions.publish import publish
from duizhang.web.plans.models import Change, Plan, Target, Task
from duizhang.web.plans.views import review
from people import Cast
from plan_samples import TEXT, imported

SignIn = Callable[..., Client]
HTMX = {"HX-Request": "true"}


@pytest.fixture
def plan(cast: Cast) -> Plan:
    return imported(cast).plan


@pytest.fixture
def running(cast: Cast, plan: Plan) -> Plan:
    for task in plan.tasks.all():
        accept_task(task=task, by=cast.su)
    publish(plan=plan, by=cast.su, note="审议通过")
    plan.refresh_from_db()
    return plan


def upload(content: bytes, name: str = "计划.txt") -> dict[str, Any]:
    return {"upload": SimpleUploadedFile(name, content), "kind": "key_tasks"}


def test_an_upload_leads_to_its_review_with_every_promise_marked(cast: Cast, signed_in: SignIn) -> None:
    client = signed_in(cast.su)
    answer = client.post("/plans/import/", upload(TEXT.encode()))
    plan = Plan.objects.get()
    assert answer["Location"] == f"/plans/{plan.pk}/review/"
    page = client.get(answer["Location"]).text
    for target in Target.objects.all():
        assert f'data-mark="{target.pk}" class="mark-proposed">{target.quote}</mark>' in page
        assert f'id="target-{target.pk}"' in page
    assert "市自来水公司" in page and "名录里没有" in page and "一、民生" in page


@pytest.mark.parametrize("content", [b"", b"\x00" * 80, b"PK\x03\x04"])
def test_what_cannot_be_read_is_said_on_the_form_in_one_line(content: bytes, cast: Cast, signed_in: SignIn) -> None:
    answer = signed_in(cast.su).post("/plans/import/", upload(content, "坏的.docx"))
    assert answer.status_code == 422 and ("坏的.docx" in answer.text or "空" in answer.text)
    assert not Plan.objects.exists()


def test_an_upload_over_the_limit_is_refused(cast: Cast, signed_in: SignIn, settings: Any) -> None:
    settings.UPLOAD_MAX_BYTES = 10
    answer = signed_in(cast.su).post("/plans/import/", upload(TEXT.encode()))
    assert answer.status_code == 422 and "拆小" in answer.text and not Plan.objects.exists()


def test_stored_script_is_shown_as_text_on_every_screen(cast: Cast, signed_in: SignIn) -> None:
    evil = '<script>alert("x")</script>'
    made = imported(cast, TEXT.replace("水质达标率", f"{evil}水质达标率").replace("市自来水公司", evil).replace("临泽市", evil), f"{evil}.txt")
    client, task = signed_in(cast.su), made.plan.tasks.last()
    assert task is not None
    for address in (f"/plans/{made.plan.pk}/review/", f"/plans/{made.plan.pk}/", "/plans/tasks/", f"/plans/tasks/{task.pk}/", f"/plans/tasks/{task.pk}/edit/"):
        page = client.get(address)
        assert page.status_code == 200 and "<script>alert" not in page.text


def test_a_verb_gives_its_section_and_the_progress_back(cast: Cast, signed_in: SignIn, plan: Plan) -> None:
    task, client = plan.tasks.all()[0], signed_in(cast.su)
    part = client.post(f"/plans/tasks/{task.pk}/accept/", headers=HTMX).text
    assert f'id="task-{task.pk}"' in part and "<html" not in part and 'hx-swap-oob="true"' in part and "任务 1 / 2" in part
    refused = client.post(f"/plans/tasks/{task.pk}/reject/", {"reason": ""}, headers=HTMX).text
    assert 'role="alert"' in refused and "理由" in refused
    plain = client.post(f"/plans/tasks/{task.pk}/restore/")
    assert plain["Location"] == f"/plans/{plan.pk}/review/?at={task.pk}#task-{task.pk}"
    page = client.get(f"/plans/{plan.pk}/review/").text
    assert page.count("review-section review-proposed") == 2


def test_the_review_turns_pages_without_losing_a_paragraph(cast: Cast, signed_in: SignIn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(review, "PER_PAGE", 2)
    rows = "".join(f"{n}、{what}\n\n  新增{what}500个。\n△市教育局\n\n" for n, what in zip("一二三四五", ("学位", "床位", "车位", "岗位", "站点"), strict=True))
    plan, client = imported(cast, f"临泽市2026年重点工作任务分解\n\n{rows}", "五项.txt").plan, signed_in(cast.su)
    tasks = list(plan.tasks.all())
    pages = [client.get(f"/plans/{plan.pk}/review/?page={n}").text for n in (1, 2, 3)]
    assert [page.count("review-section review-proposed") for page in pages] == [2, 2, 1] and "3 / 3" in pages[2]
    words = {b["text"] for b in tasks[0].document.blocks} - {"", "△市教育局"}
    shown = [re.sub("<[^>]+>", "", page) for page in pages]
    assert {word: sum(word in page for page in shown) for word in words} == dict.fromkeys(words, 1)
    for n, task in enumerate(tasks):
        assert f'id="task-{task.pk}"' in client.get(f"/plans/{plan.pk}/review/?at={task.pk}").text, n
    accept_task(task=tasks[0], by=cast.su)
    only = client.get(f"/plans/{plan.pk}/review/?open=1").text
    assert f'id="task-{tasks[0].pk}"' not in only and "review-loose" not in only and "1 / 2" in only


def test_every_verb_of_the_review_reaches_its_action(cast: Cast, signed_in: SignIn, plan: Plan) -> None:
    client, (first, second) = signed_in(cast.su), plan.tasks.all()
    one, two = first.targets.all()
    client.post(f"/plans/targets/{one.pk}/accept/")
    client.post(f"/plans/targets/{two.pk}/reject/", {"reason": "重复"})
    client.post(f"/plans/targets/{two.pk}/restore/")
    client.post(f"/plans/targets/{two.pk}/merge/", {"into": "1.1"})
    client.post(f"/plans/targets/{one.pk}/split/", {"indicator": "新增学位", "scope": "市区", "op": ">=", "value": "300", "kind": "level"})
    client.post(f"/plans/tasks/{second.pk}/split/", {"target": [second.targets.all()[0].pk], "title": "管网"})
    client.post(f"/plans/tasks/{second.pk}/merge/", {"into": "1"})
    client.post(f"/plans/tasks/{first.pk}/targets/add/", {"indicator": "师资", "op": ">=", "value": "20", "kind": "level"})
    client.post(f"/plans/{plan.pk}/tasks/add/", {"title": "办好运动会", "lead": "市教委"})
    client.post(f"/plans/{plan.pk}/review/match/", {"name": "市自来水公司", "unit": "市水务局"})
    wanted = {f"target.{v}" for v in ("accept", "reject", "restore", "merge", "split", "add")} | {"task.split", "task.merge", "task.add", "plan.match"}
    assert wanted <= set(Entry.objects.values_list("verb", flat=True))


def test_a_paragraph_that_no_task_took_becomes_one(cast: Cast, signed_in: SignIn, plan: Plan) -> None:
    document = plan.tasks.all()[0].document
    assert document is not None
    signed_in(cast.su).post(f"/plans/{plan.pk}/review/take/{document.pk}/3/")
    assert plan.tasks.get(code="3").title == "一、民生"


def test_a_form_comes_back_to_where_it_was_asked_for_and_never_elsewhere(cast: Cast, signed_in: SignIn, plan: Plan) -> None:
    task, client = plan.tasks.all()[0], signed_in(cast.su)
    said = {"title": "新增学位", "lead": "市教育局", "milestones": "2026年6月30日 主体封顶"}
    assert client.post(f"/plans/tasks/{task.pk}/edit/", said | {"next": "/plans/1/review/#task-1"})["Location"] == "/plans/1/review/#task-1"
    assert client.post(f"/plans/tasks/{task.pk}/edit/", said | {"next": "https://evil.example/"})["Location"] == f"/plans/tasks/{task.pk}/"
    assert str(task.milestones.get()) == "2026-06-30 主体封顶"
    wrong = client.post(f"/plans/tasks/{task.pk}/edit/", said | {"milestones": "明年某天 封顶"})
    assert wrong.status_code == 422 and "看不懂" in wrong.text


def test_a_draft_is_the_offices_own(cast: Cast, signed_in: SignIn, plan: Plan) -> None:
    task, target = plan.tasks.all()[0], Target.objects.all()[0]
    for person in (cast.liang, cast.lin, cast.mo, cast.au, cast.xu):
        client = signed_in(person)
        for address in (f"/plans/{plan.pk}/", f"/plans/tasks/{task.pk}/", f"/plans/{plan.pk}/xlsx/", f"/plans/{plan.pk}/versions/", f"/plans/documents/{task.document_id}/"):
            assert client.get(address).status_code == 404, (person, address)
        assert task.title not in client.get("/plans/tasks/").text and str(plan) not in client.get("/plans/").text
    assert signed_in(cast.lin).get(f"/plans/targets/{target.pk}/change/").status_code == 404


def test_a_unit_sees_its_own_published_tasks_only(cast: Cast, signed_in: SignIn, running: Plan) -> None:
    own, other = running.tasks.all()
    client = signed_in(cast.liang)
    assert client.get(f"/plans/tasks/{own.pk}/").status_code == 200
    assert client.get(f"/plans/tasks/{other.pk}/").status_code == 404
    assert other.title not in client.get("/plans/tasks/").text
    cells = [c for row in load_workbook(io.BytesIO(client.get(f"/plans/{running.pk}/xlsx/").content)).active.iter_rows(values_only=True) for c in row]
    assert own.text in cells and other.text not in cells
    assert client.get(f"/plans/{running.pk}/versions/").status_code == 404
    assert signed_in(cast.mo).get(f"/plans/tasks/{other.pk}/").status_code == 200


def test_a_change_is_asked_for_here_and_decided_there(cast: Cast, signed_in: SignIn, running: Plan) -> None:
    task = running.tasks.all()[0]
    said = {"title": task.title, "field": task.field, "lead": "市教育局", "supporting": "市水务局", "deadline": "2026-11-30", "reason": "提前"}
    signed_in(cast.lin).post(f"/plans/tasks/{task.pk}/change/", said)
    change = Change.objects.get()
    assert change.after == {"deadline": "2026-11-30"}
    page = signed_in(cast.lin).get(f"/plans/changes/{change.pk}/").text
    assert "2026-12-31" in page and "2026-11-30" in page and "由他人审批" in page
    assert signed_in(cast.xu).get(f"/plans/changes/{change.pk}/").status_code == 200  # the water bureau supports it
    assert signed_in(cast.lin).post(f"/plans/changes/{change.pk}/decide/", {"approved": "yes"}).status_code == 403
    signed_in(cast.mo).post(f"/plans/changes/{change.pk}/decide/", {"approved": "yes"})
    task.refresh_from_db()
    assert str(task.deadline) == "2026-11-30"
    versions = signed_in(cast.su).get(f"/plans/{running.pk}/versions/?old=1&new=2").text
    assert "<del>2026-12-31</del>" in versions and "<ins>2026-11-30</ins>" in versions


def test_a_target_change_and_a_milestone_from_their_forms(cast: Cast, signed_in: SignIn, running: Plan) -> None:
    target = Target.objects.get(code="1.1")
    said = {"indicator": target.indicator, "op": ">=", "value": "500", "unit": "个", "kind": "level", "deadline": "2026-12-31", "strike": "on", "reason": "并校"}
    signed_in(cast.lin).post(f"/plans/targets/{target.pk}/change/", said)
    assert Change.objects.get().after == {"review": "rejected"}


def test_many_tasks_are_assigned_together_or_none(cast: Cast, signed_in: SignIn, plan: Plan) -> None:
    client, picks = signed_in(cast.su), [t.pk for t in plan.tasks.all()]
    assert "选中的 2 项" in client.post("/plans/tasks/bulk/", {"verb": "assign", "pick": picks}).text
    said = {"verb": "assign", "pick": picks, "apply": "1", "lead": "市水务局", "in_charge": "常务副市长", "deadline": "2026-10-31"}
    client.post("/plans/tasks/bulk/", said)
    assert {(t.in_charge, t.assignments.filter(role="lead").get().unit) for t in Task.objects.all()} == {("常务副市长", cast.water)}
    assert client.post("/plans/tasks/bulk/", {"verb": "assign", "pick": picks, "apply": "1"}).status_code == 422
    client.post("/plans/tasks/bulk/", {"verb": "accept", "pick": picks})
    assert not Task.objects.filter(review="proposed").exists()
    assert signed_in(cast.liang).post("/plans/tasks/bulk/", said).status_code == 403


def test_the_list_filters_and_goes_out_as_a_sheet(cast: Cast, signed_in: SignIn, plan: Plan) -> None:
    client = signed_in(cast.su)
    for query, shown in ((f"unit={cast.water.pk}", "1"), ("field=城建", "2"), ("led=no", "2"), ("q=学位", "1"), (f"review=proposed&plan={plan.pk}", "12")):
        page = client.get(f"/plans/tasks/?{query}").text
        assert ("新增学位" in page, "供水管网" in page) == ("1" in shown, "2" in shown), query
    sheet = load_workbook(io.BytesIO(client.get("/plans/tasks/?export=xlsx").content)).active
    assert [row[4] for row in sheet.iter_rows(values_only=True)] == ["牵头单位", "市教育局", "市自来水公司"]


def test_a_list_asks_the_database_as_often_for_many_as_for_few(cast: Cast, signed_in: SignIn, running: Plan) -> None:
    def asked(address: str, person: Any) -> int:
        client = signed_in(person)
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        return len(queries)

    draft = imported(cast, TEXT.replace("2026", "2027"), "下一年.txt").plan
    addresses = [("/plans/tasks/", cast.su), ("/plans/tasks/", cast.liang), ("/plans/", cast.su), (f"/plans/{draft.pk}/review/", cast.su)]
    before = [asked(*each) for each in addresses]
    for n in range(20):
        add_task(plan=draft, title=f"第{n}项", lead=["市教育局"], by=cast.su)
        more = Task.objects.create(plan=running, code=f"9{n}", title=f"又{n}项", text="", review="accepted")
        more.assignments.create(unit=cast.education, role="lead")
    assert [asked(*each) for each in addresses] == before


def test_what_was_imported_goes_out_as_it_came(cast: Cast, signed_in: SignIn, plan: Plan) -> None:
    answer = signed_in(cast.su).get(f"/plans/documents/{plan.tasks.all()[0].document_id}/")
    assert answer.content == TEXT.encode() and answer["Content-Disposition"].startswith("attachment")
    assert signed_in(cast.su).get(f"/plans/{plan.pk}/docx/").content[:2] == b"PK"


def test_a_completion_table_leads_to_its_verdicts(cast: Cast, signed_in: SignIn) -> None:
    text = "青川市2025年重点工作完成情况表\n\n一、民生\n\n  新增学位500个。\n\n  新增学位520个。\n\n二、城建\n\n  新建公园3个。\n\n  新建公园2个。\n"
    client = signed_in(cast.su)
    address = client.post("/plans/results/import/", upload(text.encode(), "完成.txt"))["Location"]
    page = client.get(address).text
    assert "新增学位520个" in page and "已达到" in page and "未达到" in page
    assert "新增学位520个" not in client.get(f"{address}?verdict=not_met").text
    assert signed_in(cast.liang).get(address).status_code == 404
    assert signed_in(cast.liang).post("/plans/results/import/", upload(text.encode())).status_code == 403
