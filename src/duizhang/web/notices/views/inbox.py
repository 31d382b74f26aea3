"""The inbox: what one was told, newest first; following a notice marks it as read."""

import django_filters
import django_tables2 as tables
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from duizhang.web.generic.listing import ListScreen, list_view
from duizhang.web.notices.actions.read_notices import read_notices
from duizhang.web.notices.kinds import all_kinds
from duizhang.web.notices.models import Receipt
from duizhang.web.notices.selectors import inbox_of


class InboxTable(tables.Table):
    """One line a notice."""

    notice = tables.Column(verbose_name=_("通知"), orderable=False)
    kind = tables.Column(verbose_name=_("种类"), accessor="notice__kind_word", orderable=False)
    at = tables.DateTimeColumn(verbose_name=_("时间"), accessor="notice__at", format="Y-m-d H:i", order_by="pk", attrs={"td": {"class": "text-nowrap"}})
    read_at = tables.Column(verbose_name=_("状态"), empty_values=(), orderable=False)

    class Meta:
        model = Receipt
        fields = ("notice", "kind", "at", "read_at")

    def render_notice(self, record: Receipt) -> SafeString:
        weight = "" if record.read_at else "fw-bold"
        return format_html('<a class="{}" href="{}">{}</a>', weight, reverse("notices:open", args=(record.pk,)), record.notice)

    def render_read_at(self, record: Receipt) -> str:
        return _("已读") if record.read_at else _("未读")


class InboxFilter(django_filters.FilterSet):
    """By kind; unread ones."""

    kind = django_filters.ChoiceFilter(field_name="notice__kind", choices=lambda: [(kind.name, kind.label) for kind in all_kinds()], label=_("种类"))
    unread = django_filters.ChoiceFilter(method="by_state", choices=(("yes", _("未读")), ("no", _("已读"))), label=_("状态"))

    class Meta:
        model = Receipt
        fields = ("kind", "unread")

    def by_state(self, receipts: QuerySet[Receipt], name: str, value: str) -> QuerySet[Receipt]:
        return receipts.filter(read_at__isnull=value == "yes")


LIST = ListScreen(title=_("通知"), seen_by=inbox_of, table=InboxTable, filters=InboxFilter, template="notices/inbox.html")
inbox = list_view(LIST)


def follow(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark it as read and go where it leads."""
    receipt = get_object_or_404(inbox_of(request.user), pk=pk)
    read_notices(by=request.user, receipt=receipt)
    return redirect(receipt.notice.link)


@require_POST
def read_all(request: HttpRequest) -> HttpResponse:
    """Mark all as read."""
    read_notices(by=request.user)
    return redirect("notices:inbox")
