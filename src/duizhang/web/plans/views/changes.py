"""Changes of published plans: their list, one change side by side, the decision."""

from typing import Any

import django_filters
import django_tables2 as tables
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from duizhang.web.accounts.permissions import Permission
from duizhang.web.generic.listing import ListScreen, list_view
from duizhang.web.generic.widgets import Day
from duizhang.web.ledger.refusal import Refused
from duizhang.web.plans.actions.decide_change import decide_change
from duizhang.web.plans.forms import DecisionForm
from duizhang.web.plans.models import Change, Target, Task
from duizhang.web.plans.models.change import Decision
from duizhang.web.plans.selectors import changes_seen_by
from duizhang.web.plans.values import in_words


class ChangeTable(tables.Table):
    """One line a change."""

    task = tables.Column(linkify=lambda record: reverse("plans:change", args=(record.pk,)))

    class Meta:
        model = Change
        fields = ("task", "target", "plan", "reason", "proposed_by", "proposed_at", "decision", "decided_by")


class ChangeFilter(django_filters.FilterSet):
    """By decision and plan; `since` by the day of the decision."""

    decision = django_filters.ChoiceFilter(choices=Decision.choices, label=_("审批"))
    since = django_filters.DateFilter(field_name="decided_at__date", lookup_expr="gte", label=_("审批不早于"), widget=Day())

    class Meta:
        model = Change
        fields = ("decision", "plan", "since")


LIST = ListScreen(title=_("计划调整"), seen_by=changes_seen_by, table=ChangeTable, filters=ChangeFilter)
changes = list_view(LIST)


def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """What stood and what is asked for, side by side."""
    person: Any = request.user
    change = get_object_or_404(changes_seen_by(person), pk=pk)
    waits = change.decision == Decision.PENDING
    context = {
        "change": change,
        "rows": _side_by_side(change),
        "may_decide": waits and person.may(Permission.PLANS_APPROVE) and change.proposed_by_id != person.pk,
        "own": waits and change.proposed_by_id == person.pk,
    }
    return render(request, "plans/change.html", context)


@require_POST
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Approve or refuse."""
    change = get_object_or_404(changes_seen_by(request.user), pk=pk)
    form = DecisionForm(request.POST)
    try:
        if not form.is_valid():
            raise Refused("请选同意或不同意 (approve or refuse)")
        decide_change(change=change, by=request.user, **form.cleaned_data)
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect("plans:change", pk)


def _side_by_side(change: Change) -> list[tuple[str, str, str]]:
    model: type[Task] | type[Target] = Target if change.target_id else Task
    was = {name: in_words(model, name, value) for name, value in change.before.items()}
    return [(label, was[name][1], now) for name, value in change.after.items() for label, now in (in_words(model, name, value),)]
