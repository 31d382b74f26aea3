"""A form as a declaration: which form, which action it calls, where it leads."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import Manager, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext_lazy as _

from duizhang.web.ledger.refusal import Refused

View = Callable[..., HttpResponse]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormScreen:
    """`save` is an action; it gets the cleaned data as keywords, `by`, and in `edit_view` the thing under its name `thing`.

    `lead_to` makes the address to go to from what `save` returned. `fields` are read from the thing as initial values.
    """

    title: str
    form: type[forms.Form]
    save: Callable[..., Any]
    lead_to: Callable[[Any], str]
    done: str = _("已保存")
    thing: str = ""
    seen_by: Callable[[Any], QuerySet[Any]] | None = None
    fields: tuple[str, ...] = ()
    template: str = "generic/form.html"


def add_view(screen: FormScreen) -> View:
    """A form that makes something new."""

    def view(request: HttpRequest) -> HttpResponse:
        form = screen.form(request.POST or None, request.FILES or None)
        return _handled(request, screen, form, {})

    return view


def edit_view(screen: FormScreen) -> View:
    """A form about one thing; a thing that the person may not see is 404."""

    def view(request: HttpRequest, pk: int) -> HttpResponse:
        assert screen.seen_by is not None
        thing = get_object_or_404(screen.seen_by(request.user), pk=pk)
        initial = {name: _now(thing, name) for name in screen.fields}
        form = screen.form(request.POST or None, request.FILES or None, initial=initial)
        return _handled(request, screen, form, {screen.thing: thing})

    return view


def _now(thing: Any, name: str) -> Any:
    value = getattr(thing, name)
    return value.all() if isinstance(value, Manager) else value


def _handled(request: HttpRequest, screen: FormScreen, form: forms.Form, about: dict[str, Any]) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        try:
            saved = screen.save(**about, **form.cleaned_data, by=request.user)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            if screen.done:
                messages.success(request, screen.done)
            return redirect(screen.lead_to(saved))
    context = {"title": screen.title, "form": form, "thing": next(iter(about.values()), None)}
    return render(request, screen.template, context, status=422 if form.errors else 200)
