"""More of everything that lists and pages show, of the education bureau's own where things belong to someone."""

from datetime import date, timedelta
from decimal import Decimal
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.board.models import Override, SavedFilter
from duizhang.web.bulletins.models import Issue, Objection
from duizhang.web.cases.models import Case, Complaint, Step
from duizhang.web.cycles.models import Cycle, Finding, Report, Snapshot, Submission
from duizhang.web.files.actions.store import store
from duizhang.web.files.models import StoredFile
from duizhang.web.ledger.change import changing
from duizhang.web.notices.models import Notice, Receipt
from duizhang.web.plans.models import Assignment, Change, Milestone, Plan, Target, Task, Version
from duizhang.web.scores.models import Entry, Item, Scheme, Sheet
from duizhang.web.units.models import Group, Membership, Unit
from issues import issued
from office import cycle_of, plan_of, report_of, task_of
from people import Cast, person
from scoring import scheme_of


def crowd(cast: Cast, numbers: range) -> None:
    """One of each for every number."""
    for n in numbers:
        _unit(cast, n)
        _task(cast, n)
        _around(cast, n)
        _put_out(cast, n)


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


def _put_out(cast: Cast, n: int) -> None:
    """An issue, an objection with its file, an assessment; a figure with its file, an item and a sheet of the first one; a notice."""
    shown = Issue.objects.filter(state="issued").order_by("pk").first() or issued(cast)
    objection = Objection.objects.create(issue=shown, unit=cast.education, item=f"c:{n}", about=f"事项{n}", text="漏计。", objected_by=cast.liang)
    objection.files.add(_file(cast, n))
    shown.pk, shown.number, shown.key, shown._state.adding = None, 100 + n, uuid4(), True
    shown.save()
    scheme = Scheme.objects.order_by("pk").first() or scheme_of(cast)
    unit = Unit.objects.get(code=f"C{n}")
    scheme.units.add(unit)
    another = Scheme.objects.create(title=f"考核{n}", plan=scheme.plan, cycle=scheme.cycle, rule=scheme.rule, rule_name="自拟", created_by=cast.su, shown_by=cast.su, shown_at=timezone.now())
    another.units.set([cast.education, unit])
    Item.objects.create(scheme=scheme, part="target", target=Target.objects.get(code=f"c{n}"), weight=n)
    figure = Entry.objects.create(scheme=scheme, unit=cast.education, part="view", name=f"补报{n}", actual=n, basis="来文", origin="entered", entered_by=cast.su)
    figure.files.add(_file(cast, n))
    Entry.objects.create(scheme=scheme, unit=cast.education, part="late", name=f"迟报{n}", origin="proposed", state="open", actual=1, basis="任务1", entered_by=cast.su)
    Sheet.objects.create(scheme=scheme, unit=unit, number=1, total=n, content={"lines": []}, computed_by=cast.su)
    notice = Notice.objects.create(kind="case.reminded", facts={"number": f"督{n}", "case": "…", "due": "2026-03-31"}, link="/cases/")
    Receipt.objects.bulk_create(Receipt(notice=notice, person=person) for person in (cast.liang, cast.su))


def _file(cast: Cast, n: int) -> StoredFile:
    return store(upload=SimpleUploadedFile(f"佐证{n}.txt", f"{n}".encode()), by=cast.su)
