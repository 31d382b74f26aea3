"""长者模式: larger type, larger targets, stronger contrast, one thing below the other; kept in a cookie, needs no script."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST

from duizhang.web.generic.query import inside

COOKIE = "duizhang_elder"
YEAR = 365 * 24 * 3600


def elder(request: HttpRequest) -> dict[str, Any]:
    """Context processor: whether the mode is on for this browser."""
    return {"elder": request.COOKIES.get(COOKIE) == "1"}


@require_POST
def switch(request: HttpRequest) -> HttpResponse:
    """Turn it on (`on=1`) or off, and go back to the page `next` of this office."""
    response: HttpResponse = HttpResponseRedirect(inside(request.POST.get("next", ""), "/"))
    if request.POST.get("on") == "1":
        response.set_cookie(COOKIE, "1", max_age=YEAR, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE, httponly=True)
    else:
        response.delete_cookie(COOKIE, samesite="Lax")
    return response
