"""The forms of an assessment's figures: targets, weights, events, what is entered, corrected and decided; and its evidence."""

from collections.abc import Callable
from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.html import escape
from django.utils.translation import gettext_lazy as _

from duizhang.web.files.download import download
from duizhang.web.ledger.refusal import Refused
from duizhang.web.scores import forms
from duizhang.web.scores.actions.decide_entry import decide_entry
from duizhang.web.scores.actions.enter_figure import FIGURES, correct_figure, enter_figure
from duizhang.web.scores.actions.propose_events import propose_events
from duizhang.web.scores.actions.set_items import set_items, weigh_item
from duizhang.web.scores.selectors import entries_seen_by, file_of_entry, items_seen_by, schemes_seen_by


def _handled(request: HttpRequest, title: str, form: django_forms.Form, thing: Any, back: Any, save: Callable[[dict[str, Any]], Any], done: str) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        try:
            save(form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, done)
            return redirect(back)
    return render(request, "generic/form.html", {"title": title, "form": form, "thing": thing}, status=422 if form.errors else 200)


def items(request: HttpRequest, pk: int) -> HttpResponse:
    """选定考核指标."""
    scheme = get_object_or_404(schemes_seen_by(request.user), pk=pk)
    form = forms.ItemsForm(request.POST or None, scheme=scheme)
    return _handled(request, _("选定考核指标"), form, scheme, scheme, lambda said: set_items(scheme=scheme, by=request.user, **said), _("已选定"))


def weigh(request: HttpRequest, pk: int) -> HttpResponse:
    """改权重."""
    item = get_object_or_404(items_seen_by(request.user), pk=pk)
    form = forms.WeighForm(request.POST or None, initial={"weight": item.weight})
    return _handled(request, _("改权重"), form, item, item.scheme, lambda said: weigh_item(item=item, by=request.user, **said), _("已改权重"))


def events(request: HttpRequest, pk: int) -> HttpResponse:
    """由记录提出."""
    scheme = get_object_or_404(schemes_seen_by(request.user), pk=pk)
    form = forms.EventsForm(request.POST or None, scheme=scheme)
    return _handled(request, _("由记录提出"), form, scheme, scheme, lambda said: propose_events(scheme=scheme, by=request.user, **said), _("已提出，待确认"))


def enter(request: HttpRequest, pk: int) -> HttpResponse:
    """录入."""
    scheme = get_object_or_404(schemes_seen_by(request.user), pk=pk)
    form = forms.EnterForm(request.POST or None, request.FILES or None, scheme=scheme)
    return _handled(request, _("录入考核数据"), form, scheme, scheme, lambda said: enter_figure(scheme=scheme, by=request.user, **_files(said)), _("已录入"))


def correct(request: HttpRequest, pk: int) -> HttpResponse:
    """更正."""
    entry = get_object_or_404(entries_seen_by(request.user), pk=pk)
    form = forms.CorrectForm(request.POST or None, request.FILES or None, initial={name: _now(entry, name) for name in FIGURES})
    return _handled(request, _("更正考核数据"), form, entry, entry.scheme, lambda said: correct_figure(entry=entry, by=request.user, **_files(said)), _("已更正，请重新计分"))


def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """确认 or 不采用."""
    entry = get_object_or_404(entries_seen_by(request.user), pk=pk)
    form = forms.DecideForm(request.POST or None)
    form.fields["times"].help_text = escape(entry.basis[:1500])
    return _handled(request, _("确认考核数据"), form, entry, entry.scheme, lambda said: decide_entry(entry=entry, by=request.user, **said), _("已处理"))


def take_file(request: HttpRequest, pk: int, file: int) -> HttpResponse:
    """A piece of evidence."""
    entry = get_object_or_404(entries_seen_by(request.user), pk=pk)
    return download(get_object_or_404(file_of_entry(entry, file)))


def _files(said: dict[str, Any]) -> dict[str, Any]:
    upload = said.pop("upload", None)
    return {**said, "uploads": [upload] if upload else []}


def _now(entry: Any, name: str) -> Any:
    value = getattr(entry, name)
    return f"{value.normalize():f}" if hasattr(value, "normalize") else value
