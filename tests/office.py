"""Things of the office for tests: a plan, a task of the education bureau, a cycle, its report; each made at most once a call."""

from datetime import date, timedelta
from decimal import Decimal
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from duizhang.web.board.actions.override_colour import override_colour
from duizhang.web.board.actions.save_filter import save_filter
from duizhang.web.board.models import Override, SavedFilter
from duizhang.web.cases.actions.add_complaint import add_complaint
from duizhang.web.cases.actions.assign_case import assign_case
from duizhang.web.cases.actions.open_case import open_case
from duizhang.web.cases.actions.sign_for_case import sign_for_case
from duizhang.web.cases.models import Case, Complaint
from duizhang.web.cycles.models import Cycle, Report, Snapshot, Submission
from duizhang.web.files.actions.store import store
from duizhang.web.files.models import StoredFile
from duizhang.web.plans.models import Assignment, Plan, Target, Task
from people import Cast


def plan_of() -> Plan:
    """A running plan for 2026."""
    plan, _ = Plan.objects.get_or_create(title="重点工作", year=2026, defaults={"state": "running"})
    return plan


def task_of(cast: Cast) -> Task:
    """A confirmed task that the education bureau leads and the water bureau does not know of."""
    task, made = Task.objects.get_or_create(plan=plan_of(), code="1", defaults={"title": "新增学位500个", "text": "新增学位500个", "review": "accepted"})
    if made:
        Assignment.objects.create(task=task, unit=cast.education, role="lead")
    return task


def cycle_of() -> Cycle:
    """March 2026, cumulative."""
    cycle, _ = Cycle.objects.get_or_create(
        plan=plan_of(), rhythm="cumulative", start=date(2026, 1, 1), end=date(2026, 3, 31), defaults={"name": "1—3月", "due": date(2026, 4, 5)}
    )
    return cycle


def report_of(cast: Cast) -> Report:
    """The education bureau's draft on its task in March."""
    report, _ = Report.objects.get_or_create(cycle=cycle_of(), task=task_of(cast), unit=cast.education)
    return report


def target_of(cast: Cast) -> Target:
    """500 new school places, promised in the task above."""
    target, _ = Target.objects.get_or_create(
        task=task_of(cast), code="t1", defaults={"indicator": "新增学位", "value": Decimal(500), "unit": "个", "review": "accepted"}
    )
    return target


def snapshot_of(cast: Cast, **fields: object) -> Snapshot:
    """The verdict on it in March: 60 reported, behind, red; the report is accepted."""
    report = report_of(cast)
    if report.state == "draft":
        report.state, report.accepted_by, report.accepted_at, report.first_in = "accepted", cast.su, timezone.now(), timezone.now()
        report.save()
    text = "今年以来抓紧建设。\n新增学位60个。"
    submission, _ = Submission.objects.get_or_create(
        report=report, number=1, defaults={"key": uuid4(), "text": text, "problems": "用地未批", "next_step": "四月底前批地", "submitted_by": cast.liang}
    )
    values = {
        "submission": submission, "verdict": "pending", "pace": "behind", "colour": "red", "value": Decimal(60), "unit": "个", "line": 2,
        "start": 0, "end": 7, "quote": "新增学位60个", "because": "1—3月新增60个，低于500个，差440个，尚未到期", "profile": "default",
    }  # fmt: skip
    verdict, _ = Snapshot.objects.get_or_create(target=target_of(cast), cycle=report.cycle, layer=fields.pop("layer", "reported"), defaults=values | fields)
    return verdict


def case_of(cast: Cast) -> Case:
    """A case that the education bureau has signed for, due in ten days."""
    if found := Case.objects.filter(unit=cast.education).first():
        return found
    case = open_case(title="学位建设滞后", text="查明原因，限期补上。", origin="red_item", task=task_of(cast), by=cast.su)
    assign_case(case=case, unit=cast.education, due=timezone.localdate() + timedelta(days=10), by=cast.su)
    return sign_for_case(case=case, by=cast.lin)


def file_of_case(cast: Cast) -> StoredFile:
    """A file on its first step."""
    step = case_of(cast).steps.first()
    if not step.files.exists():
        step.files.add(store(upload=SimpleUploadedFile("照片.txt", b"x"), by=cast.su))
    return step.files.get()


def complaint_of(cast: Cast) -> Complaint:
    """A slip that leads to no case yet."""
    found = Complaint.objects.filter(source="GD-0001").first()
    return found or add_complaint(source="GD-0001", received_on=date(2026, 3, 2), place="春和路", text="春和路路灯整夜不亮，出行不安全", by=cast.su)


def override_of(cast: Cast) -> Override:
    """The colour of the task set to yellow."""
    snapshot_of(cast)
    found = Override.objects.first()
    return found or override_colour(task=task_of(cast), cycle=cycle_of(), colour="yellow", reason="用地已批，正在赶工", by=cast.su)


def saved_filter_of(cast: Cast) -> SavedFilter:
    """The supervision office's own filter."""
    return save_filter(screen="board:board", name="红灯", query="colour=red", shared=True, by=cast.su)
