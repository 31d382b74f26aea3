"""One cycle: who has not reported, who was late."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from duizhang.web.accounts.permissions import Permission
from duizhang.web.cycles.actions.close_cycle import close_cycle
from duizhang.web.cycles.actions.reopen_cycle import reopen_cycle
from duizhang.web.cycles.forms import ReasonForm
from duizhang.web.cycles.models import Cycle, Report
from duizhang.web.cycles.selectors import cycles_seen_by, standing_in
from duizhang.web.ledger.refusal import Refused


def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """Three lists: not handed in, late, in time; `?unit=` keeps one unit's."""
    cycle = get_object_or_404(cycles_seen_by(request.user), pk=pk)
    reports = list(standing_in(cycle, request.user))
    if only := request.GET.get("unit", ""):
        reports = [r for r in reports if str(r.unit_id) == only]
    missing = [r for r in reports if r.first_in is None]
    late = [r for r in reports if is_late(r, cycle)]
    context = {
        "cycle": cycle,
        "only": reports[0].unit if only and reports else None,
        "missing": missing,
        "late": late,
        "in_time": [r for r in reports if r.first_in is not None and r not in late],
        "overdue": timezone.localdate() > cycle.due,
        "units_missing": len({r.unit_id for r in missing}),
        "may_close": request.user.may(Permission.CYCLES_EDIT) and not cycle.closed_at,
    }
    context["may_reopen"] = request.user.may(Permission.CYCLES_EDIT) and cycle.closed_at is not None
    return render(request, "cycles/detail.html", context)


def is_late(report: Report, cycle: Cycle) -> bool:
    """Whether it was first handed in after the due day. `report.first_in` is annotated."""
    return report.first_in is not None and timezone.localtime(report.first_in).date() > cycle.due


@require_POST
def close(request: HttpRequest, pk: int) -> HttpResponse:
    """Close it."""
    cycle = get_object_or_404(cycles_seen_by(request.user), pk=pk)
    try:
        close_cycle(cycle=cycle, by=request.user)
        messages.success(request, _("已关闭，采用的进展已锁定"))
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect(cycle)


@require_POST
def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Open it again."""
    cycle = get_object_or_404(cycles_seen_by(request.user), pk=pk)
    form = ReasonForm(request.POST)
    try:
        reopen_cycle(cycle=cycle, reason=form.cleaned_data.get("reason", "") if form.is_valid() else "", by=request.user)
        messages.success(request, _("已重新开启；锁定的进展须逐份解锁"))
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect(cycle)
