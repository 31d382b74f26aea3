"""Jobs: small ones at once, large ones in the background, rows named, the sheet to be mended imports back."""

import io
import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from openpyxl import load_workbook
from procrastinate.contrib.django.models import ProcrastinateJob

from duizhang.web.accounts.actions.the_office import the_office
from duizhang.web.accounts.roles import Role
from duizhang.web.cases.models import Complaint
from duizhang.web.files.models import StoredFile
from duizhang.web.generic import exporting
from duizhang.web.jobs import kinds
from duizhang.web.jobs.actions.clear_jobs import clear_jobs
from duizhang.web.jobs.actions.run_job import run_job
from duizhang.web.jobs.actions.start_job import start_job
from duizhang.web.jobs.actions.stop_job import stop_job
from duizhang.web.jobs.kinds import JobKind, Outcome, Tell
from duizhang.web.jobs.models import Job
from duizhang.web.ledger.refusal import Refused
from duizhang.web.notices.models import Notice
from duizhang.web.units.models import Unit
from people import Cast

SignIn = Callable[..., Client]


def csv(heading: str, *lines: str) -> SimpleUploadedFile:
    return SimpleUploadedFile("表.csv", "\n".join((heading, *lines)).encode("utf-8-sig"))


def units(*lines: str) -> SimpleUploadedFile:
    return csv("代码,名称,别名,类别,所在区县", *lines)


def many(n: int) -> SimpleUploadedFile:
    return units(*(f"M{k:04},第{k}勘测所,,其他," for k in range(n)))


@pytest.fixture
def declared(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[Job, Tell], Outcome]], str]:
    """`declared(run)` makes a kind of job for this test."""

    def declare(run: Callable[[Any, Tell], Outcome]) -> str:
        kinds.kinds()
        monkeypatch.setitem(kinds._KINDS, "test", JobKind(name="test", title="试作业", run=run))
        return "test"

    return declare


def test_a_small_sheet_is_done_while_one_waits(cast: Cast, signed_in: SignIn) -> None:
    answer = signed_in(cast.su).post("/units/import/", {"sheet": units("M1,市地震局,,部门,")})
    job = Job.objects.get()
    assert answer["Location"] == "/units/" and job.state == "done" and not job.background and Unit.objects.filter(code="M1").exists()
    assert not ProcrastinateJob.objects.exists() and not Notice.objects.exists()


def test_a_large_sheet_goes_to_the_worker_and_its_person_is_told(cast: Cast, signed_in: SignIn) -> None:
    client = signed_in(cast.su)
    job = Job.objects.get(pk=client.post("/units/import/", {"sheet": many(900)})["Location"].split("/")[2])
    assert job.state == "queued" and ProcrastinateJob.objects.get(task_name="duizhang.web.jobs.tasks.run").args == {"job": job.pk}
    assert not Unit.objects.filter(code__startswith="M").exists()
    page = client.get(f"/jobs/{job.pk}/")
    assert 'hx-trigger="every 2s"' in page.text and "排队中" in page.text
    run_job(job=job)
    assert Unit.objects.filter(code__startswith="M").count() == 900
    part = client.get(f"/jobs/{job.pk}/", headers={"HX-Request": "true", "HX-Target": "job"})
    assert "已导入 900 行" in part.text and "hx-trigger" not in part.text and "<html" not in part.text
    assert [str(r.notice) for r in cast.su.receipts.all()] == ["导入单位：表.csv：已完成"]


def test_the_same_asked_twice_is_one_job_and_once_done_it_may_be_asked_again(cast: Cast) -> None:
    first, second = (start_job(kind="units.import", upload=many(900), by=cast.su) for _ in range(2))
    assert first == second and StoredFile.objects.count() == 1
    assert start_job(kind="units.import", upload=many(901), by=cast.su) != first
    run_job(job=first)
    third = run_job(job=start_job(kind="units.import", upload=many(900), by=cast.su))
    assert third.state == "failed" and third.errors.count() == 900 and Unit.objects.filter(code__startswith="M").count() == 900


def test_a_job_that_ended_does_not_run_again(cast: Cast) -> None:
    job = start_job(kind="units.import", upload=units("M1,市地震局,,部门,"), by=cast.su)
    assert run_job(job=job).attempts == 1 and not job.errors.exists()


def test_the_sheet_to_be_mended_has_the_old_columns_and_imports_back(cast: Cast, signed_in: SignIn) -> None:
    client = signed_in(cast.su)
    answer = client.post("/units/import/", {"sheet": units("M1,市地震局,,部门,", "M2,市教育局,,部门,", "M3,=1+1,,怪类,")})
    job = Job.objects.get()
    assert answer.status_code == 422 and f"/jobs/{job.pk}/errors/" in answer.text
    assert {(e.row, e.column) for e in job.errors.all()} == {(3, ""), (4, "类别")}
    book = load_workbook(io.BytesIO(client.get(f"/jobs/{job.pk}/errors/").content))
    rows = [list(row) for row in book.active.iter_rows(values_only=True)]
    assert rows[0][:5] == ["代码", "名称", "别名", "类别", "所在区县"] and len(rows) == 4 and not rows[1][5]
    assert "市教育局" in rows[2][5] and "怪类" in rows[3][5] and rows[3][1] == "'=1+1"
    book.active["B3"], book.active["B4"], book.active["D4"] = "市档案局", "市史志办", "其他"
    mended = io.BytesIO()
    book.save(mended)
    client.post("/units/import/", {"sheet": SimpleUploadedFile("待改.xlsx", mended.getvalue())})
    assert set(Unit.objects.filter(code__startswith="M").values_list("name", flat=True)) == {"市地震局", "市档案局", "市史志办"}


def test_where_each_row_stands_for_itself_the_good_ones_are_kept(cast: Cast, signed_in: SignIn) -> None:
    client = signed_in(cast.su)
    assert "对的行收下" in client.get("/cases/complaints/import/").text and "一行也不收" in client.get("/units/import/").text
    lines = ("GD-1,2026-03-02,北街,路面破损", "GD-2,三月,北街,井盖缺失", "GD-1,2026-03-03,北街,再报一次")
    answer = client.post("/cases/complaints/import/", {"sheet": csv("工单号,日期,地点,内容", *lines)})
    assert answer.status_code == 422 and Complaint.objects.get().source == "GD-1"
    job = Job.objects.get()
    assert job.state == "done" and job.said == "已导入 1 行；2 行有错，没有导入"
    rows = list(load_workbook(io.BytesIO(client.get(f"/jobs/{job.pk}/errors/").content)).active.iter_rows(values_only=True))
    assert [row[0] for row in rows] == ["工单号", "GD-2", "GD-1"] and "日期写成" in rows[1][4]


def test_wrong_rows_are_told_in_the_readers_language(cast: Cast, signed_in: SignIn) -> None:
    client = signed_in(cast.su)
    sheet = lambda: csv("工单号,日期,地点,内容", "GD-2,三月,北街,井盖缺失", f"GD-3,2026-03-02,{'北' * 200},井盖缺失")  # noqa: E731
    chinese = client.post("/cases/complaints/import/", {"sheet": sheet()}).text
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    english = client.post("/cases/complaints/import/", {"sheet": sheet()}).text
    assert "日期写成 2026-03-09 的样子" in chinese and "write days as" not in chinese.lower()
    assert "Write days as 2026-03-09" in english and "Enter a valid date." in english and "日期写成" not in english
    assert re.search(r"At most \d+ characters|Required, at most \d+ characters", english)


def test_others_see_nothing_and_supervision_sees_that_it_ran_but_takes_no_file(cast: Cast, signed_in: SignIn) -> None:
    signed_in(cast.alice).post("/units/import/", {"sheet": units("M2,市教育局,,部门,")})
    job = Job.objects.get()
    for person, status in ((cast.alice, 200), (cast.su, 200), (cast.liang, 404), (cast.mo, 404)):
        assert signed_in(person).get(f"/jobs/{job.pk}/").status_code == status
    assert signed_in(cast.alice).get(f"/jobs/{job.pk}/errors/").status_code == 200
    assert signed_in(cast.su).get(f"/jobs/{job.pk}/errors/").status_code == 404
    assert signed_in(cast.su).post(f"/jobs/{job.pk}/stop/").status_code == 404
    assert "表.csv" not in signed_in(cast.liang).get("/jobs/").text


def test_a_job_that_waits_is_stopped_at_once_and_one_that_ended_is_not(cast: Cast) -> None:
    job = start_job(kind="units.import", upload=many(900), by=cast.su)
    assert stop_job(job=job, by=cast.su).state == "stopped" and run_job(job=job).state == "stopped"
    assert not Unit.objects.filter(code__startswith="M").exists()
    with pytest.raises(Refused, match="已经结束"):
        stop_job(job=job, by=cast.su)


def test_an_unforeseen_error_ends_it_with_words_and_changes_nothing(cast: Cast, declared: Callable[..., str]) -> None:
    def run(job: Job, tell: Tell) -> Outcome:
        Unit.objects.create(code="M1", name="市地震局")
        raise ZeroDivisionError

    job = run_job(job=start_job(kind=declared(run), by=cast.su))
    assert job.state == "failed" and "没有料到" in job.outcome and not Unit.objects.filter(code="M1").exists()


def test_a_long_export_becomes_a_job_and_gives_the_same_file(cast: Cast, signed_in: SignIn, monkeypatch: pytest.MonkeyPatch) -> None:
    client = signed_in(cast.liang)
    short = client.get("/units/?export=csv&q=市").content
    monkeypatch.setattr(exporting, "LONG", 1)
    page = client.get("/units/?export=csv&q=市")["Location"]
    assert client.get("/units/?export=csv&q=市")["Location"] == page and Job.objects.count() == 1
    job = run_job(job=Job.objects.get())
    assert job.state == "done" and job.result and client.get(f"{page}result/").content == short
    assert signed_in(cast.xu).get(f"{page}result/").status_code == 404


def test_what_one_may_no_longer_see_is_not_exported(cast: Cast, signed_in: SignIn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exporting, "LONG", 1)
    signed_in(cast.liang).get("/units/?export=xlsx")
    cast.liang.role = Role.PUBLIC
    cast.liang.save()
    job = run_job(job=Job.objects.get())
    assert job.state == "failed" and "权限" in job.outcome and job.result is None


def test_files_go_after_thirty_days_except_what_something_holds(cast: Cast, signed_in: SignIn) -> None:
    signed_in(cast.su).post("/units/import/", {"sheet": units("M1,市地震局,,部门,")})
    plan = SimpleUploadedFile("计划.txt", "2026年重点工作\n一、新增学位500个。\n二、建成口袋公园12个。\n".encode())
    signed_in(cast.su).post("/plans/import/", {"upload": plan, "kind": "key_tasks", "year": 2026})
    assert [job.state for job in Job.objects.all()] == ["done", "done"]
    assert clear_jobs(by=the_office()) == 0
    Job.objects.update(finished_at=timezone.now() - timedelta(days=31))
    assert clear_jobs(by=the_office()) == 2 and clear_jobs(by=the_office()) == 0
    assert [file.name for file in StoredFile.objects.all()] == ["计划.txt"] and not Job.objects.filter(file__isnull=False).exists()


def test_the_list_takes_as_many_queries_for_many_as_for_few(cast: Cast, signed_in: SignIn, django_assert_max_num_queries: Any) -> None:
    for n in range(12):
        start_job(kind="units.import", upload=units(f"M{n},第{n}所,,其他,"), by=cast.su)
    client = signed_in(cast.su)
    with django_assert_max_num_queries(10):
        client.get("/jobs/")
