"""The list of cases: by state, origin, unit, step of the ladder; what is late first."""

import django_filters
import django_tables2 as tables
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from duizhang.web.accounts.permissions import Permission
from duizhang.web.cases.flow import STAGES, WITH_UNIT
from duizhang.web.cases.ladder import rule_in_force, rung_named
from duizhang.web.cases.models import Case
from duizhang.web.cases.models.case import Origin, State
from duizhang.web.cases.selectors import assignable_units, cases_seen_by, overdue
from duizhang.web.generic.listing import Link, ListScreen, list_view
from duizhang.web.generic.widgets import Day

DAY = Day()


class CaseTable(tables.Table):
    """One line a case."""

    number = tables.Column(linkify=True, attrs={"td": {"class": "text-nowrap"}})
    due = tables.DateColumn(format="Y-m-d", attrs={"td": {"class": "text-nowrap"}})
    rung = tables.Column(verbose_name=_("级别"))
    late = tables.Column(verbose_name=_("逾期"), empty_values=(), orderable=False)
    complaint_count = tables.Column(verbose_name=_("工单数"), attrs={"td": {"class": "number"}, "th": {"class": "number"}})

    class Meta:
        model = Case
        fields = ("number", "title", "origin", "unit", "state", "rung", "due", "late", "round", "complaint_count")

    def render_rung(self, value: str) -> SafeString:
        rung = rung_named(value)
        return format_html('<span class="sheet sheet-{}">{}</span>', rung.colour, rung.shown)

    def value_rung(self, value: str) -> str:
        return rung_named(value).word

    def render_late(self, record: Case) -> str:
        today = timezone.localdate()
        return _("%(n)d 天") % {"n": (today - record.due).days} if record.due and record.due < today and record.state in WITH_UNIT else "—"


class CaseFilter(django_filters.FilterSet):
    """By words, state, origin, unit, rung; `late` only what is overdue."""

    q = django_filters.CharFilter(method="worded", label=_("编号或事项"))
    stage = django_filters.ChoiceFilter(method="at_stage", choices=[(stage.name, stage.word) for stage in STAGES], label=_("环节"))
    reached = django_filters.ChoiceFilter(method="at_or_after", choices=[(stage.name, stage.word) for stage in STAGES], label=_("至少走到"))
    state = django_filters.ChoiceFilter(choices=State.choices, label=_("状态"))
    origin = django_filters.ChoiceFilter(choices=Origin.choices, label=_("来源"))
    unit = django_filters.ModelChoiceFilter(queryset=assignable_units(), label=_("承办单位"))
    rung = django_filters.ChoiceFilter(choices=lambda: [(rung.name, rung.shown) for rung in rule_in_force().rung], label=_("级别"))
    opened_since = django_filters.DateFilter(field_name="opened_at__date", lookup_expr="gte", label=_("立项不早于"), widget=DAY)
    closed_since = django_filters.DateFilter(field_name="closed_at__date", lookup_expr="gte", label=_("销号不早于"), widget=DAY)
    late = django_filters.ChoiceFilter(method="overdue", label=_("逾期"), choices=(("yes", _("已逾期")), ("no", _("未逾期"))))

    class Meta:
        model = Case
        fields = ("q", "stage", "reached", "state", "origin", "unit", "rung", "opened_since", "closed_since", "late")

    def worded(self, cases: QuerySet[Case], name: str, value: str) -> QuerySet[Case]:
        return cases.filter(Q(number__icontains=value) | Q(title__icontains=value))

    def at_stage(self, cases: QuerySet[Case], name: str, value: str) -> QuerySet[Case]:
        return cases.filter(state__in=next(stage.states for stage in STAGES if stage.name == value))

    def at_or_after(self, cases: QuerySet[Case], name: str, value: str) -> QuerySet[Case]:
        start = next(n for n, stage in enumerate(STAGES) if stage.name == value)
        return cases.filter(state__in=[state for stage in STAGES[start:] for state in stage.states])

    def overdue(self, cases: QuerySet[Case], name: str, value: str) -> QuerySet[Case]:
        late = overdue(cases, timezone.localdate())
        return late.order_by("due") if value == "yes" else cases.exclude(pk__in=late.values("pk"))


LIST = ListScreen(
    title=_("督办件"),
    seen_by=cases_seen_by,
    table=CaseTable,
    filters=CaseFilter,
    links=(
        Link(label=_("立项"), url="cases:open", permission=Permission.CASES_OPEN),
        Link(label=_("办结情况"), url="cases:figures", permission=Permission.CASES_VIEW),
    ),
)
cases = list_view(LIST)
