"""The cockpit: the page, the big screen (`?kiosk=1`), and what htmx asks for every minute."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from duizhang.web.cockpit.glance import PERIODS, period_in
from duizhang.web.cockpit.scene import drawn, is_of, version
from duizhang.web.generic.query import query_of


def cockpit(request: HttpRequest) -> HttpResponse:
    """htmx gets the panels, or 204 where nothing has changed since the `version` it has; a page that is not of now asks for them at once."""
    person: Any = request.user
    now, asked = version(person), request.GET
    if getattr(request, "htmx", False):
        unchanged = is_of(asked.get("version", ""), now)
        return HttpResponse(status=204) if unchanged else HttpResponse(drawn(person, asked, now).panels)
    kiosk = asked.get("kiosk") == "1"
    period = period_in(asked)
    found = drawn(person, asked, now, at_once=True)
    context = {
        "title": _("驾驶舱"),
        "drawn": found,
        "behind": not is_of(found.version, now),
        "periods": [(name, word, name == period, query_of(asked, "version", period=name)) for name, word in PERIODS.items()],
        "query": query_of(asked, "version"),
        "kiosk_query": query_of(asked, "version", kiosk="1"),
    }
    return render(request, "cockpit/kiosk.html" if kiosk else "cockpit/cockpit.html", context)
