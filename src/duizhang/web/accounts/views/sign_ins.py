"""The sign-in log, for the security and the audit administrator."""

from typing import Any

import django_filters
import django_tables2 as tables
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from duizhang.web.accounts.models import Event, SignIn
from duizhang.web.accounts.permissions import Permission
from duizhang.web.accounts.selectors import all_sign_ins
from duizhang.web.accounts.views.exporting import exported
from duizhang.web.generic.listing import ListScreen, list_view
from duizhang.web.generic.widgets import Day


class SignInTable(tables.Table):
    """One line an event."""

    at = tables.DateTimeColumn(format="Y-m-d H:i:s", attrs={"td": {"class": "text-nowrap"}})

    class Meta:
        model = SignIn
        fields = ("at", "event", "username", "address", "agent")


class SignInFilter(django_filters.FilterSet):
    """By day, event, name and address."""

    since = django_filters.DateFilter(field_name="at", lookup_expr="date__gte", label=_("自"), widget=Day())
    until = django_filters.DateFilter(field_name="at", lookup_expr="date__lte", label=_("至"), widget=Day())
    event = django_filters.ChoiceFilter(choices=Event.choices, label=_("事件"))
    username = django_filters.CharFilter(lookup_expr="icontains", label=_("登录名"))
    address = django_filters.CharFilter(lookup_expr="startswith", label=_("来源地址"))

    class Meta:
        model = SignIn
        fields = ("event", "username", "address")


LIST = ListScreen(
    title=_("登录记录"),
    seen_by=lambda person: all_sign_ins(),
    table=SignInTable,
    filters=SignInFilter,
    exports=(),
    actions="accounts/sign_in_exports.html",
    actions_permission=Permission.LEDGER_EXPORT,
)
sign_ins = list_view(LIST)


@require_POST
def export(request: HttpRequest) -> HttpResponse:
    """What the filters leave, as the file `form`."""
    asked = {name: value for name, value in request.GET.items() if value and name in SignInFilter.base_filters}
    found: Any = SignInFilter(asked, queryset=all_sign_ins()).qs
    return exported(request, found.order_by("pk"), asked)
