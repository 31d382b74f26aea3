"""The samples, and one more of what moves in each state that it can be in, so that every button stands on some page."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

from allauth.mfa.models import Authenticator
from axes.models import AccessAttempt
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from duizhang.web.board.models import SavedFilter
from duizhang.web.bulletins.models import Issue
from duizhang.web.cases.actions.ask_extension import ask_extension
from duizhang.web.cases.actions.assign_case import assign_case
from duizhang.web.cases.actions.close_case import close_case
from duizhang.web.cases.actions.feed_back_case import feed_back_case
from duizhang.web.cases.actions.open_case import open_case
from duizhang.web.cases.actions.sign_for_case import sign_for_case
from duizhang.web.cases.actions.verify_case import verify_case
from duizhang.web.cases.models import Case
from duizhang.web.cycles.actions.accept_report import accept_report
from duizhang.web.cycles.actions.add_evidence import add_evidence
from duizhang.web.cycles.actions.lock_report import lock_report
from duizhang.web.cycles.actions.pass_report import pass_report
from duizhang.web.cycles.actions.submit_report import submit_report
from duizhang.web.cycles.models import Cycle, Report
from duizhang.web.jobs.models import Job
from duizhang.web.plans.models import Assignment, Plan, Target, Task
from duizhang.web.scores.actions.add_scheme import add_scheme
from duizhang.web.scores.actions.compute_sheets import compute_sheets
from duizhang.web.scores.actions.enter_figure import enter_figure
from duizhang.web.scores.models import Scheme
from duizhang.web.units.models import Unit
from issues import issued
from office import cycle_of, plan_of, task_of
from people import Cast
from samples import make_samples
from scoring import RULE

MADE = (Report, Case, Cycle, Issue, Job, Scheme)
# with a doubt in it, and far too slow
SAID = {"submitted": "1—3月，培训教师230人次，完成年度任务的35%。", "locked": "1—3月，培训教师20人次。"}
STATES = ("draft", "submitted", "passed", "accepted", "locked")


def make_world(cast: Cast) -> tuple[dict[str, Any], list[str]]:
    """As `make_samples`, and the pages of what was added."""
    samples = make_samples(cast)
    for n, state in enumerate(STATES):
        _report(cast, cast.education, f"w{n}", state)
    _report(cast, cast.water, "x1", "draft")
    _untouched(cast)
    _part(cast)
    _cases(cast)
    _plans(cast)
    issued(cast, "brief")
    computed = add_scheme(title="再考一次", plan=plan_of(), cycle=cycle_of(), own_rule=RULE, units=[cast.education, cast.water], by=cast.su)
    for unit in (cast.education, cast.water):
        enter_figure(scheme=computed, unit=unit, part="view", actual=Decimal(20), basis="十月民调", uploads=[SimpleUploadedFile("民调.txt", b"x")], by=cast.su)
    compute_sheets(scheme=computed, by=cast.su)
    for n, closed in enumerate(({"closed_by": cast.su, "closed_at": timezone.now()}, {}), 1):
        week = {"start": date(2026, 1, n), "end": date(2026, 1, n + 6), "due": date(2026, 1, n + 7)}
        Cycle.objects.create(plan=plan_of(), rhythm="weekly", name=f"第{n}周", **week, **closed)
    AccessAttempt.objects.create(username="liang", failures_since_start=9, get_data="", post_data="")
    Authenticator.objects.create(user=cast.liang, type="totp", data={})
    Job.objects.create(kind="units.import", title="导入单位", by=cast.su, background=True, fingerprint="0" * 64)
    SavedFilter.objects.create(person=cast.xu, screen="board:board", name="水", query="")
    return samples, [reverse(f"plans:{name}", args=(p.pk,)) for p in Plan.objects.all() for name in ("review", "publish")] + [t.get_absolute_url() for m in MADE for t in m.objects.all()]


def _task(unit: Unit, code: str) -> Task:
    task = Task.objects.create(plan=plan_of(), code=code, order=9, title="培训教师800人次", text="培训教师800人次", review="accepted")
    Assignment.objects.create(task=task, unit=unit, role="lead")
    Target.objects.create(task=task, code=f"{code}.1", indicator="培训教师", value=Decimal(800), unit="人次", review="accepted")
    return task


def _report(cast: Cast, unit: Unit, code: str, state: str) -> Report:
    """Of a task of its own, as far on its way as `state`."""
    report = Report.objects.create(cycle=cycle_of(), task=_task(unit, code), unit=unit)
    steps = (
        lambda: submit_report(report=report, key=uuid4(), text=SAID.get(state, "1—3月，培训教师230人次。"), problems="师资不足", next_step="四月底前补招", by=cast.liang),
        lambda: pass_report(report=report, by=cast.lin),
        lambda: accept_report(report=report, by=cast.su),
        lambda: lock_report(report=report, by=cast.shen),
    )
    for step in steps[: STATES.index(state)]:
        step()
        report.refresh_from_db()
    if state == "draft":
        add_evidence(report=report, upload=SimpleUploadedFile("佐证.txt", b"x"), by=cast.xu if unit == cast.water else cast.liang)
    return report


def _untouched(cast: Cast) -> None:
    """A task whose report nobody began."""
    _task(cast.education, "u1")


def _plans(cast: Cast) -> None:
    """A draft that only waits to be published, one in which something was left out, and a plan that nobody reports on yet."""
    for n, state in enumerate(("draft", "draft", "running")):
        plan = Plan.objects.create(title=f"另一计划{n}", year=2026, state=state)
        task = Task.objects.create(plan=plan, code="1", title="修路9公里", text="修路9公里", review="rejected" if n == 1 else "accepted")
        Task.objects.create(plan=plan, code="2", title="修桥2座", text="修桥2座", review="accepted")
        for m in (1, 2):
            Target.objects.create(task=task, code=f"1.{m}", indicator=f"修路{m}", value=Decimal(9), unit="公里", review="rejected" if n == 1 else "accepted")


def _part(cast: Cast) -> None:
    """What the water bureau did for a task that the education bureau leads and has begun to report."""
    lead = Report.objects.get(task__code="w0")
    Assignment.objects.create(task=lead.task, unit=cast.water, role="supporting")
    part = Report.objects.create(cycle=lead.cycle, task=lead.task, unit=cast.water, part=True)
    submit_report(report=part, key=uuid4(), text="1—3月，培训教师30人次。", by=cast.xu)
    Report.objects.filter(pk=part.pk).update(state="passed", passed_by=cast.xu, passed_at=timezone.now())


def _cases(cast: Cast) -> None:
    """One in each state; another of the water bureau."""
    due = timezone.localdate() + timedelta(days=10)
    for n in range(6):
        case = open_case(title=f"补建{n}", text="限期补上。", origin="inspection", task=task_of(cast), by=cast.su)
        steps = (
            lambda case: assign_case(case=case, unit=cast.education, due=due, by=cast.su),
            lambda case: sign_for_case(case=case, by=cast.lin),
            lambda case: feed_back_case(case=case, text="已补上。", files=[], by=cast.lin),
            lambda case: _verified(cast, case),
            lambda case: close_case(case=case, text="已查实，销号。", by=cast.su),
        )
        for step in steps[:n]:
            step(Case.objects.get(pk=case.pk))
        if n == 2:
            ask_extension(case=Case.objects.get(pk=case.pk), until=due + timedelta(days=3), reason="雨季", progress="过半", by=cast.lin)
    other = open_case(title="供水", text="限期补上。", origin="inspection", by=cast.su)
    assign_case(case=other, unit=cast.water, due=due, by=cast.su)


def _verified(cast: Cast, case: Case) -> None:
    """By both of the supervision office."""
    for who in (cast.su, cast.shen):
        verify_case(case=Case.objects.get(pk=case.pk), facts_clear=True, problem_solved=True, conclusion_right=True, text="现场看过", by=who)
