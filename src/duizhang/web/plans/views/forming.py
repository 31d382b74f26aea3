"""A form about a task or a target: directly while the plan is made, as a change once it is published."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from duizhang.web.generic.query import inside
from duizhang.web.ledger.refusal import Refused


def formed(request: HttpRequest, *, title: Any, form: forms.Form, save: Callable[..., Any], back: str, thing: Any, done: Any) -> HttpResponse:
    """Show the form, or save and go where `?next=` says (within this site), else `back`."""
    wanted = request.POST.get("next") or request.GET.get("next", "")
    leads = inside(wanted, back)
    if request.method == "POST" and form.is_valid():
        try:
            save(**form.cleaned_data, by=request.user)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, done)
            return HttpResponseRedirect(leads)
    context = {"title": title, "form": form, "thing": thing, "next": wanted, "back": leads}
    return render(request, "plans/form.html", context, status=422 if form.errors else 200)
