"""What the database itself holds about plans, cycles and cases."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from duizhang.web.cases.models import Case, Extension, Verification
from duizhang.web.cycles.models import Snapshot, Submission
from duizhang.web.ledger.models import Entry
from duizhang.web.plans.models import Change, Document, Milestone, Target
from office import report_of, task_of
from people import Cast


def refused(make: Callable[[], object]) -> bool:
    try:
        with transaction.atomic():
            make()
    except IntegrityError:
        return True
    return False


def target(cast: Cast, **fields: object) -> Target:
    return Target(**{"task": task_of(cast), "code": "t1", "indicator": "新增学位", "value": Decimal(500), "unit": "个"} | fields)


def test_an_anchor_is_whole_or_absent(cast: Cast) -> None:
    assert refused(target(cast, line=3).save)
    read = Document.objects.create(name="计划.txt", sha256="0" * 64, media_type="text/plain", read_by=cast.su)
    assert refused(target(cast, document=read, line=3, start=0).save)
    target(cast).save()


def test_a_range_has_its_upper_end(cast: Cast) -> None:
    assert refused(target(cast, op="range").save)
    target(cast, op="range", upper=Decimal(600)).save()


def test_who_comes_with_when(cast: Cast) -> None:
    task = task_of(cast)
    assert refused(Milestone(task=task, due=date(2026, 6, 30), text="主体封顶", reached_by=cast.liang).save)
    Milestone(task=task, due=date(2026, 6, 30), text="主体封顶", reached_by=cast.liang, reached_at=timezone.now()).save()


def test_nobody_approves_their_own_change(cast: Cast) -> None:
    task = task_of(cast)
    change = Change.objects.create(plan=task.plan, task=task, before={}, after={}, reason="口径", proposed_by=cast.lin)
    change.decision, change.decided_at, change.decided_by = "approved", timezone.now(), cast.lin
    assert refused(change.save)
    change.decided_by = cast.su
    change.save()


def test_one_click_is_one_submission(cast: Cast) -> None:
    report, key = report_of(cast), uuid4()
    Submission.objects.create(report=report, number=1, key=key, text="已完成。", submitted_by=cast.liang)
    assert refused(Submission(report=report, number=2, key=key, text="已完成。", submitted_by=cast.liang).save)


@pytest.mark.parametrize(("verdict", "value", "allowed"), [("met", None, False), ("met", Decimal(5), True), ("not_reported", None, True)])
def test_a_verdict_on_a_figure_carries_the_figure(cast: Cast, verdict: str, value: Decimal | None, allowed: bool) -> None:
    report, promise = report_of(cast), target(cast)
    promise.task = report.task
    promise.save()
    snapshot = Snapshot(target=promise, cycle=report.cycle, verdict=verdict, value=value, colour="grey", because="…", profile="default")
    assert refused(snapshot.save) is not allowed


def test_two_people_verify_and_extensions_are_asked_in_time(cast: Cast) -> None:
    case = Case.objects.create(number="督〔2026〕1号", title="学位", text="限期", origin="red_item", opened_by=cast.su)
    Verification.objects.create(case=case, round=1, level=1, passed=True, text="属实", verified_by=cast.su)
    assert refused(Verification(case=case, round=1, level=2, passed=True, text="属实", verified_by=cast.su).save)
    late = Extension(case=case, due=date(2026, 5, 1), until=date(2026, 6, 1), reason="雨", progress="八成", asked_on=date(2026, 5, 2), asked_by=cast.lin)
    assert refused(late.save)
    assert not Entry.objects.exists()
