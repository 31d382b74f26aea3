"""The screens of cycles and reports: who sees what, what stays unsaid, what is shown as text."""

import re
from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from duizhang.web.cycles.actions.add_evidence import add_evidence
from duizhang.web.cycles.actions.return_report import return_report
from duizhang.web.cycles.actions.start_report import start_report
from duizhang.web.cycles.actions.submit_report import submit_report
from duizhang.web.cycles.models import Cycle, Report, Snapshot, Submission
from duizhang.web.cycles.views import cycle as cycle_view
from duizhang.web.plans.models import Assignment, Target, Task
from office import cycle_of, report_of, task_of
from people import Cast
from reports import GOOD, SLOW, accepted, passed, promise_of, submitted

SignIn = Callable[..., Client]
SECRET = "学位选址还没有谈妥"


def saving(client: Client, report: Report, **words: object) -> str:
    fields = {"text": "", "problems": "", "next_step": "", "revision": report.revision, "editor": uuid4(), **words}
    return client.post(f"/cycles/reports/{report.pk}/save/", fields, headers={"HX-Request": "true"}).text


# drafts

def test_another_units_draft_is_nowhere(cast: Cast, signed_in: SignIn) -> None:
    report = report_of(cast)
    Report.objects.update(text=SECRET)
    evidence = add_evidence(report=report, upload=SimpleUploadedFile(f"{SECRET}.pdf", b"x"), by=cast.liang)
    for person in (cast.xu, cast.su, cast.mo, cast.au):
        client = signed_in(person)
        for path in (f"reports/{report.pk}/", f"evidence/{evidence.pk}/"):
            assert client.get(f"/cycles/{path}").status_code == 404, (person, path)
        for path in ("", "reports/?state=", "reports/?state=draft", f"{report.cycle_id}/"):
            assert SECRET not in client.get(f"/cycles/{path}").text, (person, path)
    assert SECRET in signed_in(cast.liang).get(f"/cycles/reports/{report.pk}/").text


def test_what_was_sent_back_is_rewritten_unseen(cast: Cast, signed_in: SignIn) -> None:
    report = passed(cast)
    return_report(report=report, reason="再核", by=cast.su)
    Report.objects.update(text=SECRET)
    page = signed_in(cast.su).get(f"/cycles/reports/{report.pk}/").text
    assert SECRET not in page and "新增学位150个" in page


def test_a_stranger_finds_nothing_to_press(cast: Cast, signed_in: SignIn) -> None:
    report = submitted(cast)
    for verb in ("save", "submit", "document", "evidence"):
        assert signed_in(cast.xu).post(f"/cycles/reports/{report.pk}/{verb}/").status_code == 404
    for verb in ("accept", "pass", "lock"):
        assert signed_in(cast.xu).post(f"/cycles/reports/{report.pk}/{verb}/").status_code == 403
    assert signed_in(cast.su).post(f"/cycles/reports/{report.pk}/save/").status_code == 403


def test_no_token_no_change(cast: Cast) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(cast.liang, backend="allauth.account.auth_backends.AuthenticationBackend")
    report = report_of(cast)
    assert strict.post(f"/cycles/reports/{report.pk}/submit/", {"text": GOOD, "key": uuid4()}).status_code == 403
    assert not Submission.objects.exists()


# writing

def test_the_check_says_what_an_auditor_sees(cast: Cast, signed_in: SignIn) -> None:
    promise_of(cast)
    said = saving(signed_in(cast.liang), report_of(cast), text="1—3月，新增学位150个，完成年度任务的35%。")
    assert "150个" in said and "未到期" in said and "超进度" in said and "算不拢" in said and "已保存" in said
    assert 'class="mark answers' in said and report_of(cast).text.startswith("1—3月")


def test_the_check_never_says_how_much_is_missing(cast: Cast, signed_in: SignIn) -> None:
    promise_of(cast)
    client = signed_in(cast.liang)
    for text in (SLOW, GOOD, "", "正在推进。", "1—2月，新增学位20个。", "1—3月，新增学位150个，完成年度任务的35%。"):
        said = saving(client, report_of(cast), text=text)
        assert not re.search(r"差\d|还需|还差|缺口|转绿|变绿|480|应达|应为|light-", said), text
        Report.objects.update(revision=0, text="")


def test_a_clean_text_raises_no_doubt(cast: Cast, signed_in: SignIn) -> None:
    promise_of(cast)
    said = saving(signed_in(cast.liang), report_of(cast), text=GOOD)
    assert "算不拢" not in said and "疑点" not in said


def test_what_is_old_for_the_cycle_and_what_is_copied(cast: Cast, signed_in: SignIn) -> None:
    promise_of(cast)
    february = Cycle.objects.create(plan=task_of(cast).plan, rhythm="cumulative", start="2026-01-01", end="2026-02-28", due="2026-03-05", name="1—2月")
    earlier = Report.objects.create(cycle=february, task=task_of(cast), unit=cast.education)
    submit_report(report=earlier, key=uuid4(), text="1—2月，全市新增学位150个，进展顺利。", by=cast.liang)
    said = saving(signed_in(cast.liang), report_of(cast), text="1—2月，全市新增学位150个，进展顺利。")
    assert "不是本期的数" in said and "只到2月28日" in said and "与上期报送的是同一句" in said
    said = saving(signed_in(cast.liang), report_of(cast), text="1—3月，全市新增学位180个，进展顺利。", revision=1)
    assert "不是本期的数" not in said and "同一句" not in said


def test_two_at_one_draft_notice_each_other(cast: Cast, signed_in: SignIn) -> None:
    report, page = report_of(cast), uuid4()
    client = signed_in(cast.liang)
    saving(client, report, text="甲写的", editor=page)
    assert "有人在您之后保存过" in saving(signed_in(cast.lin), report, text="乙写的")
    assert report_of(cast).text == "甲写的"
    assert "已保存" in saving(client, report, text="甲又写了", editor=page)


def test_a_refused_submission_loses_no_word(cast: Cast, signed_in: SignIn) -> None:
    report = submitted(cast)
    answer = signed_in(cast.liang).post(f"/cycles/reports/{report.pk}/submit/", {"text": "又写的一段", "key": uuid4()})
    assert answer.status_code == 422 and "又写的一段" in answer.text and "待本单位审核" in answer.text


def test_an_overtaken_page_hands_nothing_in(cast: Cast, signed_in: SignIn) -> None:
    report, page = report_of(cast), uuid4()
    path, words = f"/cycles/reports/{report.pk}/submit/", {"text": "旧的一段", "revision": 0, "editor": uuid4(), "key": uuid4()}
    saving(signed_in(cast.liang), report, text="新写的一段", editor=page)
    answer = signed_in(cast.lin).post(path, words)
    assert answer.status_code == 422 and "旧的一段" in answer.text and report_of(cast).text == "新写的一段"
    assert signed_in(cast.liang).post(path, words | {"text": "新写的一段，改", "editor": page}).status_code == 302


def test_a_form_sent_twice_is_one_submission(cast: Cast, signed_in: SignIn) -> None:
    report = report_of(cast)
    fields = {"text": GOOD.replace("，", "，\r\n"), "key": uuid4()}
    for _ in range(2):
        assert signed_in(cast.liang).post(f"/cycles/reports/{report.pk}/submit/", fields).status_code == 302
    assert "\r" not in Submission.objects.get().text


@pytest.mark.parametrize("upload", [None, ("a.exe", b"x"), ("a.pdf", b""), ("a.pdf", b"x" * 2000)])
def test_a_bad_file_is_refused_in_one_line(cast: Cast, signed_in: SignIn, settings: object, upload: tuple[str, bytes] | None) -> None:
    settings.UPLOAD_MAX_BYTES = 1000  # type: ignore[attr-defined]
    report = report_of(cast)
    fields = {"upload": SimpleUploadedFile(*upload)} if upload else {}
    answer = signed_in(cast.liang).post(f"/cycles/reports/{report.pk}/evidence/", fields, follow=True)
    assert "alert-danger" in answer.text and not report.evidence.exists()


def test_evidence_is_downloaded_by_who_sees_the_report(cast: Cast, signed_in: SignIn) -> None:
    evidence = add_evidence(report=report_of(cast), upload=SimpleUploadedFile("图.pdf", b"pdf"), by=cast.liang)
    submitted(cast)
    answer = signed_in(cast.su).get(f"/cycles/evidence/{evidence.pk}/")
    assert answer.content == b"pdf" and answer["Content-Disposition"].startswith("attachment")
    assert signed_in(cast.xu).get(f"/cycles/evidence/{evidence.pk}/").status_code == 404


def test_a_script_in_a_report_is_text(cast: Cast, signed_in: SignIn) -> None:
    bad = '<script>alert(1)</script>"><img src=x onerror=alert(2)>，1—3月新增学位150个，完成年度任务的35%。'
    saved = saving(signed_in(cast.liang), report_of(cast), text=bad, problems=bad)
    report = submitted(cast, bad, problems=bad, next_step=bad)
    pages = [saved, signed_in(cast.liang).get(f"/cycles/reports/{report.pk}/").text, signed_in(cast.liang).get("/cycles/mine/").text]
    return_report(report=report, reason=bad, by=cast.lin)
    submitted(cast, bad + "改")
    pages += [signed_in(cast.su).get(f"/cycles/reports/{report.pk}/").text, signed_in(cast.lin).get(f"/cycles/reports/{report.pk}/editor/").text]
    assert all("<script>alert" not in page and "<img src=x" not in page for page in pages)
    assert "&lt;script&gt;" in pages[1]


# reviewing

def test_the_way_through_the_buttons(cast: Cast, signed_in: SignIn) -> None:
    report = submitted(cast, SLOW, problems="用地未批", next_step="四月报批。")
    path = f"/cycles/reports/{report.pk}/"
    assert "审核通过" in signed_in(cast.lin).get(path).text and "审核通过" not in signed_in(cast.liang).get(path).text
    signed_in(cast.lin).post(path + "pass/")
    signed_in(cast.su).post(path + "accept/")
    signed_in(cast.su).post(path + "lock/")
    page = signed_in(cast.su).get(path).text
    assert "已锁定" in page and "低于500个" in page and "解锁" in page
    assert "差480" not in signed_in(cast.liang).get(path).text
    assert "须写明理由" in signed_in(cast.su).post(path + "unlock/", follow=True).text


def test_the_unit_is_not_told_which_figure_would_fit(cast: Cast, signed_in: SignIn) -> None:
    path = f"/cycles/reports/{passed(cast, '1—3月，新增学位150个，完成年度任务的35%。').pk}/"
    assert "应为" in signed_in(cast.su).get(path).text and "应为" not in signed_in(cast.liang).get(path).text
    assert "150 / 500" in signed_in(cast.liang).get(path).text


def test_revisions_show_what_changed(cast: Cast, signed_in: SignIn) -> None:
    report = submitted(cast, "一季度，新增学位150个。")
    return_report(report=report, reason="核数", by=cast.lin)
    submitted(cast, "一季度，新增学位140个。")
    page = signed_in(cast.su).get(f"/cycles/reports/{report.pk}/").text
    assert "<del>新增学位150个。</del>" in page and "<ins>新增学位140个。</ins>" in page and "核数" in page


def test_the_queue_shows_first_what_waits_and_filters(cast: Cast, signed_in: SignIn) -> None:
    report = passed(cast, SLOW)
    client, link = signed_in(cast.su), f"/cycles/reports/{report.pk}/"
    assert link in client.get("/cycles/reports/").text
    for asked, found in (("light=yellow", True), ("light=red", False), ("clean=true", False), ("clean=false", True), ("late=true", True), ("state=locked", False), ("state=", True)):
        assert (link in client.get(f"/cycles/reports/?{asked}").text) is found, asked


def test_only_clean_ones_are_accepted_together(cast: Cast, signed_in: SignIn) -> None:
    report = passed(cast, SLOW, problems="x", next_step="y")
    answer = signed_in(cast.su).post("/cycles/reports/bulk/", {"verb": "accept", "pick": [report.pk]}, follow=True)
    assert "逐份审核" in answer.text and Report.objects.get().state == "passed"
    assert signed_in(cast.lin).post("/cycles/reports/bulk/", {"verb": "accept", "pick": [report.pk]}).status_code == 403


def test_a_part_is_seen_and_taken_by_the_lead_only(cast: Cast, signed_in: SignIn) -> None:
    Assignment.objects.create(task=task_of(cast), unit=cast.water, role="supporting")
    report_of(cast)
    assert "还可以起草" in signed_in(cast.xu).get("/cycles/mine/").text
    signed_in(cast.xu).post("/cycles/start/", {"cycle": cycle_of().pk, "task": task_of(cast).pk, "unit": cast.water.pk})
    part = Report.objects.get(part=True)
    assert signed_in(cast.liang).get(f"/cycles/reports/{part.pk}/").status_code == 404
    submit_report(report=part, key=uuid4(), text="管网接通6处。", by=cast.xu)
    Report.objects.filter(pk=part.pk).update(state="passed")
    assert signed_in(cast.xu).post(f"/cycles/reports/{part.pk}/take/").status_code == 404
    assert "汇总到草稿" in signed_in(cast.liang).get(f"/cycles/reports/{report_of(cast).pk}/").text
    signed_in(cast.liang).post(f"/cycles/reports/{part.pk}/take/")
    assert "管网接通6处" in report_of(cast).text


def test_nobody_starts_for_another_unit(cast: Cast, signed_in: SignIn) -> None:
    asked = {"cycle": cycle_of().pk, "task": task_of(cast).pk, "unit": cast.education.pk}
    assert signed_in(cast.xu).post("/cycles/start/", asked).status_code == 404


def test_who_has_not_reported_and_who_was_late(cast: Cast, signed_in: SignIn) -> None:
    cycle = cycle_of()
    report_of(cast)
    page = signed_in(cast.su).get(f"/cycles/{cycle.pk}/")
    assert [len(page.context[k]) for k in ("missing", "late", "in_time")] == [1, 0, 0] and "市教育局" in page.text
    submitted(cast)
    assert [len(signed_in(cast.su).get(f"/cycles/{cycle.pk}/").context[k]) for k in ("missing", "late", "in_time")] == [0, 1, 0]
    Cycle.objects.update(due=Submission.objects.get().submitted_at.date() + timedelta(days=2))
    assert [len(signed_in(cast.su).get(f"/cycles/{cycle.pk}/").context[k]) for k in ("missing", "late", "in_time")] == [0, 0, 1]
    assert "市教育局" not in signed_in(cast.xu).get(f"/cycles/{cycle.pk}/").text


def test_a_schedule_is_made_and_its_cycles_opened_from_the_screen(cast: Cast, signed_in: SignIn) -> None:
    plan, client = task_of(cast).plan, signed_in(cast.su)
    fields = {"plan": plan.pk, "rhythm": "quarterly", "due_days": 5, "since": "2026-01-01", "until": "2026-03-31"}
    assert client.post("/cycles/schedules/add/", fields).status_code == 302
    assert "一季度" in client.post("/cycles/open/", follow=True).text
    assert "没有到期" in client.post("/cycles/open/", follow=True).text


# nothing grows with the number of rows

def grown(cast: Cast, count: int) -> None:
    for n in range(count):
        task = Task.objects.create(plan=task_of(cast).plan, code=f"g{n}-{count}", title=f"任务{n}", text="新增学位5个", review="accepted")
        Assignment.objects.create(task=task, unit=cast.education, role="lead")
        Target.objects.create(task=task, code="1", indicator="新增学位", value=5, unit="个", review="accepted")
        report = start_report(cycle=cycle_of(), task=task, unit=cast.education, by=cast.liang)
        submit_report(report=report, key=uuid4(), text="1—3月新增学位2个。", by=cast.liang)


@pytest.mark.parametrize("path", ["/cycles/", "/cycles/reports/?state=", "/cycles/mine/", "/cycles/{cycle}/"])
def test_a_list_asks_as_often_for_many_as_for_few(cast: Cast, signed_in: SignIn, path: str) -> None:
    person = cast.liang if "mine" in path else cast.su
    counts = []
    for more in (2, 6):
        grown(cast, more)
        with CaptureQueriesContext(connection, ) as asked:
            assert signed_in(person).get(path.format(cycle=cycle_of().pk)).status_code == 200
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_a_report_asks_as_often_after_many_submissions(cast: Cast, signed_in: SignIn) -> None:
    report, counts = submitted(cast), []
    for times in (1, 5):
        for n in range(times):
            Report.objects.update(state="returned")
            submitted(cast, f"1—3月，新增学位15{n}个。")
        with CaptureQueriesContext(connection) as asked:
            signed_in(cast.su).get(f"/cycles/reports/{report.pk}/")
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_layers_are_kept_apart(cast: Cast) -> None:
    target = promise_of(cast)
    Snapshot.objects.create(target=target, cycle=cycle_of(), layer="published", verdict="not_reported", colour="grey", because="…", profile="default")
    accepted(cast)
    assert set(Snapshot.objects.values_list("layer", "verdict")) == {("published", "not_reported"), ("reported", "pending")}


def test_a_long_list_of_a_cycle_comes_in_pages(cast: Cast, signed_in: SignIn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cycle_view, "PER_PAGE", 1)
    report, other = report_of(cast), task_of(cast)
    other.pk, other.code = None, "2"
    other.save()
    report.pk, report.task = None, other
    report.save()
    page = signed_in(cast.su).get(f"/cycles/{report.cycle_id}/?missing=2")
    assert page.context["missing"].paginator.count == 2 and len(page.context["missing"]) == 1
    assert "missing=1" in page.text and "missing=3" not in page.text
