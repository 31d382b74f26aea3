"""The review queue: reports that were handed in, with their lights and doubts."""

from typing import Any

import django_filters
import django_tables2 as tables
from django.db.models import F, Q, QuerySet
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from duizhang.web.accounts.permissions import Permission
from duizhang.web.cycles.actions.accept_report import accept_clean_report
from duizhang.web.cycles.actions.lock_report import lock_report
from duizhang.web.cycles.models import Report
from duizhang.web.cycles.models.report import State
from duizhang.web.cycles.models.snapshot import Colour
from duizhang.web.cycles.selectors import cycles, queue_seen_by, reporting_units
from duizhang.web.generic.bulk import BulkVerb, bulk_view
from duizhang.web.generic.listing import ListScreen, list_view
from duizhang.web.generic.pick import PickColumn
from duizhang.web.generic.templatetags.lights import light
from duizhang.web.generic.widgets import Day, YesNo


class ReportTable(tables.Table):
    """One line a report. The light is the worst of the task's targets."""

    pick = PickColumn()
    task = tables.Column(linkify=lambda record: record.get_absolute_url())
    cycle = tables.Column(accessor="cycle__name", verbose_name=_("报告期"), order_by="cycle__end")
    lights = tables.Column(accessor="pk", verbose_name=_("灯"), orderable=False)
    doubts = tables.Column(verbose_name=_("疑点"))
    first_in = tables.Column(verbose_name=_("首次报送"))

    class Meta:
        model = Report
        fields = ("pick", "task", "unit", "cycle", "state", "lights", "doubts", "first_in")

    def render_lights(self, record: Any) -> SafeString:
        return light(colour_of(record))

    def value_lights(self, record: Any) -> str:
        return str(Colour(colour_of(record)).label)

    def render_first_in(self, record: Any) -> SafeString:
        day = timezone.localtime(record.first_in).date()
        return format_html('{} <span class="late">{}</span>', day, _("迟报") if day > record.cycle.due else "")

    def value_first_in(self, record: Any) -> str:
        return f"{timezone.localtime(record.first_in):%Y-%m-%d}"


def colour_of(report: Any) -> str:
    """The worst colour of an annotated report."""
    return "red" if report.red else "yellow" if report.yellow else "green" if report.green else "grey"


class ReportFilter(django_filters.FilterSet):
    """By cycle, unit, state, light and doubts; whoever reviews sees first what waits for them."""

    cycle = django_filters.ModelChoiceFilter(queryset=cycles(), label=_("报告期"))
    unit = django_filters.ModelChoiceFilter(queryset=reporting_units(), label=_("单位"))
    state = django_filters.ChoiceFilter(choices=State.choices, label=_("状态"))
    light = django_filters.ChoiceFilter(choices=Colour.choices, label=_("灯"), method="lit")
    clean = django_filters.BooleanFilter(label=_("无黄红灯、无疑点"), method="is_clean", widget=YesNo)
    since = django_filters.DateFilter(field_name="first_in__date", lookup_expr="gte", label=_("报送不早于"), widget=Day())
    late = django_filters.BooleanFilter(label=_("迟报"), method="is_late", widget=YesNo)

    class Meta:
        model = Report
        fields = ("cycle", "unit", "state", "light", "clean", "since", "late")

    def __init__(self, data: Any = None, *, request: Any = None, **options: Any) -> None:
        if not data and request is not None and request.user.may(Permission.REPORTS_REVIEW):
            data = {"state": State.PASSED}
        super().__init__(data, request=request, **options)

    def lit(self, reports: QuerySet[Report], name: str, value: str) -> QuerySet[Report]:
        worse = {"red": (), "yellow": ("red",), "green": ("red", "yellow"), "grey": ("red", "yellow", "green")}[value]
        return reports.filter(**dict.fromkeys(worse, False), **({} if value == "grey" else {value: True}))

    def is_clean(self, reports: QuerySet[Report], name: str, value: bool) -> QuerySet[Report]:
        clean = Q(red=False, yellow=False, doubts__isnull=True)
        return reports.filter(clean if value else ~clean)

    def is_late(self, reports: QuerySet[Report], name: str, value: bool) -> QuerySet[Report]:
        late = Q(first_in__date__gt=F("cycle__due"))
        return reports.filter(late if value else ~late)


LIST = ListScreen(
    title=_("进展审核"),
    seen_by=lambda person: queue_seen_by(person).exclude(state=State.DRAFT),
    table=ReportTable,
    filters=ReportFilter,
    bulk=(
        BulkVerb(name="accept", label=_("采用（无黄红灯、无疑点的）"), permission=Permission.REPORTS_REVIEW, thing="report", action=accept_clean_report),
        BulkVerb(name="lock", label=_("锁定"), permission=Permission.REPORTS_LOCK, thing="report", action=lock_report),
    ),
    bulk_url="cycles:bulk",
    template="cycles/queue.html",
)
reports = list_view(LIST)
bulk = bulk_view(LIST, back="cycles:reports")
