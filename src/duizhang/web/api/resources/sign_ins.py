"""The sign-in log: read by who keeps accounts and records, taken out by who keeps records."""

from datetime import datetime
from typing import Annotated

from django.http import FileResponse, HttpRequest
from ninja import Query

from duizhang.web.accounts.models import Event
from duizhang.web.accounts.permissions import Permission as P
from duizhang.web.accounts.selectors import all_sign_ins
from duizhang.web.accounts.views import sign_ins as views
from duizhang.web.api.listing import Asked, DaySaid, Said
from duizhang.web.api.logs import LogForm, log_file, taken_out
from duizhang.web.api.resource import Resource, Shown
from duizhang.web.api.shapes import Given, OneOf
from duizhang.web.api.wire import FILE

EventName = Annotated[str, OneOf(Event)]


class SignInGiven(Given):
    """Who came in, or tried to, from where."""

    id: int
    at: datetime
    event: EventName
    username: str
    address: str | None
    agent: str


class SignInAsked(Asked):
    """As on the page."""

    since: DaySaid = None
    until: DaySaid = None
    event: EventName = None
    username: Said = None
    address: Said = None


def _export(request: HttpRequest, said: Query[SignInAsked], form: Query[LogForm]) -> FileResponse:
    return log_file(request, taken_out(views.SignInFilter, said, all_sign_ins()).order_by("pk"), said, form)


SIGN_IN = Shown(needs=P.SIGN_INS_VIEW, seen_by=lambda person: all_sign_ins(), gives=SignInGiven)

sign_ins = Resource("sign-ins 登录记录")
sign_ins.list("/sign-ins", views.LIST, SignInAsked, SIGN_IN, page="people:sign_ins", said="登录记录 (the sign-in log)")
sign_ins.add("post", "/sign-ins/export", _export, needs=(P.LEDGER_EXPORT, P.SIGN_INS_VIEW), gives=FILE, knows=(SignInAsked, LogForm), said="导出登录记录 (take it out)")
