"""The whole history of the office, for administrators and auditors."""

import django_filters
import django_tables2 as tables
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from duizhang.web.generic.listing import ListScreen, list_view
from duizhang.web.ledger.chain import verify as verify_chain
from duizhang.web.ledger.models import Entry
from duizhang.web.ledger.selectors import all_entries
from duizhang.web.ledger.words import verb_in_words


class EntryTable(tables.Table):
    """One line an entry."""

    verb = tables.Column()
    hash = tables.Column(attrs={"td": {"class": "fingerprint"}})

    class Meta:
        model = Entry
        fields = ("number", "at", "by_name", "verb", "subject_name", "reason", "hash")

    def render_verb(self, value: str) -> str:
        return verb_in_words(value)


class EntryFilter(django_filters.FilterSet):
    """By person, verb and thing."""

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
    template="accounts/history.html",
)
history = list_view(LIST)


@require_POST
def verify(request: HttpRequest) -> HttpResponse:
    """Recompute the chain and say whether it holds."""
    return render(request, "accounts/verified.html", {"found": verify_chain()})
