"""Load the demo: the city's year, day by day, through the verbs of the office."""

from collections.abc import Callable
from contextlib import nullcontext
from datetime import date, timedelta

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from duizhang.web.accounts.actions.the_office import the_office
from duizhang.web.accounts.models import Person
from duizhang.web.cycles.actions.add_schedule import add_schedule
from duizhang.web.demo.bulletins import put_out
from duizhang.web.demo.cases import work_cases
from duizhang.web.demo.city import City, city
from duizhang.web.demo.clock import then
from duizhang.web.demo.jobs import work_jobs
from duizhang.web.demo.months import report_month
from duizhang.web.demo.notices import tell_of_today
from duizhang.web.demo.overrides import set_by_hand
from duizhang.web.demo.people import Staff, make_staff
from duizhang.web.demo.plan_text import plan_text
from duizhang.web.demo.scores import assess
from duizhang.web.ledger.refusal import Refused
from duizhang.web.notices.silence import silence
from duizhang.web.plans.actions.accept import accept_task
from duizhang.web.plans.actions.edit import edit_task
from duizhang.web.plans.actions.import_plan import import_plan
from duizhang.web.plans.actions.publish import publish
from duizhang.web.plans.models import Plan
from duizhang.web.units.models import Unit

PROFILE = "yinchuan-2025"
FIRST_MONTH = 3  # the plan is published in January, first reported on for the first quarter


def load(*, admin: Person, security: Person, invented: City | None = None, tell: Callable[[str], None] = lambda line: None) -> list[tuple[Person, str]]:
    """Fill an empty office; the people who can sign in, with their one-time passwords, kept nowhere in the clear.

    Errors: Refused where there are units already: the demo never mixes with real work.
    """
    if Unit.objects.exists():
        raise Refused("数据文件夹里已有单位；演示数据只装入新的数据文件夹 (the demo goes into an empty office only)")
    invented, today = invented or city(), timezone.localdate()
    year, months = _year(today)
    with then(date(year, 1, 4)):
        staff = make_staff(invented, admin, security)
    plan = _plan(invented, staff, year)
    tell(f"{plan}：{plan.tasks.count()} 项任务")
    for month in range(FIRST_MONTH, months + 1):
        tell(f"1—{month}月进展")
        with silence() if month < months else nullcontext():
            report_month(plan=plan, staff=staff, words=invented.words, month=month, last=month == months)
    set_by_hand(plan=plan, staff=staff)
    with silence():
        work_cases(plan=plan, staff=staff, city=invented, today=today)
    put_out(plan=plan, staff=staff, city=invented.name, today=today)
    assess(plan=plan, staff=staff)
    work_jobs(staff)
    tell_of_today(staff)
    return staff.passwords


def _year(today: date) -> tuple[int, int]:
    """The year shown and how many months of it: this year's whole months from August on, else all of last year's."""
    return (today.year, (today.replace(day=1) - timedelta(days=8)).month) if today.month >= 8 else (today.year - 1, 12)


def _plan(invented: City, staff: Staff, year: int) -> Plan:
    by = staff.first
    in_charge = {d.field: d.in_charge for d in invented.department} | {invented.local.field: invented.local.in_charge}
    with then(date(year, 1, 12)):
        upload = SimpleUploadedFile(f"{invented.name}{year}年{invented.title}.txt", plan_text(invented, year).encode())
        plan = import_plan(upload=upload, title=f"{invented.name}{invented.title}", year=year, by=by).plan
        Plan.objects.filter(pk=plan.pk).update(profile=PROFILE)
        for task in plan.tasks.all():
            edit_task(task=accept_task(task=task, by=by), in_charge=in_charge[task.field], by=by)
    with then(date(year, 1, 15)):
        publish(plan=plan, note="市政府常务会议审定", by=by)
        add_schedule(plan=plan, rhythm="cumulative", due_days=5, since=date(year, FIRST_MONTH, 1), until=date(year, 12, 31), by=the_office())
    return Plan.objects.get(pk=plan.pk)
