"""The way of a report: each verb, what it notes, what it refuses."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from duizhang.web.cycles.actions.accept_report import accept_clean_report, accept_report
from duizhang.web.cycles.actions.add_evidence import MOST, add_evidence
from duizhang.web.cycles.actions.add_schedule import add_schedule
from duizhang.web.cycles.actions.close_cycle import close_cycle
from duizhang.web.cycles.actions.edit_schedule import edit_schedule
from duizhang.web.cycles.actions.explain_finding import explain_finding
from duizhang.web.cycles.actions.lock_report import lock_report
from duizhang.web.cycles.actions.open_cycles import open_cycles
from duizhang.web.cycles.actions.pass_report import pass_report
from duizhang.web.cycles.actions.remove_evidence import remove_evidence
from duizhang.web.cycles.actions.reopen_cycle import reopen_cycle
from duizhang.web.cycles.actions.return_report import return_report
from duizhang.web.cycles.actions.save_draft import Overtaken, save_draft
from duizhang.web.cycles.actions.start_report import start_report
from duizhang.web.cycles.actions.submit_report import submit_report
from duizhang.web.cycles.actions.take_document import take_document
from duizhang.web.cycles.actions.take_part import take_part
from duizhang.web.cycles.actions.unlock_report import unlock_report
from duizhang.web.cycles.models import Cycle, Finding, Report, Snapshot, Submission
from duizhang.web.cycles.periods import stretches
from duizhang.web.cycles.tasks import open_due_cycles
from duizhang.web.files.models import StoredFile
from duizhang.web.ledger.chain import verify
from duizhang.web.ledger.models import Entry
from duizhang.web.ledger.refusal import Refused
from duizhang.web.plans.models import Assignment, CurvePoint
from office import cycle_of, plan_of, report_of, task_of
from people import Cast
from reports import GOOD, SLOW, accepted, passed, promise_of, submitted


def verbs() -> list[str]:
    return list(Entry.objects.order_by("number").values_list("verb", flat=True))


def schedule(cast: Cast, rhythm: str = "cumulative") -> None:
    add_schedule(plan=plan_of(), rhythm=rhythm, due_days=5, since=date(2026, 1, 1), until=date(2026, 12, 31), by=cast.su)


def test_cycles_open_once_with_a_draft_for_the_leading_unit(cast: Cast) -> None:
    Assignment.objects.create(task=task_of(cast), unit=cast.water, role="supporting")
    schedule(cast)
    opened = open_cycles(by=cast.su, today=date(2026, 3, 31))
    assert [c.name for c in opened] == ["1月", "1—2月", "1—3月"] and opened[-1].due == date(2026, 4, 5)
    assert open_cycles(by=cast.su, today=date(2026, 3, 31)) == []
    assert set(Report.objects.values_list("unit__name", "state", "part")) == {("市教育局", "draft", False)}
    assert verbs() == ["schedule.add"] + ["cycle.open"] * 3


def test_a_cycle_that_has_not_ended_or_a_plan_not_running_opens_nothing(cast: Cast) -> None:
    schedule(cast)
    assert open_cycles(by=cast.su, today=date(2026, 1, 30)) == []
    plan = plan_of()
    plan.state = "draft"
    plan.save()
    assert open_cycles(by=cast.su, today=date(2026, 12, 31)) == []


def test_rejected_tasks_and_tasks_taken_into_others_are_not_reported_on(cast: Cast) -> None:
    task = task_of(cast)
    task.review = "rejected"
    task.save()
    schedule(cast, "yearly")
    open_cycles(by=cast.su, today=date(2026, 12, 31))
    assert not Report.objects.exists()


def test_a_rhythm_is_said_once_and_edited_afterwards(cast: Cast) -> None:
    schedule(cast)
    with pytest.raises(Refused, match="同样频度"):
        schedule(cast)
    edit_schedule(schedule=plan_of().schedules.get(), due_days=8, since=date(2026, 1, 1), until=date(2026, 6, 30), by=cast.su)
    assert Entry.objects.first().before["due_days"] == 5
    with pytest.raises(Refused, match="早于"):
        edit_schedule(schedule=plan_of().schedules.get(), due_days=8, since=date(2026, 1, 1), until=date(2025, 6, 30), by=cast.su)


def test_a_draft_grows_by_revisions_and_is_never_overwritten_unseen(cast: Cast) -> None:
    report = report_of(cast)
    words = {"problems": "", "next_step": "", "by": cast.liang}
    assert save_draft(report=report, revision=0, text="甲", **words).revision == 1
    with pytest.raises(Overtaken):
        save_draft(report=report, revision=0, text="乙", **words)
    assert save_draft(report=report, revision=0, text="甲", **words).revision == 1
    report.refresh_from_db()
    assert report.text == "甲" and not Entry.objects.exists()


def test_a_submission_is_judged_and_noted_in_one_transaction(cast: Cast) -> None:
    report = submitted(cast, SLOW)
    snapshot = Snapshot.objects.get()
    assert (snapshot.layer, snapshot.verdict, snapshot.pace, snapshot.colour) == ("reported", "pending", "behind", "yellow")
    assert (snapshot.value, snapshot.unit, snapshot.completion, snapshot.profile) == (Decimal(20), "个", Decimal("0.04"), "default")
    assert SLOW.splitlines()[snapshot.line - 1][snapshot.start : snapshot.end] == snapshot.quote
    assert report.state == "submitted" and verbs() == ["report.submit"] and verify().broken_at is None


def test_the_same_key_again_is_the_same_submission(cast: Cast) -> None:
    promise_of(cast)
    report, key = report_of(cast), uuid4()
    one = submit_report(report=report, key=key, text=GOOD, by=cast.liang)
    assert submit_report(report=report, key=key, text=GOOD, by=cast.liang) == one
    assert Submission.objects.count() == 1 and verbs() == ["report.submit"]


def test_a_key_serves_one_report_only(cast: Cast) -> None:
    key, report = uuid4(), submitted(cast)
    Submission.objects.update(key=key)
    other = Report.objects.create(cycle=report.cycle, task=report.task, unit=cast.water)
    with pytest.raises(Refused, match="提交键"):
        submit_report(report=other, key=key, text=GOOD, by=cast.xu)


def test_a_failure_while_judging_leaves_nothing(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(submission: Submission) -> None:
        raise RuntimeError

    monkeypatch.setattr("duizhang.web.cycles.actions.submit_report.judge", fail)
    with pytest.raises(RuntimeError):
        submitted(cast)
    assert not Submission.objects.exists() and not Entry.objects.exists() and report_of(cast).state == "draft"


def test_figures_beyond_all_reason_are_kept_as_words(cast: Cast) -> None:
    submitted(cast, f"1—3月新增学位{'9' * 12}万亿个。")
    assert (Snapshot.objects.get().value, Snapshot.objects.get().verdict) == (None, "not_comparable")


def test_a_run_of_digits_is_no_figure(cast: Cast) -> None:
    submitted(cast, f"1—3月新增学位{'9' * 30}个。")
    assert Snapshot.objects.get().verdict == "not_reported"


def test_a_stated_curve_is_the_pace(cast: Cast) -> None:
    target = promise_of(cast)
    CurvePoint.objects.create(target=target, due=date(2026, 3, 31), value=Decimal(20))
    submitted(cast, SLOW)
    assert (Snapshot.objects.get().pace, Snapshot.objects.get().colour) == ("on", "green")


def test_a_part_is_not_judged_as_the_task(cast: Cast) -> None:
    promise_of(cast)
    Assignment.objects.create(task=task_of(cast), unit=cast.water, role="supporting")
    part = start_report(cycle=cycle_of(), task=task_of(cast), unit=cast.water, by=cast.xu)
    submit_report(report=part, key=uuid4(), text=SLOW, by=cast.xu)
    assert part.part and not Snapshot.objects.exists()
    lead = report_of(cast)
    with pytest.raises(Refused):
        take_part(part=part, into=lead, by=cast.lin)
    pass_report(report=part, by=cast.xu)
    assert take_part(part=part, into=lead, by=cast.lin).text == f"市水务局：{SLOW}"
    with pytest.raises(Refused):
        take_part(part=part, into=lead, by=cast.lin)


def test_a_unit_without_a_part_in_the_task_starts_nothing(cast: Cast) -> None:
    with pytest.raises(Refused):
        start_report(cycle=cycle_of(), task=task_of(cast), unit=cast.water, by=cast.xu)
    assert start_report(cycle=cycle_of(), task=task_of(cast), unit=cast.education, by=cast.liang).part is False


def test_the_whole_way(cast: Cast) -> None:
    report = accepted(cast)
    lock_report(report=report, by=cast.su)
    unlock_report(report=report, reason="口径更正", by=cast.su)
    return_report(report=report, reason="改按在园人数", by=cast.su)
    submit_report(report=report, key=uuid4(), text=SLOW, by=cast.liang)
    report.refresh_from_db()
    assert report.state == "submitted" and report.submissions.count() == 2 and report.accepted_at is None
    assert verbs() == ["report.submit", "report.pass", "report.accept", "report.lock", "report.unlock", "report.return", "report.submit"]
    assert Entry.objects.get(verb="report.unlock").reason == "口径更正" and verify().broken_at is None


def test_yellow_needs_reason_and_next_step(cast: Cast) -> None:
    report = passed(cast, SLOW, problems="用地未批")
    with pytest.raises(Refused, match="原因和下一步"):
        accept_report(report=report, by=cast.su)
    return_report(report=report, reason="请写下一步", by=cast.su)
    accepted(cast, SLOW, problems="用地未批", next_step="四月中旬报批。")
    assert Report.objects.get().state == "accepted"


def test_only_clean_reports_are_accepted_in_bulk(cast: Cast) -> None:
    report = passed(cast, SLOW, problems="用地未批", next_step="四月中旬报批。")
    with pytest.raises(Refused, match="逐份"):
        accept_clean_report(report=report, by=cast.su)
    report.refresh_from_db()
    assert report.state == "passed"
    return_report(report=report, reason="有误", by=cast.su)
    assert accept_clean_report(report=passed(cast), by=cast.su).state == "accepted"


WRONG: list[tuple[str, Callable[[Report, Cast], object]]] = [
    ("draft", lambda r, c: pass_report(report=r, by=c.lin)),
    ("draft", lambda r, c: accept_report(report=r, by=c.su)),
    ("draft", lambda r, c: return_report(report=r, reason="x", by=c.su)),
    ("draft", lambda r, c: lock_report(report=r, by=c.su)),
    ("draft", lambda r, c: unlock_report(report=r, reason="x", by=c.su)),
    ("submitted", lambda r, c: accept_report(report=r, by=c.su)),
    ("submitted", lambda r, c: submit_report(report=r, key=uuid4(), text="又一次", by=c.liang)),
    ("submitted", lambda r, c: save_draft(report=r, revision=1, text="x", problems="", next_step="", by=c.liang)),
    ("submitted", lambda r, c: add_evidence(report=r, upload=SimpleUploadedFile("a.pdf", b"x"), by=c.liang)),
    ("passed", lambda r, c: pass_report(report=r, by=c.lin)),
    ("accepted", lambda r, c: accept_report(report=r, by=c.su)),
    ("locked", lambda r, c: return_report(report=r, reason="x", by=c.su)),
    ("locked", lambda r, c: lock_report(report=r, by=c.su)),
]


@pytest.mark.parametrize(("state", "act"), WRONG)
def test_a_wrong_state_is_refused_and_nothing_changes(cast: Cast, state: str, act: Callable[[Report, Cast], object]) -> None:
    report = report_of(cast)
    Report.objects.update(state=state)
    with pytest.raises(Refused):
        act(report, cast)
    report.refresh_from_db()
    assert report.state == state and not Entry.objects.exists()


@pytest.mark.parametrize("reason", ["", "  "])
def test_sending_back_and_unlocking_need_a_reason(cast: Cast, reason: str) -> None:
    report = passed(cast)
    with pytest.raises(Refused, match="理由"):
        return_report(report=report, reason=reason, by=cast.su)
    Report.objects.update(state="locked")
    with pytest.raises(Refused, match="理由"):
        unlock_report(report=report, reason=reason, by=cast.su)


def test_a_closed_cycle_takes_nothing_more_and_locks_what_was_accepted(cast: Cast) -> None:
    report = passed(cast)
    with pytest.raises(Refused, match="待督查室审核"):
        close_cycle(cycle=report.cycle, by=cast.su)
    accept_report(report=report, by=cast.su)
    close_cycle(cycle=report.cycle, by=cast.su)
    report.refresh_from_db()
    assert report.state == "locked" and Cycle.objects.get().closed_by == cast.su
    other = Report.objects.create(cycle=report.cycle, task=report.task, unit=cast.water)
    with pytest.raises(Refused, match="关闭"):
        submit_report(report=other, key=uuid4(), text=GOOD, by=cast.xu)


def test_a_closed_cycle_opens_again_only_with_a_reason(cast: Cast) -> None:
    cycle = close_cycle(cycle=accepted(cast).cycle, by=cast.su)
    with pytest.raises(Refused, match="理由"):
        reopen_cycle(cycle=cycle, reason=" ", by=cast.su)
    reopen_cycle(cycle=cycle, reason="统计局订正", by=cast.su)
    with pytest.raises(Refused, match="没有关闭"):
        reopen_cycle(cycle=cycle, reason="再开", by=cast.su)
    assert Report.objects.get().state == "locked" and Entry.objects.first().reason == "统计局订正"


def test_the_hourly_job_opens_cycles_as_the_office(cast: Cast) -> None:
    schedule(cast, "quarterly")
    open_due_cycles(timestamp=0)
    open_due_cycles(timestamp=0)
    due = stretches("quarterly", date(2026, 1, 1), min(timezone.localdate(), date(2026, 12, 31)))
    assert Cycle.objects.count() == len(due) and set(Entry.objects.filter(verb="cycle.open").values_list("by_name", flat=True)) <= {"系统"}


def test_a_file_of_the_departments_own_is_read(cast: Cast) -> None:
    report = take_document(report=report_of(cast), upload=SimpleUploadedFile("一季度.txt", GOOD.encode()), by=cast.liang)
    assert report.text == GOOD and report.document.blocks[0]["text"] == GOOD and report.revision == 1


def test_of_a_table_only_the_row_on_the_task_is_taken(cast: Cast) -> None:
    table = "1. 新增学位500个。\n完成情况：一季度新增学位150个。\n2. 改造公厕20座。\n完成情况：一季度改造公厕3座。\n"
    report = take_document(report=report_of(cast), upload=SimpleUploadedFile("各项.txt", table.encode()), by=cast.liang)
    assert "150个" in report.text and "公厕" not in report.text


@pytest.mark.parametrize("content", [b"\x00\x01\x02" * 50, b"  \n ", ("长" * 30_000).encode()])
def test_an_unreadable_empty_or_endless_file_is_refused(cast: Cast, content: bytes) -> None:
    with pytest.raises(Refused, match="材料"):
        take_document(report=report_of(cast), upload=SimpleUploadedFile("材料.txt", content), by=cast.liang)
    assert not StoredFile.objects.exists() and not Entry.objects.exists()


def test_evidence_comes_and_goes_until_it_was_handed_in(cast: Cast) -> None:
    report = report_of(cast)
    evidence = add_evidence(report=report, upload=SimpleUploadedFile("照片.jpg", b"jpg"), note="封顶", by=cast.liang)
    remove_evidence(evidence=evidence, by=cast.liang)
    assert not report.evidence.exists() and StoredFile.objects.count() == 1
    kept = add_evidence(report=report, upload=SimpleUploadedFile("照片.jpg", b"jpg"), by=cast.liang)
    return_report(report=submitted(cast), reason="补", by=cast.lin)
    with pytest.raises(Refused, match="已随报送"):
        remove_evidence(evidence=kept, by=cast.liang)


@pytest.mark.parametrize("name", ["a.exe", "a.html", "a.svg", "无后缀"])
def test_evidence_is_of_known_kinds(cast: Cast, name: str) -> None:
    with pytest.raises(Refused, match="不收"):
        add_evidence(report=report_of(cast), upload=SimpleUploadedFile(name, b"x"), by=cast.liang)
    assert not StoredFile.objects.exists()


def test_evidence_has_an_end(cast: Cast) -> None:
    for n in range(MOST):
        add_evidence(report=report_of(cast), upload=SimpleUploadedFile(f"{n}.pdf", b"x"), by=cast.liang)
    with pytest.raises(Refused, match="最多"):
        add_evidence(report=report_of(cast), upload=SimpleUploadedFile("x.pdf", b"x"), by=cast.liang)


def test_an_explanation_stays_when_it_is_judged_again(cast: Cast) -> None:
    report = submitted(cast, "1—3月，新增学位150个，完成年度任务的35%。")
    finding = Finding.objects.get(type="arithmetic")
    explain_finding(finding=finding, explanation="按调整前的任务数", by=cast.liang)
    accept_report(report=pass_report(report=report, by=cast.lin), by=cast.su)
    assert Finding.objects.get(type="arithmetic").explanation == "按调整前的任务数"


def test_moments_are_real(cast: Cast) -> None:
    report = accepted(cast)
    assert all(isinstance(m, datetime) and m <= timezone.now() for m in (report.submitted_at, report.passed_at, report.accepted_at))
