"""One cycle: who has not reported, who was late."""

from datetime import timedelta

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from duizhang.web.accounts.permissions import Permission
from duizhang.web.cycles.actions.close_cycle import close_cycle
from duizhang.web.cycles.actions.reopen_cycle import reopen_cycle
from duizhang.web.cycles.forms import ReasonForm
from duizhang.web.cycles.selectors import cycles_seen_by, standing_in
from duizhang.web.generic.moments import midnight
from duizhang.web.generic.query import number_in, query_of
from duizhang.web.ledger.refusal import Refused

PER_PAGE = 100


def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """Three lists, each in pages: not handed in, late, in time; `?unit=` keeps one unit's."""
    cycle, asked = get_object_or_404(cycles_seen_by(request.user), pk=pk), request.GET
    reports, only = standing_in(cycle, request.user), asked.get("unit", "")
    if only:
        reports = reports.filter(unit=unit) if (unit := number_in(only)) is not None else reports.none()
    over = midnight(cycle.due + timedelta(days=1))
    lists = {"missing": Q(first_in__isnull=True), "late": Q(first_in__gte=over), "in_time": Q(first_in__lt=over)}
    pages = {name: Paginator(reports.filter(which), PER_PAGE).get_page(asked.get(name)) for name, which in lists.items()}
    context = {
        "cycle": cycle,
        "only": next((report.unit for page in pages.values() for report in page), None) if only else None,
        **pages,
        "turned": {name: query_of(asked, name) for name in pages},
        "overdue": timezone.localdate() > cycle.due,
        "may_close": request.user.may(Permission.CYCLES_EDIT) and not cycle.closed_at,
    }
    context["may_reopen"] = request.user.may(Permission.CYCLES_EDIT) and cycle.closed_at is not None
    return render(request, "cycles/detail.html", context)


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
