"""My tasks this cycle: one page on which a unit writes everything it owes."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from duizhang.web.cycles.actions.start_report import start_report
from duizhang.web.cycles.forms import StartForm
from duizhang.web.cycles.models.report import State
from duizhang.web.cycles.selectors import (
    cycles_seen_by,
    open_cycles_of,
    open_reports_of,
    parts_led_by,
    tasks_assigned_to,
    unstarted_parts,
)
from duizhang.web.generic.query import number_in
from duizhang.web.ledger.refusal import Refused

PER_PAGE = 50


def mine(request: HttpRequest) -> HttpResponse:
    """The open cycles as tabs, the tasks of one of them, each opening in place."""
    opened, unstarted = open_cycles_of(request.user), unstarted_parts(request.user)
    cycles = {c.pk: c for c, _ in (*opened, *unstarted)}
    tabs = sorted(cycles.values(), key=lambda c: (c.end, c.rhythm, c.pk), reverse=True)
    asked = request.GET.get("cycle", "")
    number = number_in(asked)
    shown = next(iter(tabs), None) if number is None else cycles.get(number)
    if asked and shown is None:
        raise Http404
    owed = {c.pk: n for c, n in opened}
    context = {
        "tabs": [(c, owed.get(c.pk, 0)) for c in tabs],
        "shown": shown,
        "turn": f"cycle={shown.pk}" if shown else "",
        "reports": Paginator(open_reports_of(request.user).filter(cycle=shown), PER_PAGE).get_page(request.GET.get("page")),
        "unstarted": [a for c, a in unstarted if shown and c.pk == shown.pk],
        "parts": list(parts_led_by(request.user).filter(cycle=shown, state=State.PASSED)) if shown else [],
        "overdue": shown is not None and timezone.localdate() > shown.due,
    }
    return render(request, "cycles/mine.html", context)


@require_POST
def start(request: HttpRequest) -> HttpResponse:
    """Begin a part, or a report on a task that came after the cycle opened."""
    form = StartForm(request.POST)
    if not form.is_valid():
        raise Http404
    cycle = get_object_or_404(cycles_seen_by(request.user), pk=form.cleaned_data["cycle"])
    assignment = get_object_or_404(tasks_assigned_to(request.user), task=form.cleaned_data["task"], unit=form.cleaned_data["unit"])
    try:
        return redirect(start_report(cycle=cycle, task=assignment.task, unit=assignment.unit, by=request.user))
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("cycles:mine")
