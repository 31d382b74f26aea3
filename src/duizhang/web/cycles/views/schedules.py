"""How often each plan is reported on; opening the cycles that are due at once."""

import django_filters
import django_tables2 as tables
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from duizhang.web.accounts.permissions import Permission
from duizhang.web.cycles.actions.add_schedule import add_schedule
from duizhang.web.cycles.actions.edit_schedule import edit_schedule
from duizhang.web.cycles.actions.open_cycles import open_cycles
from duizhang.web.cycles.forms import ScheduleEditForm, ScheduleForm
from duizhang.web.cycles.models import Schedule
from duizhang.web.cycles.selectors import schedules_seen_by
from duizhang.web.generic.editing import FormScreen, add_view, edit_view
from duizhang.web.generic.listing import Link, ListScreen, list_view


class ScheduleTable(tables.Table):
    """One line a schedule."""

    plan = tables.Column(linkify=lambda record: reverse("cycles:schedule", args=(record.pk,)))

    class Meta:
        model = Schedule
        fields = ("plan", "rhythm", "due_days", "since", "until")


class ScheduleFilter(django_filters.FilterSet):
    """By plan's name."""

    plan = django_filters.CharFilter(field_name="plan__title", lookup_expr="icontains", label=_("计划"))

    class Meta:
        model = Schedule
        fields = ("plan",)


LIST = ListScreen(
    title=_("报送安排"),
    seen_by=schedules_seen_by,
    table=ScheduleTable,
    filters=ScheduleFilter,
    links=(Link(label=_("添加安排"), url="cycles:schedule_add", permission=Permission.CYCLES_EDIT),),
)
ADD = FormScreen(title=_("添加报送安排"), form=ScheduleForm, save=add_schedule, lead_to=lambda schedule: reverse("cycles:schedules"))
EDIT = FormScreen(
    title=_("修改报送安排"),
    form=ScheduleEditForm,
    save=edit_schedule,
    lead_to=lambda schedule: reverse("cycles:schedules"),
    thing="schedule",
    seen_by=schedules_seen_by,
    fields=("due_days", "since", "until"),
)
schedules = list_view(LIST)
add = add_view(ADD)
edit = edit_view(EDIT)


@require_POST
def open_now(request: HttpRequest) -> HttpResponse:
    """What the hourly job does, now."""
    opened = open_cycles(by=request.user)
    messages.success(request, _("开启了 %(n)d 个报告期：%(names)s") % {"n": len(opened), "names": "、".join(c.shown for c in opened)} if opened else _("没有到期而未开启的报告期"))
    return redirect("cycles:list")
