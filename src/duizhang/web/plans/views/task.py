"""One task: its promise, targets, units, days and history; and the forms that change it."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from django.contrib import messages
from django.db.models import prefetch_related_objects
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from duizhang.web.accounts.models import Person
from duizhang.web.accounts.permissions import Permission
from duizhang.web.accounts.visibility import scope
from duizhang.web.ledger.kept import kept
from duizhang.web.ledger.refusal import Refused
from duizhang.web.plans.actions.add import add_task
from duizhang.web.plans.actions.edit import edit_task
from duizhang.web.plans.actions.propose_change import propose_change
from duizhang.web.plans.actions.reach_milestone import reach_milestone
from duizhang.web.plans.forms import ReachForm, TaskChangeForm, TaskForm
from duizhang.web.plans.models import Task
from duizhang.web.plans.models.change import Decision
from duizhang.web.plans.models.plan import State
from duizhang.web.plans.selectors import (
    changes_seen_by,
    milestones_seen_by,
    plans_seen_by,
    targets_on,
    tasks_seen_by,
)
from duizhang.web.plans.source import section_of
from duizhang.web.plans.values import task_values
from duizhang.web.plans.views.forming import formed


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What the page of a task says, `body` as HTML without anything that is one session's; `forms` are the HTML names of those in it;
    `waiting`: a change of the task waits for approval."""

    may_edit: bool
    may_change: bool
    waiting: bool
    forms: tuple[str, ...]
    body: SafeString


def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """A task."""
    person: Any = request.user
    task = _seen(person, pk)
    if task is None:
        raise Http404
    return render(request, "plans/task.html", {"page": _page(person, task), "task": task})


def _seen(person: Person, pk: int) -> Task | None:
    """The task, where the person sees it."""
    key = ("plans.task", pk, scope(person), person.may(Permission.PLANS_EDIT))
    task: Task | None = kept({key: _about(pk)}, lambda _: {key: tasks_seen_by(person).filter(pk=pk).order_by().first()})[key]
    return task


def _page(person: Person, task: Task) -> Page:
    """The same for all who see the task and may do the same; kept until something happens to it."""
    edits, proposes = person.may(Permission.PLANS_EDIT), person.may(Permission.PLANS_PROPOSE)
    key = ("plans.page", task.pk, edits, proposes, get_language())
    page: Page = kept({key: _about(task.pk)}, lambda _: {key: _drawn(person, task, edits=edits, proposes=proposes)})[key]
    return page


def _about(task: int) -> tuple[str, ...]:
    return (f"plans.task:{task}", "plans.plan", "units.unit", "accounts.person")


def _drawn(person: Person, task: Task, *, edits: bool, proposes: bool) -> Page:
    changes, milestones = list(changes_seen_by(person).filter(task=task).select_related(None).select_related("proposed_by")), list(task.milestones.all())
    mays = {"may_edit": edits and task.plan.state == State.DRAFT, "may_change": proposes and task.plan.state == State.RUNNING}
    prefetch_related_objects([task], "targets__curve")
    context = {
        "task": task,
        "targets": targets_on(task, person),
        "milestones": milestones,
        "section": section_of(task),
        "changes": changes,
        "may_reach": edits,
        **mays,
    }
    return Page(
        waiting=any(change.decision == Decision.PENDING for change in changes),
        forms=tuple(f"reach-{m.pk}" for m in milestones) if edits else (),
        body=render_to_string("plans/task_body.html", context),
        **mays,
    )


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
