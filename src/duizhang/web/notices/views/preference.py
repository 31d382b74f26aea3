"""How one wants to be told."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from duizhang.web.ledger.refusal import Refused
from duizhang.web.notices.actions.save_preference import FIELDS, save_preference
from duizhang.web.notices.forms import PreferenceForm
from duizhang.web.notices.selectors import preference_of


def preference(request: HttpRequest) -> HttpResponse:
    """One's own wishes."""
    now = preference_of(request.user)
    form = PreferenceForm(request.POST or None, initial={name: getattr(now, name) for name in FIELDS})
    if request.method == "POST" and form.is_valid():
        try:
            save_preference(**form.cleaned_data, by=request.user)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("已保存"))
            return redirect("notices:preference")
    return render(request, "notices/preference.html", {"title": _("通知偏好"), "form": form}, status=422 if form.errors else 200)
