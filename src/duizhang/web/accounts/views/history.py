"""The whole history of the office, for auditors; the audit administrator takes it out."""

from typing import Any

import django_filters
import django_tables2 as tables
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from duizhang.web.accounts.permissions import Permission
from duizhang.web.accounts.views.exporting import exported
from duizhang.web.generic.listing import ListScreen, list_view
from duizhang.web.generic.widgets import Day
from duizhang.web.ledger.chain import verify as verify_chain
from duizhang.web.ledger.models import Entry
from duizhang.web.ledger.refusal import in_ones_language
from duizhang.web.ledger.selectors import all_entries, stretch_of
from duizhang.web.ledger.words import verb_in_words

PERIOD = ("since", "until")


class EntryTable(tables.Table):
    """One line an entry."""

    at = tables.DateTimeColumn(format="Y-m-d H:i", attrs={"td": {"class": "text-nowrap"}})
    verb = tables.Column()
    hash = tables.Column(attrs={"td": {"class": "fingerprint"}})

    class Meta:
        model = Entry
        fields = ("number", "at", "by_name", "verb", "subject_name", "reason", "hash")

    def render_verb(self, value: str) -> str:
        return verb_in_words(value)


class EntryFilter(django_filters.FilterSet):
    """By day, person, verb and thing."""

    since = django_filters.DateFilter(field_name="at", lookup_expr="date__gte", label=_("自"), widget=Day())
    until = django_filters.DateFilter(field_name="at", lookup_expr="date__lte", label=_("至"), widget=Day())
    by_name = django_filters.CharFilter(lookup_expr="icontains", label=_("操作人"))
    verb = django_filters.CharFilter(lookup_expr="startswith", label=_("动作代号"))
    subject_name = django_filters.CharFilter(lookup_expr="icontains", label=_("对象"))

    class Meta:
        model = Entry
        fields = ("by_name", "verb", "subject_name")


LIST = ListScreen(
    title=_("操作记录"),
    seen_by=lambda person: all_entries(),
    table=EntryTable,
    filters=EntryFilter,
    exports=(),
    actions="accounts/history_exports.html",
    actions_permission=Permission.LEDGER_EXPORT,
    template="accounts/history.html",
)
history = list_view(LIST)


@require_POST
def verify(request: HttpRequest) -> HttpResponse:
    """Recompute the chain and say whether it holds."""
    found = verify_chain()
    return render(request, "accounts/verified.html", {"found": found, "because": in_ones_language(found.because)})


@require_POST
def export(request: HttpRequest) -> HttpResponse:
    """What the filters leave, as the file `form`; asked for by days alone, the stretch of the chain without a gap."""
    asked = {name: value for name, value in request.GET.items() if value and name in EntryFilter.base_filters}
    found: Any = EntryFilter(asked, queryset=all_entries()).qs
    whole = set(asked) <= set(PERIOD)
    return exported(request, (stretch_of(found) if whole else found).order_by("number"), asked, whole=whole)
