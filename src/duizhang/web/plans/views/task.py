"""One task: its promise, targets, units, days and history; and the forms that change it."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from duizhang.web.accounts.permissions import Permission
from duizhang.web.ledger.refusal import Refused
from duizhang.web.plans.actions.add import add_task
from duizhang.web.plans.actions.edit import edit_task
from duizhang.web.plans.actions.propose_change import propose_change
from duizhang.web.plans.actions.reach_milestone import reach_milestone
from duizhang.web.plans.forms import ReachForm, TaskChangeForm, TaskForm
from duizhang.web.plans.models.change import Decision
from duizhang.web.plans.models.plan import State
from duizhang.web.plans.selectors import (
    changes_seen_by,
    milestones_seen_by,
    plans_seen_by,
    targets_seen_by,
    tasks_seen_by,
)
from duizhang.web.plans.source import section_of
from duizhang.web.plans.values import task_values
from duizhang.web.plans.views.forming import formed


def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """A task."""
    person: Any = request.user
    task = get_object_or_404(tasks_seen_by(person).select_related("document"), pk=pk)
    context = {
        "task": task,
        "units": task.assignments.all(),
        "targets": targets_seen_by(person).filter(task=task).prefetch_related("curve"),
        "milestones": task.milestones.all(),
        "section": section_of(task),
        "changes": changes_seen_by(person).filter(task=task),
        "waiting": changes_seen_by(person).filter(task=task, decision=Decision.PENDING).exists(),
        "may_edit": person.may(Permission.PLANS_EDIT) and task.plan.state == State.DRAFT,
        "may_change": person.may(Permission.PLANS_PROPOSE) and task.plan.state == State.RUNNING,
        "may_reach": person.may(Permission.PLANS_EDIT),
    }
    return render(request, "plans/task.html", context)


def add(request: HttpRequest, pk: int) -> HttpResponse:
    """A task written by hand."""
    plan = get_object_or_404(plans_seen_by(request.user), pk=pk)
    form = TaskForm(request.POST or None)
    return formed(request, title=_("添加任务"), form=form, save=partial(add_task, plan=plan), back=plan.get_absolute_url(), thing=plan, done=_("已添加"))


def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change it directly."""
    task = get_object_or_404(tasks_seen_by(request.user), pk=pk)
    form = TaskForm(request.POST or None, initial=task_values(task))
    return formed(request, title=_("修改任务"), form=form, save=partial(edit_task, task=task), back=task.get_absolute_url(), thing=task, done=_("已保存"))


def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for a change."""
    task = get_object_or_404(tasks_seen_by(request.user), pk=pk)
    form = TaskChangeForm(request.POST or None, initial=task_values(task))
    save = partial(propose_change, task=task)
    return formed(request, title=_("提出任务调整"), form=form, save=save, back=task.get_absolute_url(), thing=task, done=_("已提出，待他人审批"))


@require_POST
def reach(request: HttpRequest, pk: int) -> HttpResponse:
    """Record a milestone."""
    milestone = get_object_or_404(milestones_seen_by(request.user), pk=pk)
    form = ReachForm(request.POST)
    try:
        if not form.is_valid():
            raise Refused("日期不对；请用 2026-06-30 的写法 (a wrong day)")
        reach_milestone(milestone=milestone, on=form.cleaned_data["on"], by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect(milestone.task)
