"""Saved filters: keep, drop."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from duizhang.web.board.actions.drop_filter import drop_filter
from duizhang.web.board.actions.save_filter import save_filter
from duizhang.web.board.forms import SaveFilterForm
from duizhang.web.board.selectors import filters_seen_by
from duizhang.web.ledger.refusal import Refused


@require_POST
def save(request: HttpRequest) -> HttpResponse:
    """Keep what is shown under a name."""
    form = SaveFilterForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("请给筛选起一个名称"))
        return redirect("board:board")
    try:
        saved = save_filter(screen="board:board", **form.cleaned_data, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("board:board")
    messages.success(request, _("已保存筛选“%(name)s”") % {"name": saved.name})
    return redirect(f"{reverse('board:board')}?{saved.query}")


@require_POST
def drop(request: HttpRequest, pk: int) -> HttpResponse:
    """Drop one of one's own."""
    saved = get_object_or_404(filters_seen_by(request.user), pk=pk)
    try:
        drop_filter(saved=saved, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect("board:board")
