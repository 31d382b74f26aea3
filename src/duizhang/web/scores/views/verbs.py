"""The verbs of an assessment that ask for nothing, and the drafting of its ranking."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from duizhang.web.ledger.refusal import Refused
from duizhang.web.scores.actions.compute_sheets import compute_sheets
from duizhang.web.scores.actions.draft_ranking import draft_ranking
from duizhang.web.scores.actions.draw_figures import draw_figures
from duizhang.web.scores.actions.show_sheets import show_sheets
from duizhang.web.scores.forms import DraftForm
from duizhang.web.scores.selectors import schemes_seen_by


def _at_once(action: Callable[..., Any], done: str) -> Callable[..., HttpResponse]:
    @require_POST
    def view(request: HttpRequest, pk: int) -> HttpResponse:
        scheme = get_object_or_404(schemes_seen_by(request.user), pk=pk)
        try:
            action(scheme=scheme, by=request.user)
            messages.success(request, done)
        except Refused as refusal:
            messages.error(request, str(refusal))
        return redirect(scheme)

    return view


draw = _at_once(draw_figures, _("已取数"))
compute = _at_once(compute_sheets, _("已计分"))
show = _at_once(show_sheets, _("已向单位公示"))


def draft(request: HttpRequest, pk: int) -> HttpResponse:
    """起草考核表, and on to the draft."""
    scheme = get_object_or_404(schemes_seen_by(request.user), pk=pk)
    form = DraftForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            return redirect(draft_ranking(scheme=scheme, note=form.cleaned_data["note"], by=request.user))
        except Refused as refusal:
            form.add_error(None, str(refusal))
    return render(request, "generic/form.html", {"title": _("起草考核表"), "form": form, "thing": scheme}, status=422 if form.errors else 200)
