"""Through what the office tells: its mail server, the robots of its groups, what went out."""

from typing import Any

import django_filters
import django_tables2 as tables
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as now
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from duizhang.web.generic.editing import FormScreen, add_view, edit_view
from duizhang.web.generic.listing import ListScreen, list_view
from duizhang.web.ledger.refusal import Refused
from duizhang.web.notices.actions.drop_channel import drop_channel
from duizhang.web.notices.actions.save_channel import save_channel
from duizhang.web.notices.actions.save_mail_server import TOLD, save_mail_server
from duizhang.web.notices.actions.try_out import try_channel, try_mail
from duizhang.web.notices.forms import ChannelForm, MailServerForm
from duizhang.web.notices.kinds import kind_named
from duizhang.web.notices.models import Delivery
from duizhang.web.notices.models.delivery import State
from duizhang.web.notices.selectors import channels as all_channels
from duizhang.web.notices.selectors import deliveries as all_deliveries
from duizhang.web.notices.selectors import the_mail_server


@never_cache
def channels(request: HttpRequest) -> HttpResponse:
    """The mail server's form and the list of robots."""
    kept = the_mail_server()
    form = MailServerForm(request.POST or None, initial={name: getattr(kept, name) for name in TOLD} if kept else {})
    if request.method == "POST" and form.is_valid():
        try:
            save_mail_server(**form.cleaned_data, by=request.user)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, now("已保存"))
            return redirect("notices:channels")
    context = {"title": _("通知渠道"), "form": form, "kept": kept, "by_environment": bool(settings.SMTP), "channels": all_channels()}
    return render(request, "notices/channels.html", context, status=422 if form.errors else 200)


def _to_channels(saved: Any) -> str:
    return reverse("notices:channels")


ADD = FormScreen(title=_("添加群机器人"), form=ChannelForm, save=save_channel, lead_to=_to_channels)
EDIT = FormScreen(
    title=_("修改群机器人"),
    form=ChannelForm,
    save=save_channel,
    lead_to=_to_channels,
    thing="channel",
    seen_by=lambda person: all_channels(),
    fields=("name", "service", "kinds", "is_active"),
)
add, edit = never_cache(add_view(ADD)), never_cache(edit_view(EDIT))


@require_POST
def drop(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a robot away."""
    drop_channel(channel=get_object_or_404(all_channels(), pk=pk), by=request.user)
    messages.success(request, now("已删除"))
    return redirect("notices:channels")


@require_POST
def try_one(request: HttpRequest, pk: int) -> HttpResponse:
    """A test message to a group."""
    channel = get_object_or_404(all_channels(), pk=pk)
    try:
        try_channel(channel=channel, by=request.user)
        messages.success(request, now("已试发，请到群里看"))
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect("notices:channels")


@require_POST
def try_the_mail(request: HttpRequest) -> HttpResponse:
    """A test mail to oneself."""
    try:
        messages.success(request, now("已试发到 %(address)s") % {"address": try_mail(by=request.user)})
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect("notices:channels")


class DeliveryTable(tables.Table):
    """One line a delivery: to whom and when, not what."""

    to = tables.Column(verbose_name=_("发给"), accessor="pk", orderable=False)
    kind = tables.Column(verbose_name=_("种类"), orderable=False)
    said = tables.Column(verbose_name=_("最近一次答复"), orderable=False)

    class Meta:
        model = Delivery
        fields = ("to", "kind", "state", "due", "sent_at", "tries", "said")

    def render_to(self, record: Delivery) -> str:
        return f"{record.person} · {now('邮件')}" if record.person else f"{record.channel}"

    def render_kind(self, value: str) -> str:
        return kind_named(value).label


class DeliveryFilter(django_filters.FilterSet):
    """By state."""

    state = django_filters.ChoiceFilter(choices=State.choices, label=_("状态"))

    class Meta:
        model = Delivery
        fields = ("state",)


deliveries = list_view(ListScreen(title=_("投递记录"), seen_by=lambda person: all_deliveries(), table=DeliveryTable, filters=DeliveryFilter))
