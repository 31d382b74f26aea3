"""Objections: the register, one with its files, raising and deciding."""

from typing import Any

import django_filters
import django_tables2 as tables
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext_lazy as _

from duizhang.web.accounts.permissions import Permission
from duizhang.web.bulletins.actions.decide_objection import decide_objection
from duizhang.web.bulletins.actions.object_to_issue import object_to_issue
from duizhang.web.bulletins.forms import DecideForm, ObjectForm
from duizhang.web.bulletins.models import Objection
from duizhang.web.bulletins.models.issue import State as IssueState
from duizhang.web.bulletins.models.objection import State
from duizhang.web.bulletins.selectors import issues_seen_by, items_open_to, objections_seen_by
from duizhang.web.files.download import download
from duizhang.web.generic.editing import FormScreen, edit_view
from duizhang.web.generic.listing import ListScreen, list_view
from duizhang.web.ledger.refusal import Refused


def _page(found: Objection) -> str:
    return found.get_absolute_url()


class ObjectionTable(tables.Table):
    """One line an objection."""

    about = tables.Column(linkify=lambda record: _page(record))
    issue = tables.Column(accessor="issue__name", linkify=lambda record: record.issue.get_absolute_url(), verbose_name=_("针对"), orderable=False)
    objected_at = tables.DateColumn(format="Y-m-d", attrs={"td": {"class": "text-nowrap"}})
    correction = tables.Column(accessor="correction__name", linkify=lambda record: record.correction.get_absolute_url() if record.correction and record.correction.number else None, verbose_name=_("更正于"), default="—", orderable=False)

    class Meta:
        model = Objection
        fields = ("about", "issue", "unit", "state", "objected_at", "correction")


class ObjectionFilter(django_filters.FilterSet):
    """By words and state."""

    q = django_filters.CharFilter(field_name="about", lookup_expr="icontains", label=_("事项"))
    state = django_filters.ChoiceFilter(choices=State.choices, label=_("状态"))

    class Meta:
        model = Objection
        fields = ("q", "state")


LIST = ListScreen(title=_("异议"), seen_by=objections_seen_by, table=ObjectionTable, filters=ObjectionFilter)
objections = list_view(LIST)
decide = edit_view(FormScreen(title=_("处理异议"), form=DecideForm, save=decide_objection, lead_to=_page, done=_("已处理"), thing="objection", seen_by=objections_seen_by))


def objection(request: HttpRequest, pk: int) -> HttpResponse:
    """One objection."""
    found = get_object_or_404(objections_seen_by(request.user), pk=pk)
    edits = request.user.may(Permission.BULLETINS_EDIT)
    context = {
        "objection": found,
        "files": found.files.all(),
        "may_decide": edits and found.state == State.OPEN and found.objected_by_id != request.user.pk,
        "may_correct": edits and found.state == State.UPHELD and found.correction is None and found.issue.state == IssueState.ISSUED,
        "sees_correction": found.correction and (edits or found.correction.state != IssueState.DRAFT),
    }
    return render(request, "bulletins/objection.html", context)


def object_(request: HttpRequest, pk: int) -> HttpResponse:
    """The form for the person's own units' items."""
    issue = get_object_or_404(issues_seen_by(request.user), pk=pk)
    items = items_open_to(issue, request.user)
    form = ObjectForm(request.POST or None, request.FILES or None, items=items)
    if request.method == "POST" and form.is_valid():
        try:
            made: Any = object_to_issue(issue=issue, **form.cleaned_data, by=request.user)
            messages.success(request, _("已提出异议，处理结果会写在这里"))
            return redirect(_page(made))
        except Refused as refusal:
            form.add_error(None, str(refusal))
    context = {"title": _("提出异议"), "form": form, "thing": issue, "items": items}
    return render(request, "bulletins/object.html", context, status=422 if form.errors else 200)


def take_file(request: HttpRequest, pk: int, file: int) -> HttpResponse:
    """A file that came with it."""
    found = get_object_or_404(objections_seen_by(request.user), pk=pk)
    return download(get_object_or_404(found.files, pk=file))
