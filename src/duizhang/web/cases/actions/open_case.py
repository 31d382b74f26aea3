"""立项: open a case."""

from collections.abc import Iterable

from django.db import connection
from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.cases.actions.link_complaint import link_complaint
from duizhang.web.cases.models import Case, Complaint, Step
from duizhang.web.cases.models.case import Origin
from duizhang.web.cases.models.step import Verb
from duizhang.web.cycles.models import Snapshot
from duizhang.web.ledger.change import changing, fields_of
from duizhang.web.ledger.refusal import Refused
from duizhang.web.plans.models import Task

NUMBERING = 0x63617365  # one numberer at a time: numbers have no gaps and no doubles


def open_case(
    *,
    title: str,
    text: str,
    origin: Origin | str,
    by: Person,
    task: Task | None = None,
    snapshot: Snapshot | None = None,
    complaints: Iterable[Complaint] = (),
) -> Case:
    """The new case, numbered 督〔year〕n号. `snapshot` is the verdict it rests on.

    Errors: Refused for a red item without its task, a complaint case without a complaint, a snapshot of another task.
    """
    complaints = list(complaints)
    if origin == Origin.RED_ITEM and task is None:
        raise Refused("红灯事项立项须写明是哪项任务 (name the task)")
    if origin == Origin.COMPLAINT and not complaints:
        raise Refused("群众反映立项须附上所据的工单 (name the complaint)")
    if snapshot is not None and (task is None or snapshot.target.task_id != task.pk):
        raise Refused("所据结论不是这项任务的 (the verdict is of another task)")
    with changing() as record:
        case = Case.objects.create(number=_next_number(), title=title, text=text, origin=origin, task=task, snapshot=snapshot, opened_by=by)
        Step.objects.create(case=case, verb=Verb.OPEN, state=case.state, text=text, by=by)
        record("case.open", case, by=by, also=(task,) if task else (), after=fields_of(case, "number", "title", "text", "origin"))
        for complaint in complaints:
            link_complaint(complaint=complaint, case=case, by=by)
    return case


def _next_number() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [NUMBERING])
    prefix = f"督〔{timezone.localdate().year}〕"
    numbers = Case.objects.filter(number__startswith=prefix).values_list("number", flat=True)
    return f"{prefix}{max((int(n[len(prefix) : -1]) for n in numbers), default=0) + 1}号"
