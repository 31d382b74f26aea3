"""What every call passes before its operation sees it: size, limits, token, permissions, type of content, names of parameters."""

from collections.abc import Collection
from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest
from ninja.errors import AuthenticationError, HttpError
from ninja.security.base import AuthBase

from duizhang.web.accounts.address import address_of
from duizhang.web.accounts.passwords import must_change
from duizhang.web.accounts.permissions import Permission
from duizhang.web.api.errors import Spent, Wrong
from duizhang.web.api.limits import count, refuse_spent
from duizhang.web.api.models import Token
from duizhang.web.api.refused import Unfit, note_unfit, note_waiting
from duizhang.web.api.selectors import token_shown

FORM_ROOM = 64 * 1024  # what a form has around its file


class BearerToken(AuthBase):
    """One an operation. Cookies count for nothing here, so that no other site can act for who is signed in."""

    openapi_type = "http"
    openapi_scheme = "bearer"

    def __init__(self, *, needs: Collection[Permission], takes: str = "", knows: Collection[str] = ()) -> None:
        """`takes`: the content type of its body, or none; `knows`: its query parameters."""
        super().__init__()
        self.needs, self.takes, self.knows = tuple(needs), takes, frozenset(knows)

    def __call__(self, request: HttpRequest) -> Token:
        """The token; its person becomes the request's, with no more than its scopes.

        Errors: HttpError 401, 403, 413, 415, 429; Wrong for a parameter that the operation does not know.
        """
        _refuse_too_large(request, self.takes)
        token = _admitted(request)
        person: Any = token.person
        person.scopes, person.remembered = frozenset(token.scopes), {}
        if must_change(person) or not all(person.may(p) for p in self.needs):
            raise HttpError(403, "")
        request.user = person
        self._refuse_misfit(request)
        return token

    def _refuse_misfit(self, request: HttpRequest) -> None:
        if self.takes and request.content_type != self.takes:
            raise HttpError(415, "")
        if unknown := sorted(set(request.GET) - self.knows):
            raise Wrong(f"没有这个参数 (no such parameter): {unknown[0][:60]}", f"query.{unknown[0][:60]}")


def _admitted(request: HttpRequest) -> Token:
    address = address_of(request)
    count(f"address:{address}", settings.API_LIMITS["address"])
    _refuse_waiting(request, address)
    try:
        token = token_shown(request.headers.get("Authorization", ""), address)
    except Unfit as unfit:
        note_unfit(unfit, request, address)
        count(f"failed:{address}", settings.API_LIMITS["failed"])
        raise AuthenticationError from unfit
    count(f"token:{token.pk}", settings.API_LIMITS["token"])
    return token


def _refuse_waiting(request: HttpRequest, address: str) -> None:
    try:
        refuse_spent(f"failed:{address}", settings.API_LIMITS["failed"])
    except Spent:
        note_waiting(request, address)
        raise


def _refuse_too_large(request: HttpRequest, takes: str) -> None:
    limit = settings.UPLOAD_MAX_BYTES + FORM_ROOM if takes == "multipart/form-data" else settings.DATA_UPLOAD_MAX_MEMORY_SIZE
    said = request.META.get("CONTENT_LENGTH") or "0"
    if said.isdigit() and int(said) > limit:
        raise RequestDataTooBig
