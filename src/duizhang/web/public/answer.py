"""How the public page answers: GET only, no cookie and no session, may be kept by caches, in the language of the address (`?lang=en`)."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.cache import patch_cache_control
from django.views.decorators.http import conditional_page, require_safe

from duizhang.web.generic.query import query_of

View = Callable[..., HttpResponse]
FRESH_SECONDS = 300


def public(view: View) -> View:
    """The view with all of this. Its ETag is that of its content."""

    @require_safe
    @conditional_page
    @wraps(view)
    def answered(request: HttpRequest, **arguments: Any) -> HttpResponse:
        language = language_of(request)
        with translation.override(language):
            response = view(request, **arguments)
        response.headers["Content-Language"] = language
        patch_cache_control(response, public=True, max_age=FRESH_SECONDS)
        return response

    return answered


def page(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    """A page drawn without the request, so that no session is looked at."""
    english = language_of(request) == "en"
    asked = request.GET.copy()
    asked.pop("lang", None)
    here = request.build_absolute_uri(request.path)
    said = {
        **context, "english": english, "elder": request.GET.get("elder") == "1", "lang": chosen(request), "canonical": here, "asked": asked,
        "switch": f"{request.path}?{query_of(asked) if english else query_of(asked, lang='en')}",
    }  # fmt: skip
    return HttpResponse(render_to_string(template, said))


def language_of(request: HttpRequest) -> str:
    """English where the address says so, else Chinese: a cache must not have to know who asks."""
    return "en" if request.GET.get("lang") == "en" else str(settings.LANGUAGE_CODE)


def chosen(request: HttpRequest) -> str:
    """What a link to another public page carries on: the language, and larger type (长者模式, `?elder=1`)."""
    said = [f"{name}={value}" for name, value in (("lang", "en"), ("elder", "1")) if request.GET.get(name) == value]
    return f"?{'&'.join(said)}" if said else ""
