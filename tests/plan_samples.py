"""A thing for every address of plans, and a small plan for their tests."""

from datetime import date
from decimal import Decimal

from django.core.files.uploadedfile import SimpleUploadedFile

from duizhang.web.plans.actions.import_plan import Imported, import_plan
from duizhang.web.plans.models import Change, Milestone, Plan, Target
from office import task_of
from people import Cast

TEXT = """临泽市2026年重点工作任务分解

一、民生

  新增学位500个，新建学校3所。
△市教育局，市水务局

二、城建

  改造供水管网40公里，水质达标率99%以上。
△市自来水公司
"""


def imported(cast: Cast, text: str = TEXT, name: str = "计划.txt") -> Imported:
    """A draft of two tasks and four targets; one unit's name is not in the directory."""
    return import_plan(upload=SimpleUploadedFile(name, text.encode()), by=cast.su)


def plan_samples(cast: Cast) -> dict[str, int]:
    """`"<url name> <argument>"` → key, as in `samples.py`; a task that the education bureau leads."""
    draft, task = imported(cast), task_of(cast)
    target = Target.objects.create(task=task, code="1.1", indicator="新增学位", value=Decimal(500), unit="个", review="accepted")
    milestone = Milestone.objects.create(task=task, due=date(2026, 6, 30), text="主体封顶")
    change = Change.objects.create(plan=task.plan, task=task, before={}, after={}, reason="口径", proposed_by=cast.shen)
    return {
        **{f"plans:{name} pk": task.plan.pk for name in ("detail", "publish", "xlsx", "docx", "review", "match", "take", "task_add", "versions")},
        **{f"plans:{name} pk": task.pk for name in TASK},
        **{f"plans:target_{name} pk": target.pk for name in ("edit", "change", "accept", "reject", "restore", "merge", "split")},
        "results pk": task.plan.pk,
        "plans:document pk": draft.document.pk,
        "plans:take document": draft.document.pk,
        "plans:take line": 1,
        "plans:reach pk": milestone.pk,
        "plans:change pk": change.pk,
        "plans:decide pk": change.pk,
    }


TASK = ("task", "task_edit", "task_change", "task_accept", "task_reject", "task_restore", "task_merge", "task_split", "target_add")


def codes(plan: Plan) -> dict[str, list[str]]:
    """Code of each task → codes of its targets."""
    return {task.code: [t.code for t in task.targets.all()] for task in plan.tasks.all()}
