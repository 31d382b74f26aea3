"""The office's addresses and two to measure them by: a signed-in page with nothing in it, and not even that."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from duizhang.web.accounts.gate import signed_in
from duizhang.web.project.urls import handler403, handler404
from duizhang.web.project.urls import urlpatterns as offices

__all__ = ["handler403", "handler404", "urlpatterns"]


def empty(request: HttpRequest) -> HttpResponse:
    """The office's frame, its menu, one sentence."""
    return render(request, "empty.html")


def bare(request: HttpRequest) -> HttpResponse:
    """Through the middleware and the gate only."""
    return HttpResponse("ok")


urlpatterns = [*offices, path("bench/empty/", signed_in(empty)), path("bench/bare/", signed_in(bare))]
