"""All cycles, with how many reports are in."""

import django_filters
import django_tables2 as tables
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from duizhang.web.accounts.permissions import Permission
from duizhang.web.cycles.models import Cycle
from duizhang.web.cycles.models.schedule import Rhythm
from duizhang.web.cycles.selectors import cycles_seen_by
from duizhang.web.generic.listing import Link, ListScreen, list_view
from duizhang.web.generic.widgets import YesNo


class CycleTable(tables.Table):
    """One line a cycle."""

    name = tables.Column(linkify=True)
    handed_in = tables.Column(verbose_name=_("已报 / 应报"))
    waiting = tables.Column(verbose_name=_("待审核"))
    accepted = tables.Column(verbose_name=_("已采用"))
    closed_at = tables.DateTimeColumn(format="Y-m-d", verbose_name=_("关闭"))

    class Meta:
        model = Cycle
        fields = ("name", "plan", "rhythm", "end", "due", "handed_in", "waiting", "accepted", "closed_at")

    def render_handed_in(self, record: Cycle) -> str:
        return f"{record.handed_in} / {record.wanted}"


class CycleFilter(django_filters.FilterSet):
    """By rhythm, and whether it is open."""

    plan = django_filters.CharFilter(field_name="plan__title", lookup_expr="icontains", label=_("计划"))
    rhythm = django_filters.ChoiceFilter(choices=Rhythm.choices, label=_("频度"))
    open = django_filters.BooleanFilter(field_name="closed_at", lookup_expr="isnull", label=_("开着"), widget=YesNo)

    class Meta:
        model = Cycle
        fields = ("plan", "rhythm", "open")


LIST = ListScreen(
    title=pgettext_lazy("list", "报告期"),
    seen_by=cycles_seen_by,
    table=CycleTable,
    filters=CycleFilter,
    links=(Link(label=_("报送安排"), url="cycles:schedules", permission=Permission.CYCLES_VIEW),),
    template="cycles/list.html",
)
cycles = list_view(LIST)
