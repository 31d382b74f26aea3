"""The list of assessments, and a new one."""

from typing import Any

import django_filters
import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from duizhang.web.accounts.models import Person
from duizhang.web.accounts.permissions import Permission
from duizhang.web.generic.editing import FormScreen, add_view
from duizhang.web.generic.listing import Link, ListScreen, list_view
from duizhang.web.scores.actions.add_scheme import add_scheme
from duizhang.web.scores.forms import SchemeForm
from duizhang.web.scores.models import Scheme
from duizhang.web.scores.selectors import schemes_seen_by


class SchemeTable(tables.Table):
    """One line an assessment."""

    title = tables.Column(linkify=True)
    shown_at = tables.DateColumn(verbose_name=_("公示"), format="Y-m-d")
    unit_count = tables.Column(verbose_name=_("单位数"), attrs={"td": {"class": "number"}, "th": {"class": "number"}})

    class Meta:
        model = Scheme
        fields = ("title", "plan", "cycle", "rule_name", "unit_count", "shown_at")

    def render_cycle(self, record: Scheme) -> str:
        return record.cycle.shown

    value_cycle = render_cycle


class SchemeFilter(django_filters.FilterSet):
    """By words and year."""

    title = django_filters.CharFilter(lookup_expr="icontains", label=_("名称"))
    year = django_filters.NumberFilter(field_name="plan__year", label=_("年度"))

    class Meta:
        model = Scheme
        fields = ("title", "year")


def _added(*, cycle: Any, by: Person, **said: Any) -> Scheme:
    return add_scheme(plan=cycle.plan, cycle=cycle, by=by, **said)


LIST = ListScreen(
    title=_("考核"), seen_by=schemes_seen_by, table=SchemeTable, filters=SchemeFilter,
    links=(Link(label=_("新建考核"), url="scores:add", permission=Permission.SCORES_EDIT),),
)  # fmt: skip
ADD = FormScreen(title=_("新建考核"), form=SchemeForm, save=_added, lead_to=Scheme.get_absolute_url)
schemes = list_view(LIST)
add = add_view(ADD)
