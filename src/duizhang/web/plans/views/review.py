"""The review of an import: the source text beside what was proposed from it."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from duizhang.web.generic.query import query_of
from duizhang.web.ledger.refusal import Refused
from duizhang.web.plans.actions.add import add_task
from duizhang.web.plans.actions.match_name import match_name
from duizhang.web.plans.directory import suggestions
from duizhang.web.plans.forms import MatchForm
from duizhang.web.plans.models import Plan, Task
from duizhang.web.plans.models.plan import State
from duizhang.web.plans.progress import progress_of
from duizhang.web.plans.selectors import (
    documents_of,
    documents_seen_by,
    names_unmatched,
    plans_seen_by,
    review_tasks,
    tasks_to_review,
)
from duizhang.web.plans.source import reading_order, section_of, sections
from duizhang.web.units.selectors import standing_units

PER_PAGE = 100


def review(request: HttpRequest, pk: int) -> HttpResponse:
    """A page of the plan; `?open=1` leaves out what is decided, `?at=` gives the page that a task stands on."""
    plan, asked = get_object_or_404(plans_seen_by(request.user), pk=pk), request.GET
    ordered = reading_order(tasks_to_review(plan))
    only_open = bool(asked.get("open"))
    listed = reading_order(tasks_to_review(plan, only_open=True)) if only_open else ordered
    page = Paginator(listed, PER_PAGE).get_page(_page_of(asked.get("at", ""), listed) or asked.get("page"))
    tasks = review_tasks(task.pk for task in page)
    shown = sections(documents_of(tasks), tasks, ordered)
    names = names_unmatched(plan)
    close = suggestions(names)
    context = {
        "plan": plan,
        "page": page,
        "query": query_of(asked, "page", "at"),
        "sections": [s for s in shown if s.task] if only_open else shown,
        "progress": progress_of(plan),
        "unmatched": [(name, count, close[name]) for name, count in names.most_common()],
        "units": standing_units() if names else (),
        "only_open": only_open,
        "draft": plan.state == State.DRAFT,
    }
    return render(request, "plans/review.html", context)


def _page_of(key: str, listed: Sequence[Task]) -> int | None:
    return next((1 + n // PER_PAGE for n, task in enumerate(listed) if str(task.pk) == key), None)


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
    (task,) = review_tasks([task.pk])
    context = {"section": section_of(task), "progress": progress_of(task.plan), "plan": task.plan, "draft": task.plan.state == State.DRAFT, "error": error, "part": True}
    return render(request, "plans/section.html", context)


def _back(plan: Plan, task: Task | None = None) -> HttpResponse:
    return redirect(reverse("plans:review", args=(plan.pk,)) + (f"?at={task.pk}#task-{task.pk}" if task else ""))
