"""The register of complaints: list, import, one with those that are like it."""

import django_filters
import django_tables2 as tables
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from duizhang.web.accounts.permissions import Permission
from duizhang.web.cases.actions.add_complaint import add_complaint
from duizhang.web.cases.actions.link_complaint import link_complaint
from duizhang.web.cases.forms import ComplaintForm, LinkForm
from duizhang.web.cases.models import Complaint
from duizhang.web.cases.selectors import alike, complaints_seen_by
from duizhang.web.generic.editing import FormScreen, add_view, edit_view
from duizhang.web.generic.importing import ImportScreen
from duizhang.web.generic.listing import Link, ListScreen, list_view
from duizhang.web.jobs.views.importing import import_view


def _page(complaint: Complaint) -> str:
    return reverse("cases:complaint", args=(complaint.pk,))


class ComplaintTable(tables.Table):
    """One line a slip."""

    received_on = tables.DateColumn(format="Y-m-d", attrs={"td": {"class": "text-nowrap"}})
    source = tables.Column(linkify=lambda record: _page(record))
    case = tables.Column(linkify=True, accessor="case", verbose_name=_("督办件"), default=_("未立项"))

    class Meta:
        model = Complaint
        fields = ("source", "received_on", "place", "text", "case")


class ComplaintFilter(django_filters.FilterSet):
    """By words; `loose` are those that lead to no case."""

    q = django_filters.CharFilter(method="worded", label=_("工单号、地点或内容"))
    loose = django_filters.ChoiceFilter(method="led", label=_("立项"), choices=(("no", _("未立项")), ("yes", _("已立项"))))

    class Meta:
        model = Complaint
        fields = ("q", "loose")

    def worded(self, complaints: QuerySet[Complaint], name: str, value: str) -> QuerySet[Complaint]:
        return complaints.filter(Q(source__icontains=value) | Q(place__icontains=value) | Q(text__icontains=value))

    def led(self, complaints: QuerySet[Complaint], name: str, value: str) -> QuerySet[Complaint]:
        return complaints.filter(case__isnull=value == "no")


LIST = ListScreen(
    title=_("群众反映"),
    seen_by=complaints_seen_by,
    table=ComplaintTable,
    filters=ComplaintFilter,
    links=(
        Link(label=_("登记"), url="cases:complaint_add", permission=Permission.CASES_OPEN),
        Link(label=_("导入"), url="cases:complaint_import", permission=Permission.CASES_OPEN),
    ),
)
IMPORT = ImportScreen(
    title=_("导入群众反映"),
    kind="complaints.import",
    keeps_good=True,
    columns=(("工单号", "source"), ("日期", "received_on"), ("地点", "place"), ("内容", "text")),
    form=ComplaintForm,
    save=add_complaint,
    back="cases:complaints",
)
complaints = list_view(LIST)
import_ = import_view(IMPORT)
add = add_view(FormScreen(title=_("登记群众反映"), form=ComplaintForm, save=add_complaint, lead_to=_page))
link = edit_view(
    FormScreen(title=_("并入督办件"), form=LinkForm, save=link_complaint, lead_to=_page, thing="complaint", seen_by=complaints_seen_by)
)


def complaint(request: HttpRequest, pk: int) -> HttpResponse:
    """One slip, and those that seem to be about the same thing (only for who sees the whole register)."""
    found = get_object_or_404(complaints_seen_by(request.user), pk=pk)
    may_open = request.user.may(Permission.CASES_OPEN)
    context = {"complaint": found, "alike": alike(found) if may_open else [], "may_open": may_open}
    return render(request, "cases/complaint.html", context)
