"""Whose token this is and what it may do. Tokens themselves are made and revoked by hand, on the page: none makes another."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest

from duizhang.web.accounts.permissions import Permission
from duizhang.web.accounts.visibility import unit_ids
from duizhang.web.api.resource import Resource
from duizhang.web.api.shapes import Given


class Me(Given):
    """`may`: the scopes that the person's role still allows today; `units`: keys of the units that they act for."""

    id: int
    name: str
    role: str
    token: str
    scopes: list[str]
    may: list[str]
    units: list[int]
    expires_at: datetime


def _me(request: Any) -> dict[str, Any]:
    person, token = request.user, request.auth
    may = [p.value for p in Permission if person.may(p)]
    own = {"id": person.pk, "name": person.name, "role": person.role, "units": sorted(unit_ids(person))}
    return {**own, "token": token.name, "scopes": token.scopes, "may": may, "expires_at": token.expires_at}


def _asked(request: HttpRequest) -> Any:
    return _me(request)


me = Resource("me 本令牌")
me.add("get", "/me", _asked, needs=(), gives=Me, said="这个令牌 (this token)")
