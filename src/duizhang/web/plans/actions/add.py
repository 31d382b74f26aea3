"""What the engine did not propose: a plan, a task or a target written by hand."""

from typing import Any

from duizhang.web.accounts.models import Person
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused
from duizhang.web.plans.actions.codes import next_target_code, next_task_code
from duizhang.web.plans.actions.draft import locked_draft
from duizhang.web.plans.actions.import_plan import title_of
from duizhang.web.plans.actions.sense import refuse_nonsense
from duizhang.web.plans.models import Document, Plan, Target, Task
from duizhang.web.plans.models.review import Review
from duizhang.web.plans.values import plain, set_target_values, set_task_values


def add_plan(*, title: str, year: int, by: Person, kind: str = "key_tasks") -> Plan:
    """An empty plan.

    Errors: Refused where title and year are taken.
    """
    with changing() as record:
        if Plan.objects.filter(title=title, year=year).exists():
            raise Refused(f"{year}年已经有计划“{title}”；请换一个名称 (a plan of this title and year is there)")
        plan = Plan.objects.create(title=title, year=year, kind=kind)
        record("plan.add", plan, by=by, after={"title": title, "year": year, "kind": kind})
    return plan


def add_task(*, plan: Plan, by: Person, text: str = "", document: Document | None = None, line: int | None = None, **values: Any) -> Task:
    """A confirmed task: by hand (`text`, and `values` of TASK_NAMES), or from a block of the document that no row took.

    Errors: Refused once the plan is published, or where nothing is said.
    """
    with changing() as record:
        plan = locked_draft(plan)
        pieces = _pieces(document, line)
        text = text.strip() or "\n".join(p["quote"].strip() for p in pieces)
        title = (values.pop("title", "") or (title_of(text) if text else "")).strip()
        if not title:
            raise Refused("请写明任务 (say what the task is)")
        code = next_task_code(plan)
        last = plan.tasks.filter(lines__0__lte=line).order_by("order").last() if line else plan.tasks.order_by("order").last()
        task = Task(plan=plan, code=code, order=last.order if last else 0, title=title, text=text, document=document, pieces=pieces)
        task.lines, task.review = [line] if line else [], Review.ACCEPTED
        task.save()
        set_task_values(task, {name: plain(value) for name, value in values.items()})
        record("task.add", task, by=by, also=(plan,), after={"title": title, "text": text})
    return task


def add_target(*, task: Task, by: Person, **values: Any) -> Target:
    """A confirmed target; `values` are of TARGET_NAMES.

    Errors: Refused once the plan is published, or for a range without its upper end.
    """
    with changing() as record:
        locked_draft(task.plan)
        said = {name: plain(value) for name, value in values.items()}
        refuse_nonsense(said)
        target = Target(task=task, code=next_target_code(task), review=Review.ACCEPTED)
        set_target_values(target, said)
        record("target.add", target, by=by, also=(task,), after=said)
    return target


def _pieces(document: Document | None, line: int | None) -> list[dict[str, Any]]:
    if document is None:
        return []
    text = next((b["text"] for b in document.blocks if b["number"] == line), "")
    return [{"part": "target", "heading": "", "line": line, "start": 0, "end": len(text), "quote": text}] if text else []
