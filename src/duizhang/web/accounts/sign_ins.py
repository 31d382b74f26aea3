"""What goes into the sign-in log: called by the signals of Django, allauth and axes (`apps.py` connects them), and by the
API of a token that was refused."""

from typing import Any

from django.conf import settings

from duizhang.web.accounts.models import Event, SignIn


def note(event: Event, username: str, request: Any = None, *, address: str | None = None) -> None:
    """One line, with where the browser stands (or the `address` that the caller knows better); a NUL, which PostgreSQL cannot keep, is left out."""
    given = getattr(request, "META", {})
    SignIn.objects.create(
        event=event,
        username=_kept(username, 60),
        address=_kept(_address(given) if address is None else address, 45),
        agent=_kept(given.get("HTTP_USER_AGENT", ""), 200),
    )


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


def _address(given: dict[str, Any]) -> str:
    """Behind the office's own proxy, the address that the proxy saw: the last hop, which a browser cannot write."""
    if settings.HTTPS and (hops := given.get("HTTP_X_FORWARDED_FOR", "")):
        return str(hops.rsplit(",", 1)[-1].strip())
    return str(given.get("REMOTE_ADDR", ""))


def _kept(text: str, length: int) -> str:
    return text.replace("\0", "")[:length]
