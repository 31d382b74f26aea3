"""The system administrator's page: how the office is, and the settings it runs with."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from duizhang.web.accounts.health import health


def system(request: HttpRequest) -> HttpResponse:
    """Nothing is changed here: settings come from the environment of the server."""
    return render(request, "accounts/system.html", {"health": health(), "settings": settings})
