"""What goes into the sign-in log: called by the signals of Django, allauth and axes (`apps.py` connects them), and by the
API of a token that was refused."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from duizhang.web.accounts.address import address_of
from duizhang.web.accounts.models import Event, SignIn

FAILURES = {Event.FAILED, Event.LOCKED}
FLOOD = 30  # failures of one address in a minute, with nothing else between them


def note(event: Event, username: str, request: Any = None) -> None:
    """One line, with where the browser stands; a NUL, which PostgreSQL cannot keep, is left out. The log only grows: of an address that
    floods it with failures no more is written for the rest of the minute."""
    address = address_of(request)
    if event in FAILURES and _floods(address):
        return
    agent = getattr(request, "META", {}).get("HTTP_USER_AGENT", "")
    SignIn.objects.create(event=event, username=_kept(username, 60), address=address, agent=_kept(agent, 200))


def came(request: Any, user: Any, **rest: Any) -> None:
    """`user_logged_in`: after the second factor, where there is one."""
    note(Event.IN, user.username, request)


def left(request: Any, user: Any, **rest: Any) -> None:
    """`user_logged_out`; the idle timeout says so itself."""
    if user is not None and not getattr(request, "idle", False):
        note(Event.OUT, user.username, request)


def failed(credentials: dict[str, Any], request: Any = None, **rest: Any) -> None:
    """`user_login_failed`: a wrong name or password."""
    note(Event.FAILED, str(credentials.get("username") or credentials.get("login") or ""), request)


def failed_second_step(request: Any, user: Any, **rest: Any) -> None:
    """`authentication_failed` of allauth.mfa: wrong digits after the right password."""
    note(Event.FAILED, user.username, request)


def locked(username: str, request: Any = None, **rest: Any) -> None:
    """`user_locked_out` of axes: too many wrong passwords for the name."""
    note(Event.LOCKED, username or "", request)


def _floods(address: str) -> bool:
    """Whether the log's last lines are this address's failures, all of the last minute."""
    last = list(SignIn.objects.order_by("-pk").values_list("event", "address", "at")[:FLOOD])
    since = timezone.now() - timedelta(minutes=1)
    return len(last) == FLOOD and all(event in FAILURES and where == address and at > since for event, where, at in last)


def _kept(text: str, length: int) -> str:
    return text.replace("\0", "")[:length]
