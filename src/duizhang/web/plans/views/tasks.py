"""All tasks, over all plans: filters, export, bulk."""

from typing import Any

import django_filters
import django_tables2 as tables
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from duizhang.web.accounts.permissions import Permission
from duizhang.web.generic.bulk import BulkVerb
from duizhang.web.generic.listing import ListScreen, list_view
from duizhang.web.generic.pick import PickColumn
from duizhang.web.plans.actions.accept import accept_task
from duizhang.web.plans.actions.edit import edit_task
from duizhang.web.plans.models import Plan, Task
from duizhang.web.plans.models.review import Nature, Review
from duizhang.web.plans.selectors import plans_seen_by, tasks_seen_by
from duizhang.web.plans.values import task_values
from duizhang.web.units.selectors import standing_units


class TaskTable(tables.Table):
    """One line a task."""

    pick = PickColumn()
    title = tables.Column(linkify=True)
    lead = tables.Column(empty_values=(), orderable=False, verbose_name=_("牵头单位"))
    supporting = tables.Column(empty_values=(), orderable=False, verbose_name=_("配合单位"))
    code = tables.Column(order_by="order")
    deadline = tables.DateColumn(format="Y-m-d")

    class Meta:
        model = Task
        fields = ("pick", "code", "title", "plan", "field", "lead", "supporting", "in_charge", "deadline", "nature", "review")

    def render_nature(self, record: Task) -> str:
        return str(record.get_nature_display()) if record.nature else "—"

    def render_lead(self, record: Task) -> str:
        return self._units(record, "lead")

    def render_supporting(self, record: Task) -> str:
        return self._units(record, "supporting")

    def value_lead(self, record: Task) -> str:
        return self._units(record, "lead")

    def value_supporting(self, record: Task) -> str:
        return self._units(record, "supporting")

    def _units(self, record: Task, role: str) -> str:
        return "、".join(task_values(record, (role,))[role]) or "—"


def _plans(request: Any) -> QuerySet[Plan]:
    return plans_seen_by(request.user)


class TaskFilter(django_filters.FilterSet):
    """By words, plan, field, unit, leader, nature and review."""

    q = django_filters.CharFilter(method="said", label=_("编号或文字"))
    plan = django_filters.ModelChoiceFilter(queryset=_plans, label=_("计划"))
    field = django_filters.CharFilter(lookup_expr="icontains", label=_("领域"))
    unit = django_filters.ModelChoiceFilter(queryset=standing_units(), method="of_unit", label=_("单位"))
    in_charge = django_filters.CharFilter(lookup_expr="icontains", label=_("分管领导"))
    nature = django_filters.ChoiceFilter(choices=[c for c in Nature.choices if c[0]], label=_("性质"))
    review = django_filters.ChoiceFilter(choices=Review.choices, label=_("确认"))
    led = django_filters.ChoiceFilter(choices=(("yes", _("已定")), ("no", _("未定"))), method="with_lead", label=_("牵头单位"))

    class Meta:
        model = Task
        fields = ("q", "plan", "field", "unit", "in_charge", "nature", "review", "led")

    def said(self, tasks: QuerySet[Task], name: str, value: str) -> QuerySet[Task]:
        return tasks.filter(Q(code=value) | Q(title__icontains=value) | Q(text__icontains=value))

    def of_unit(self, tasks: QuerySet[Task], name: str, value: Any) -> QuerySet[Task]:
        return tasks.filter(units=value).distinct()

    def with_lead(self, tasks: QuerySet[Task], name: str, value: str) -> QuerySet[Task]:
        led = Q(assignments__role="lead")
        return tasks.filter(led).distinct() if value == "yes" else tasks.exclude(led)


LIST = ListScreen(
    title=pgettext_lazy("list", "任务"),
    seen_by=tasks_seen_by,
    table=TaskTable,
    filters=TaskFilter,
    bulk=(
        BulkVerb(name="assign", label=_("批量分派"), permission=Permission.PLANS_EDIT, thing="task", action=edit_task),
        BulkVerb(name="accept", label=_("批量确认"), permission=Permission.PLANS_EDIT, thing="task", action=accept_task),
    ),
    bulk_url="plans:bulk",
)
tasks = list_view(LIST)
