"""Plans: their list, one plan, import, publication."""

from typing import Any

import django_filters
import django_tables2 as tables
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from duizhang.web.accounts.permissions import Permission
from duizhang.web.accounts.visibility import sees_everything
from duizhang.web.generic.editing import FormScreen, add_view, edit_view
from duizhang.web.generic.listing import Link, ListScreen, list_view
from duizhang.web.jobs.views.forming import JobScreen, job_view
from duizhang.web.plans.actions.add import add_plan
from duizhang.web.plans.actions.publish import publish
from duizhang.web.plans.forms import ImportForm, PlanForm, PublishForm
from duizhang.web.plans.models import Plan
from duizhang.web.plans.models.change import Decision
from duizhang.web.plans.models.plan import Kind, State
from duizhang.web.plans.progress import progress_of
from duizhang.web.plans.selectors import (
    changes_seen_by,
    counted,
    documents_seen_by,
    plans_seen_by,
    versions_seen_by,
)


class PlanTable(tables.Table):
    """One line a plan."""

    title = tables.Column(linkify=True)
    tasks_in = tables.Column(verbose_name=_("任务"))
    tasks_open = tables.Column(verbose_name=_("待确认"))

    class Meta:
        model = Plan
        fields = ("year", "title", "kind", "state", "tasks_in", "tasks_open")


class PlanFilter(django_filters.FilterSet):
    """By name, year, kind and state."""

    title = django_filters.CharFilter(lookup_expr="icontains", label=_("名称"))
    year = django_filters.NumberFilter(label=_("年度"))
    kind = django_filters.ChoiceFilter(choices=Kind.choices, label=_("类别"))
    state = django_filters.ChoiceFilter(choices=State.choices, label=_("状态"))

    class Meta:
        model = Plan
        fields = ("title", "year", "kind", "state")


LIST = ListScreen(
    title=pgettext_lazy("list", "计划"),
    seen_by=lambda person: counted(plans_seen_by(person)),
    table=PlanTable,
    filters=PlanFilter,
    links=(
        Link(label=_("导入计划"), url="plans:import", permission=Permission.PLANS_EDIT),
        Link(label=_("导入去年完成情况"), url="import_results", permission=Permission.PLANS_EDIT),
        Link(label=_("新建"), url="plans:add", permission=Permission.PLANS_EDIT),
    ),
)


ADD = FormScreen(title=_("新建计划"), form=PlanForm, save=add_plan, lead_to=Plan.get_absolute_url)
IMPORT = JobScreen(title=_("导入计划"), form=ImportForm, kind="plans.import", done=_("已读入，请逐项核对"), template="plans/import.html")
PUBLISH = FormScreen(
    title=_("发布计划"),
    form=PublishForm,
    save=publish,
    lead_to=lambda version: version.plan.get_absolute_url(),
    done=_("已发布"),
    thing="plan",
    seen_by=plans_seen_by,
    template="plans/publish.html",
)
plans = list_view(LIST)
add = add_view(ADD)
import_ = job_view(IMPORT)
publish_plan = edit_view(PUBLISH)


def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """A plan: how far its review is, what it was read from, its versions, what waits for approval."""
    person: Any = request.user
    plan = get_object_or_404(plans_seen_by(person), pk=pk)
    context = {
        "plan": plan,
        "progress": progress_of(plan),
        "documents": documents_seen_by(person).filter(pk__in=plan.tasks.values("document")).defer("blocks"),
        "versions": versions_seen_by(person).filter(plan=plan)[:5],
        "waiting": changes_seen_by(person).filter(plan=plan, decision=Decision.PENDING),
        "may_edit": person.may(Permission.PLANS_EDIT),
        "sees_all": sees_everything(person),
    }
    return render(request, "plans/plan.html", context)
