"""A session that nobody uses ends, and every session ends some time (GB/T 22239-2019: 连接超时自动退出)."""

import time
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from duizhang.web.accounts.models import Event
from duizhang.web.accounts.sign_ins import note

SEEN, SINCE = "seen", "since"
WRITTEN_EVERY = 60  # seconds: a session is written at most once a minute


def begin(request: Any, user: Any, **rest: Any) -> None:
    """`user_logged_in`: the time of the session begins."""
    request.session[SEEN] = request.session[SINCE] = time.time()


class Idle:
    """Middleware after authentication and messages: ends a session idle for IDLE_MINUTES, or older than SESSION_COOKIE_AGE."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        person: Any = request.user
        if settings.SESSION_COOKIE_NAME in request.COOKIES and person.is_authenticated:  # who has no cookie has no session to end
            self._look(request, person, time.time())
        return self.get_response(request)

    def _look(self, request: Any, person: Any, now: float) -> None:
        seen, since = request.session.get(SEEN, now), request.session.get(SINCE, now)
        if now - seen > settings.IDLE_MINUTES * 60 or now - since > settings.SESSION_COOKIE_AGE:
            note(Event.IDLE, person.username, request)
            request.idle = True
            logout(request)
            messages.info(request, _("登录已超时，请重新登录。"))
        elif SEEN not in request.session or now - seen > WRITTEN_EVERY:
            request.session[SEEN], request.session[SINCE] = now, since
