"""Reports for tests: a task with a confirmed target, what a unit says of it, and the way to any state."""

from datetime import date
from decimal import Decimal
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile

from duizhang.web.cycles.actions.accept_report import accept_report
from duizhang.web.cycles.actions.add_evidence import add_evidence
from duizhang.web.cycles.actions.pass_report import pass_report
from duizhang.web.cycles.actions.submit_report import submit_report
from duizhang.web.cycles.models import Finding, Report, Schedule
from duizhang.web.plans.models import Target
from office import plan_of, report_of, task_of
from people import Cast

GOOD = "1—3月，新增学位150个，培训教师230人次。"
SLOW = "1—3月，新增学位20个。"


def promise_of(cast: Cast, **fields: object) -> Target:
    """500 new school places, confirmed."""
    target, _ = Target.objects.get_or_create(
        task=task_of(cast), code="1.1", defaults={"indicator": "新增学位", "value": Decimal(500), "unit": "个", "review": "accepted", **fields}
    )
    return target


def submitted(cast: Cast, text: str = GOOD, **words: str) -> Report:
    """Handed in by the liaison."""
    promise_of(cast)
    report = report_of(cast)
    submit_report(report=report, key=uuid4(), text=text, by=cast.liang, **words)
    report.refresh_from_db()
    return report


def passed(cast: Cast, text: str = GOOD, **words: str) -> Report:
    """Passed on by the unit's head."""
    return pass_report(report=submitted(cast, text, **words), by=cast.lin)


def accepted(cast: Cast, text: str = GOOD, **words: str) -> Report:
    """Accepted by the office."""
    return accept_report(report=passed(cast, text, **words), by=cast.su)


def samples_of_cycles(cast: Cast) -> dict[str, int]:
    """For `samples.py`: a report of the education bureau with a file and a doubt, its cycle and schedule."""
    evidence = add_evidence(report=report_of(cast), upload=SimpleUploadedFile("照片.jpg", b"jpg"), by=cast.liang)
    report = submitted(cast, "1—3月，新增学位150个，完成年度任务的35%。")
    schedule = Schedule.objects.create(plan=plan_of(), rhythm="cumulative", since=date(2026, 1, 1), until=date(2026, 12, 31))
    steps = ("report", "editor", "save", "document", "submit", "evidence_add", "pass", "send_back", "take", "accept", "return", "lock", "unlock")
    things = {"detail": report.cycle, "close": report.cycle, "reopen": report.cycle, "schedule": schedule, "evidence": evidence, "evidence_remove": evidence}
    things |= dict.fromkeys(steps, report) | {"explain": Finding.objects.first()}
    return {f"cycles:{name} pk": thing.pk for name, thing in things.items()}
