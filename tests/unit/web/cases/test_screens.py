"""The screens of cases: who sees which, what each verb's form does, what the printed sheet holds."""

import io
from collections.abc import Callable

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from docx import Document

from duizhang.web.cases.actions.open_case import open_case
from duizhang.web.cases.models import Case, Complaint
from duizhang.web.plans.models import Task
from office import case_of, complaint_of, snapshot_of, task_of
from people import Cast

SignIn = Callable[..., Client]


def test_a_case_of_another_unit_is_not_there(cast: Cast, signed_in: SignIn) -> None:
    page = f"/cases/{case_of(cast).pk}/"
    assert signed_in(cast.liang).get(page).status_code == 200
    for tail in ("", "sheet/", "feed-back/"):
        assert signed_in(cast.xu).get(page + tail).status_code == 404
    assert "学位建设滞后" not in signed_in(cast.xu).get("/cases/").text


def test_buttons_are_what_the_person_can_do_now(cast: Cast, signed_in: SignIn) -> None:
    page = f"/cases/{case_of(cast).pk}/"
    assert "反馈</a>" in signed_in(cast.liang).get(page).text and "催办</button>" not in signed_in(cast.liang).get(page).text
    Case.objects.get().supporting.add(cast.water)
    assert "反馈</a>" not in signed_in(cast.xu).get(page).text
    assert "反馈</a>" not in signed_in(cast.su).get(page).text and "催办</button>" in signed_in(cast.su).get(page).text


def test_feedback_with_a_file_that_only_the_case_hands_out(cast: Cast, signed_in: SignIn) -> None:
    case = case_of(cast)
    form = {"text": "<script>alert(1)</script>已开工", "file": SimpleUploadedFile("照片.txt", b"abc")}
    assert signed_in(cast.liang).post(f"/cases/{case.pk}/feed-back/", form).status_code == 302
    page = signed_in(cast.su).get(f"/cases/{case.pk}/").text
    assert "照片.txt" in page and "<script>alert" not in page
    file = case.steps.get(verb="feed_back").files.get()
    assert signed_in(cast.su).get(f"/cases/{case.pk}/files/{file.pk}/").content == b"abc"
    assert signed_in(cast.xu).get(f"/cases/{case.pk}/files/{file.pk}/").status_code == 404


def test_opening_from_a_red_item_is_filled_in(cast: Cast, signed_in: SignIn) -> None:
    verdict = snapshot_of(cast)
    address = f"/cases/open/?task={verdict.target.task_id}&snapshot={verdict.pk}"
    assert verdict.because in signed_in(cast.su).get(address).text
    form = {"origin": "red_item", "title": "学位", "text": "补上", "task": verdict.target.task_id, "snapshot": verdict.pk}
    signed_in(cast.su).post(address, form)
    assert Case.objects.get().snapshot == verdict


def test_opening_from_a_complaint_takes_those_alike(cast: Cast, signed_in: SignIn) -> None:
    first = complaint_of(cast)
    row = {"source": "GD-2", "received_on": "2026-03-09", "place": "春和路", "text": "春和路路灯又整夜不亮"}
    signed_in(cast.su).post("/cases/complaints/add/", row)
    page = signed_in(cast.su).get(f"/cases/open/?complaint={first.pk}").text
    assert page.count("selected") >= 3
    signed_in(cast.su).post("/cases/open/", {"origin": "complaint", "title": "路灯", "text": "修", "complaints": [c.pk for c in Complaint.objects.all()]})
    assert Case.objects.get().complaints.count() == 2


def test_a_task_is_found_by_typing(cast: Cast, signed_in: SignIn) -> None:
    task, client = task_of(cast), signed_in(cast.su)
    Task.objects.create(plan=task.plan, code="2", title="新增学位配套道路2条", text="…", review="accepted")
    assert client.get("/cases/open/tasks/?task=学位").text.count("<option") == 2 and not client.get("/cases/open/tasks/?task=").text
    assert signed_in(cast.lin).get("/cases/open/tasks/?task=学位").status_code == 403
    said = {"origin": "leader_note", "title": "学位", "text": "补上"}
    for written, answer in (("学位", 422), ("没有的事", 422), ("1 新增学位500个", 302), ("2", 302), ("配套道路", 302), ("", 302)):
        assert client.post("/cases/open/", said | {"task": written}).status_code == answer, written
    assert list(Case.objects.order_by("pk").values_list("task__code", flat=True)) == ["1", "2", "2", None]


def test_the_assignment_comes_with_the_default_limit(cast: Cast, signed_in: SignIn) -> None:
    signed_in(cast.mo).post("/cases/open/", {"origin": "leader_note", "title": "供水", "text": "解决"})
    case = Case.objects.get()
    due = timezone.localdate() + timezone.timedelta(days=15)
    assert f'value="{due}"' in signed_in(cast.su).get(f"/cases/{case.pk}/assign/").text
    assert signed_in(cast.mo).get(f"/cases/{case.pk}/assign/").status_code == 403


def test_a_refusal_stands_on_the_form(cast: Cast, signed_in: SignIn) -> None:
    answer = signed_in(cast.su).post(f"/cases/{case_of(cast).pk}/close/", {"text": ""})
    assert answer.status_code == 422 and "不能销号" in answer.text


def test_the_sheet_is_laid_out_and_says_what_the_case_says(cast: Cast, signed_in: SignIn) -> None:
    case = case_of(cast)
    answer = signed_in(cast.su).get(f"/cases/{case.pk}/sheet/")
    document = Document(io.BytesIO(answer.content))
    section = document.sections[0]
    assert [round(m.mm) for m in (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)] == [37, 35, 28, 26]
    assert round(section.page_width.mm) == 210
    cells = {row.cells[0].text: row.cells[1].text for row in document.tables[0].rows}
    assert (cells["督办事项"], cells["承办单位"]) == ("学位建设滞后", "市教育局")
    assert document.paragraphs[0].text == "督查提醒单" and "蓝色单" in document.paragraphs[1].text


def test_the_figures_print_their_formula(cast: Cast, signed_in: SignIn) -> None:
    case_of(cast)
    page = signed_in(cast.su).get("/cases/figures/").text
    assert "已销号 ÷ 已交办" in page and "0 ÷ 1 = 0.0%" in page and "福建三明" in page


def test_the_list_asks_as_often_for_many_as_for_few(cast: Cast, signed_in: SignIn) -> None:
    client, counts = signed_in(cast.su), []
    for more in (2, 30):
        for _ in range(more):
            open_case(title="一", text="二", origin="meeting", by=cast.su)
        with CaptureQueriesContext(connection) as queries:
            client.get("/cases/")
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 12
