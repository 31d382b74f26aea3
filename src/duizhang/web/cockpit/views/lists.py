"""The lists behind numbers that no other screen counts: what changed in one way, promises of one sort."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from duizhang.web.cockpit.glance import glance
from duizhang.web.cockpit.panels.changed import WORDS, things, told
from duizhang.web.cockpit.panels.kept import sorts_of
from duizhang.web.cockpit.selectors import led_by, promises
from duizhang.web.generic.query import number_in, query_of

PER_PAGE = 50
SORTS = {
    "due": _("已到期"), "kept": _("到期并兑现"), "missed": _("到期未兑现"), "unjudged": _("到期但未能判定"),
    "early": _("未到期已达到"), "not_due": _("未到期"),
}  # fmt: skip


def changes(request: HttpRequest) -> HttpResponse:
    """`?kind=` one of the panel's, with its `period`."""
    look = glance(request.user, request.GET)  # type: ignore[arg-type]
    kind = request.GET.get("kind", "")
    if kind not in WORDS:
        raise Http404
    page = Paginator(things(look, kind), PER_PAGE).get_page(request.GET.get("page"))
    context = {"title": WORDS[kind], "at": look.at, "look": look, "page": page, "items": told(page.object_list, look), "query": query_of(request.GET, "page")}
    return render(request, "cockpit/changes.html", context)


def promises_list(request: HttpRequest) -> HttpResponse:
    """`?sort=` one of `SORTS`, `?unit=` of one lead unit."""
    look = glance(request.user, request.GET)  # type: ignore[arg-type]
    sort, unit = request.GET.get("sort", ""), number_in(request.GET.get("unit", ""))
    condition: Any = sorts_of(sort, look)
    if sort not in SORTS or condition is None:
        raise Http404
    found = promises(look.person, look.at).filter(condition).select_related("target__task").prefetch_related("target__task__assignments__unit")
    found = found if unit is None else led_by(found, unit)
    page = Paginator(found.order_by("deadline", "target__task__order", "target_id"), PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "cockpit/promises.html", {"title": SORTS[sort], "at": look.at, "page": page, "query": query_of(request.GET, "page")})
