"""The steps of a report after it was handed in, each a button."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from duizhang.web.cycles.actions.accept_report import accept_report
from duizhang.web.cycles.actions.lock_report import lock_report
from duizhang.web.cycles.actions.pass_report import pass_report
from duizhang.web.cycles.actions.return_report import return_report, send_back_report
from duizhang.web.cycles.actions.take_part import take_part
from duizhang.web.cycles.actions.unlock_report import unlock_report
from duizhang.web.cycles.forms import ReasonForm
from duizhang.web.cycles.models import Report
from duizhang.web.cycles.selectors import parts_led_by, reports_headed_by, reports_seen_by, reports_written_by
from duizhang.web.ledger.refusal import Refused

Seen = Callable[[Any], QuerySet[Report]]


def step(action: Callable[..., Any], seen_by: Seen, *, done: str, with_reason: bool = False) -> Callable[..., HttpResponse]:
    """A button: the action on a report that the person may see, then back to the report with one line of what happened."""

    @require_POST
    def view(request: HttpRequest, pk: int) -> HttpResponse:
        report = get_object_or_404(seen_by(request.user), pk=pk)
        form = ReasonForm(request.POST)
        reason = {"reason": form.cleaned_data.get("reason", "") if form.is_valid() else ""} if with_reason else {}
        try:
            action(report=report, **reason, by=request.user)
            messages.success(request, done)
        except Refused as refusal:
            messages.error(request, str(refusal))
        return redirect(report)

    return view


pass_on = step(pass_report, reports_written_by, done=_("已审核通过"))
send_back = step(send_back_report, reports_headed_by, done=_("已退回"), with_reason=True)
accept = step(accept_report, reports_seen_by, done=_("已采用"))
return_ = step(return_report, reports_seen_by, done=_("已退回"), with_reason=True)
lock = step(lock_report, reports_seen_by, done=_("已锁定"))
unlock = step(unlock_report, reports_seen_by, done=_("已解锁"), with_reason=True)


@require_POST
def take(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a part into the lead's own draft on the same task."""
    part = get_object_or_404(parts_led_by(request.user), pk=pk)
    into = get_object_or_404(reports_written_by(request.user), task=part.task_id, cycle=part.cycle_id, part=False)
    try:
        take_part(part=part, into=into, by=request.user)
        messages.success(request, _("已把%(unit)s的部分汇总到草稿") % {"unit": part.unit})
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect(into)
