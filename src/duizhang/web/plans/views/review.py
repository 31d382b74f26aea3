"""The review of an import: the source text beside what was proposed from it."""

from collections import Counter
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from duizhang.web.ledger.refusal import Refused
from duizhang.web.plans.actions.add import add_task
from duizhang.web.plans.actions.match_name import match_name
from duizhang.web.plans.directory import suggestions
from duizhang.web.plans.forms import MatchForm
from duizhang.web.plans.models import Plan, Task
from duizhang.web.plans.models.plan import State
from duizhang.web.plans.models.review import Review
from duizhang.web.plans.progress import progress_of
from duizhang.web.plans.selectors import documents_of, documents_seen_by, plans_seen_by, review_tasks
from duizhang.web.plans.source import section_of, sections
from duizhang.web.units.selectors import standing_units


def review(request: HttpRequest, pk: int) -> HttpResponse:
    """The whole plan; `?open=1` leaves out what is decided."""
    plan = get_object_or_404(plans_seen_by(request.user), pk=pk)
    tasks = review_tasks(plan)
    shown = sections(documents_of(plan), tasks)
    if request.GET.get("open"):
        shown = [s for s in shown if s.task and _is_open(s.task)]
    names = Counter(name for t in tasks if t.review != Review.REJECTED for role in t.unmatched.values() for name in role)
    close = suggestions(names)
    context = {
        "plan": plan,
        "sections": shown,
        "progress": progress_of(plan),
        "unmatched": [(name, count, close[name]) for name, count in names.most_common()],
        "units": standing_units() if names else (),
        "only_open": bool(request.GET.get("open")),
        "draft": plan.state == State.DRAFT,
    }
    return render(request, "plans/review.html", context)


@require_POST
def match(request: HttpRequest, pk: int) -> HttpResponse:
    """Say which unit a name means."""
    plan = get_object_or_404(plans_seen_by(request.user), pk=pk)
    form = MatchForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("“%(unit)s”不在单位名录里；请先添加单位") % {"unit": request.POST.get("unit", "")})
        return _back(plan)
    try:
        count = match_name(plan=plan, by=request.user, **form.cleaned_data)
        messages.success(request, _("“%(name)s”已对应到%(unit)s，%(n)d 项任务已分派") % {**form.cleaned_data, "n": count})
    except Refused as refusal:
        messages.error(request, str(refusal))
    return _back(plan)


@require_POST
def take(request: HttpRequest, pk: int, document: int, line: int) -> HttpResponse:
    """Make a task of a paragraph that no task took."""
    plan = get_object_or_404(plans_seen_by(request.user), pk=pk)
    source = get_object_or_404(documents_seen_by(request.user), pk=document)
    try:
        task = add_task(plan=plan, document=source, line=line, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return _back(plan)
    return _back(plan, task)


def answer(request: HttpRequest, task: Task, error: str = "", whole: bool = False) -> HttpResponse:
    """After a verb: the task's section and the progress where htmx asked (the whole page where `whole`), else back to the review."""
    htmx: Any = getattr(request, "htmx", False)
    if not htmx:
        if error:
            messages.error(request, error)
        return _back(task.plan, task)
    if whole and not error:
        return HttpResponse(headers={"HX-Refresh": "true"})
    (task,) = review_tasks(task.plan, only=task.pk)
    context = {"section": section_of(task), "progress": progress_of(task.plan), "plan": task.plan, "draft": task.plan.state == State.DRAFT, "error": error, "part": True}
    return render(request, "plans/section.html", context)


def _is_open(task: Task) -> bool:
    return task.review == Review.PROPOSED or (task.review == Review.ACCEPTED and any(t.review == Review.PROPOSED for t in task.targets.all()))


def _back(plan: Plan, task: Task | None = None) -> HttpResponse:
    return redirect(reverse("plans:review", args=(plan.pk,)) + (f"#task-{task.pk}" if task else ""))
