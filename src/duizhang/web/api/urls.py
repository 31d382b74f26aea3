"""Addresses: the pages about tokens and the document for people, the calls for those who bear a token."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, include, path, register_converter
from django.urls.converters import StringConverter

from duizhang.web.accounts.gate import bearing_a_token, everyone, needs, signed_in
from duizhang.web.accounts.permissions import Permission as P
from duizhang.web.api.errors import answer
from duizhang.web.api.v1 import api
from duizhang.web.api.views import document, tokens

app_name = "api"


class Whatever(StringConverter):  # type: ignore[misc]
    """Any characters, line ends too, which Django's `path` leaves out: what is not there is refused in our one shape."""

    regex = r"[\s\S]+"


register_converter(Whatever, "whatever")


def _spoken(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A call's answer is nobody else's to keep, and a method that is not there is refused in our one shape."""

    @wraps(view)
    def call(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        found = view(request, *args, **kwargs)
        if found.status_code == 405:
            return answer(405, headers={"Allow": found["Allow"]})
        found["Cache-Control"] = "no-store"
        return found

    return call


def _calls() -> list[URLPattern]:
    """ninja's own addresses, each with the rule that the gate asks for."""
    return [path(str(p.pattern), bearing_a_token(_spoken(p.callback)), name=p.name) for p in api.urls[0] if p.name != "api-root"]


urlpatterns = [
    path("tokens/", signed_in(tokens.own), name="tokens"),
    path("tokens/make/", signed_in(tokens.make), name="token_make"),
    path("tokens/<int:pk>/revoke/", signed_in(tokens.revoke), name="token_revoke"),
    path("tokens/all/", needs(P.PEOPLE_MANAGE, tokens.everybodys), name="tokens_all"),
    path("document/", signed_in(document.document), name="document"),
    path("v1/openapi.json", everyone(document.openapi), name="openapi"),
    path("v1/", include((_calls(), "v1"))),
    path("v1/<whatever:rest>", bearing_a_token(document.nothing), name="nothing"),
]
