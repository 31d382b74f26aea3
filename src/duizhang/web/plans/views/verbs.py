"""The verbs of the review, each an address of its own: they change one task or target and give its section back."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from duizhang.web.generic.query import numbers_in
from duizhang.web.ledger.refusal import Refused
from duizhang.web.plans.actions import accept, merge, reject, split
from duizhang.web.plans.forms import IntoForm, ReasonForm, SplitTaskForm
from duizhang.web.plans.models import Target, Task
from duizhang.web.plans.selectors import targets_seen_by, tasks_seen_by
from duizhang.web.plans.views.review import answer

Words = Callable[[HttpRequest, Any], dict[str, Any]]


def _verb(thing: str, seen_by: Callable[[Any], QuerySet[Any]], action: Callable[..., Any], words: Words = lambda request, of: {}, whole: bool = False) -> Callable[..., HttpResponse]:
    @require_POST
    def view(request: HttpRequest, pk: int) -> HttpResponse:
        """POST only."""
        found = get_object_or_404(seen_by(request.user), pk=pk)
        task: Task = found.task if isinstance(found, Target) else found
        try:
            action(**{thing: found}, **words(request, found), by=request.user)
        except Refused as refusal:
            return answer(request, task, error=str(refusal))
        return answer(request, task, whole=whole)

    return view


def _reason(request: HttpRequest, of: Any) -> dict[str, Any]:
    return {"reason": str(_said(ReasonForm, request).get("reason", ""))}


def _into_task(request: HttpRequest, of: Task) -> dict[str, Any]:
    code = _said(IntoForm, request).get("into", "")
    return {"into": _found(tasks_seen_by(request.user).filter(plan=of.plan_id, code=code), "没有这个编号的任务 (no such task)")}


def _into_target(request: HttpRequest, of: Target) -> dict[str, Any]:
    code = _said(IntoForm, request).get("into", "")
    return {"into": _found(targets_seen_by(request.user).filter(task=of.task_id, code=code), "没有这个编号的目标 (no such target)")}


def _picked(request: HttpRequest, of: Task) -> dict[str, Any]:
    form = SplitTaskForm(request.POST)
    if not form.is_valid():
        raise Refused("新任务的名称最多 300 字，不能有控制字符 (the title is too long, or not text)")
    ids = numbers_in(request.POST.getlist("target"))
    return {"targets": list(targets_seen_by(request.user).filter(task=of, pk__in=ids)), **form.cleaned_data}


def _said(form: type[forms.Form], request: HttpRequest) -> dict[str, Any]:
    filled = form(request.POST)
    filled.is_valid()
    return filled.cleaned_data


def _found(things: QuerySet[Any], otherwise: str) -> Any:
    thing = things.first()
    if thing is None:
        raise Refused(otherwise)
    return thing


accept_task = _verb("task", tasks_seen_by, accept.accept_task)
reject_task = _verb("task", tasks_seen_by, reject.reject_task, _reason)
restore_task = _verb("task", tasks_seen_by, reject.restore_task)
merge_task = _verb("task", tasks_seen_by, merge.merge_tasks, _into_task, whole=True)
split_task = _verb("task", tasks_seen_by, split.split_task, _picked, whole=True)
accept_target = _verb("target", targets_seen_by, accept.accept_target)
reject_target = _verb("target", targets_seen_by, reject.reject_target, _reason)
restore_target = _verb("target", targets_seen_by, reject.restore_target)
merge_target = _verb("target", targets_seen_by, merge.merge_targets, _into_target)
