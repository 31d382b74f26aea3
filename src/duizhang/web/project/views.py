"""The first page, the pages for what goes wrong, and the sign of life."""

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from duizhang.web.project.navigation import menu_for


def home(request: HttpRequest) -> HttpResponse:
    """Where the person's work starts: the first entry of their menu."""
    menu = menu_for(request.user)
    return redirect(menu[0].url) if menu else render(request, "empty.html")


def healthy(request: HttpRequest) -> HttpResponse:
    """Says `ok` where the database answers."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok", content_type="text/plain")


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The role does not allow it."""
    return render(request, "403.html", status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """No such page, or none for this person: no word on which."""
    return render(request, "404.html", status=404)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form came from elsewhere, or the session ended meanwhile."""
    return render(request, "403_csrf.html", status=403)
