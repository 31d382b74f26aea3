"""More of everything that lists and pages show, of the education bureau's own where things belong to someone."""

from datetime import date, timedelta
from decimal import Decimal
from uuid import uuid4

from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.board.models import Override, SavedFilter
from duizhang.web.cases.models import Case, Complaint, Step
from duizhang.web.cycles.models import Cycle, Finding, Report, Snapshot, Submission
from duizhang.web.ledger.change import changing
from duizhang.web.plans.models import Assignment, Change, Milestone, Plan, Target, Task, Version
from duizhang.web.units.models import Group, Membership, Unit
from office import cycle_of, plan_of, report_of, task_of
from people import Cast, person


def crowd(cast: Cast, numbers: range) -> None:
    """One of each for every number."""
    for n in numbers:
        _unit(cast, n)
        _task(cast, n)
        _around(cast, n)


def _unit(cast: Cast, n: int) -> None:
    unit = Unit.objects.create(code=f"C{n}", name=f"第{n}局", district=cast.district)
    Membership.objects.create(person=person(f"p{n}", f"人{n}", "liaison"), unit=unit, since=date(2026, 1, 1))
    Membership.objects.create(person=Person.objects.get(username=f"p{n}"), unit=cast.education, since=date(2026, 1, 1))
    Group.objects.create(name=f"第{n}组").members.add(unit)
    Assignment.objects.create(task=task_of(cast), unit=unit, role="supporting", order=n)


def _task(cast: Cast, n: int) -> None:
    task = Task.objects.create(plan=plan_of(), code=f"c{n}", order=n, title=f"任务{n}", text="新增学位", review="accepted", field=f"领域{n % 5}", in_charge=f"领导{n % 3}")
    Assignment.objects.create(task=task, unit=cast.education, role="lead")
    Assignment.objects.create(task=task, unit=cast.water, role="supporting")
    target = Target.objects.create(task=task, code="1", indicator="新增学位", value=Decimal(9), unit="个", review="accepted")
    signed = {"accepted_by": cast.su, "accepted_at": timezone.now()}
    report = Report.objects.create(cycle=cycle_of(), task=task, unit=cast.education, state="accepted", first_in=timezone.now(), **signed)
    submission = Submission.objects.create(report=report, number=1, key=uuid4(), text="新增学位6个。", submitted_by=cast.liang)
    Finding.objects.create(submission=submission, type="stale", severity="warning", line=1, start=0, end=4, quote="新增学位", because="…")
    said = {"verdict": "pending", "colour": "red", "pace": "behind", "value": Decimal(6), "unit": "个", "because": "…", "profile": "default"}
    Snapshot.objects.create(target=target, cycle=cycle_of(), submission=submission, **said)
    Override.objects.create(task=task, cycle=cycle_of(), colour="yellow", instead_of="red", reason="…", set_by=cast.su)
    waiting = Task.objects.create(plan=plan_of(), code=f"d{n}", order=n, title=f"草稿{n}", text="…", review="accepted")
    Assignment.objects.create(task=waiting, unit=cast.education, role="lead")
    Report.objects.create(cycle=cycle_of(), task=waiting, unit=cast.education)
    Report.objects.create(cycle=cycle_of(), task=task_of(cast), unit=Unit.objects.get(code=f"C{n}"), part=True, state="passed")


def _around(cast: Cast, n: int) -> None:
    task, plan = task_of(cast), Plan.objects.create(title=f"计划{n}", year=2026, state="running")
    other = Task.objects.create(plan=plan, code="1", title="别的", text="…", review="accepted")
    Assignment.objects.create(task=other, unit=cast.education, role="lead")
    Cycle.objects.create(plan=plan, rhythm="yearly", name=f"期{n}", start=date(2026, 1, 1), end=date(2026, 12, 31), due=date(2026, 12, 31))
    again = date(2026, 1, 1) + timedelta(days=n)
    earlier = Cycle.objects.create(plan=plan_of(), rhythm="weekly", name=f"周{n}", start=again, end=again, due=again)
    for target in task.targets.all()[:1]:
        Snapshot.objects.create(target=target, cycle=earlier, verdict="not_reported", colour="red", because="…", profile="default")
    Target.objects.create(task=task, code=f"c{n}", indicator="教师", value=Decimal(n), unit="人", review="accepted")
    Milestone.objects.create(task=task, due=again, text="节点")
    Change.objects.create(plan=task.plan, task=task, before={}, after={"title": str(n)}, reason="口径", proposed_by=cast.shen)
    Version.objects.create(plan=plan_of(), number=100 + n, content={"tasks": []}, published_by=cast.su)
    made = {"assigned_by": cast.su, "assigned_at": timezone.now(), "unit": cast.education, "due": date(2026, 12, 1), "state": "assigned"}
    case = Case.objects.create(number=f"督{n}", title="…", text="…", origin="inspection", task=task, opened_by=cast.su, **made)
    Step.objects.create(case=case, verb="open", state="opened", by=cast.su)
    Step.objects.create(case=Case.objects.earliest("pk"), verb="remind", state="assigned", by=cast.su)
    Complaint.objects.create(source=f"GD-c{n}", received_on=date(2026, 3, 2), text=f"路灯不亮{n}", case=case, added_by=cast.su)
    SavedFilter.objects.create(person=cast.su, screen="board:board", name=f"常用{n}", query="", shared=True)
    Submission.objects.create(report=report_of(cast), number=50 + n, key=uuid4(), text=f"新增学位{n}个。", submitted_by=cast.liang)
    with changing() as record:
        record("task.edit", task, by=cast.su, after={"title": str(n)}, also=(cast.education, plan_of()))
