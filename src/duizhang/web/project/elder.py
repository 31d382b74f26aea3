"""长者模式: larger type, larger targets, stronger contrast, one thing below the other; kept in a cookie, needs no script."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

COOKIE = "duizhang_elder"
YEAR = 365 * 24 * 3600


def elder(request: HttpRequest) -> dict[str, Any]:
    """Context processor: whether the mode is on for this browser."""
    return {"elder": request.COOKIES.get(COOKIE) == "1"}


@require_POST
def switch(request: HttpRequest) -> HttpResponse:
    """Turn it on (`on=1`) or off, and go back to the page `next` of this office."""
    back = request.POST.get("next", "/")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}, require_https=request.is_secure()):
        back = "/"
    response = redirect(back)
    if request.POST.get("on") == "1":
        response.set_cookie(COOKIE, "1", max_age=YEAR, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE, httponly=True)
    else:
        response.delete_cookie(COOKIE, samesite="Lax")
    return response
