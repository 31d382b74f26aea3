"""The list: by kind, year, state, words; how many objections are open."""

import django_filters
import django_tables2 as tables
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from duizhang.web.accounts.permissions import Permission
from duizhang.web.bulletins.models import Issue
from duizhang.web.bulletins.models.issue import Kind, State
from duizhang.web.bulletins.selectors import listed_for, years_of_issues
from duizhang.web.generic.listing import Link, ListScreen, list_view


class IssueTable(tables.Table):
    """One line an issue."""

    number = tables.Column(accessor="name", verbose_name=_("期号"), linkify=True, order_by=("kind", "year", "number"), attrs={"td": {"class": "text-nowrap"}})
    title = tables.Column(linkify=True)
    issued_at = tables.DateColumn(format="Y-m-d", verbose_name=_("印发"), attrs={"td": {"class": "text-nowrap"}})
    objections_until = tables.DateColumn(format="Y-m-d", attrs={"td": {"class": "text-nowrap"}})
    open_objections = tables.Column(verbose_name=_("待处理异议"), attrs={"td": {"class": "number"}, "th": {"class": "number"}})
    published_at = tables.DateColumn(format="Y-m-d", verbose_name=_("公开"), attrs={"td": {"class": "text-nowrap"}})

    class Meta:
        model = Issue
        fields = ("number", "title", "state", "issued_at", "objections_until", "open_objections", "published_at")


class IssueFilter(django_filters.FilterSet):
    """By words in the title, kind, year, state."""

    q = django_filters.CharFilter(field_name="title", lookup_expr="icontains", label=_("标题"))
    kind = django_filters.ChoiceFilter(choices=Kind.choices, label=_("种类"))
    year = django_filters.ChoiceFilter(choices=lambda: [(y, y) for y in years_of_issues()], label=_("年份"))
    state = django_filters.ChoiceFilter(choices=State.choices, label=_("状态"))
    public = django_filters.ChoiceFilter(method="made_public", label=_("公开"), choices=(("yes", _("已公开")), ("no", _("未公开"))))

    class Meta:
        model = Issue
        fields = ("q", "kind", "year", "state", "public")

    def made_public(self, issues: QuerySet[Issue], name: str, value: str) -> QuerySet[Issue]:
        return issues.filter(published_at__isnull=value == "no")


LIST = ListScreen(
    title=_("通报与表"),
    seen_by=listed_for,
    table=IssueTable,
    filters=IssueFilter,
    links=(
        Link(label=_("起草"), url="bulletins:draft", permission=Permission.BULLETINS_EDIT),
        Link(label=_("异议"), url="bulletins:objections", permission=Permission.BULLETINS_VIEW),
    ),
)
issues = list_view(LIST)
