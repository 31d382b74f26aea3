"""The gate: every address carries a rule, shown in its urls.py; an address without one stays shut."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from duizhang.web.accounts.passwords import must_change
from duizhang.web.accounts.permissions import Permission
from duizhang.web.accounts.third_party import CLOSED, OPEN, SIGNED_IN

View = Callable[..., HttpResponse]


@dataclass(frozen=True, slots=True)
class Rule:
    """`everyone`, `signed_in`, `token`, `nobody`, or the name of a permission."""

    name: str

    def allows(self, person: Any) -> bool:
        """Whether the person (or the anonymous visitor) may go through."""
        if self.name in ("everyone", "token", "nobody"):
            return self.name != "nobody"
        if not person.is_authenticated or not person.is_active:
            return False
        return self.name == "signed_in" or person.may(Permission(self.name))


def needs(permission: Permission, view: View) -> View:
    """`path("", needs(P.UNITS_VIEW, view), …)`: only for roles with this permission."""
    return _ruled(Rule(permission.value), view)


def signed_in(view: View) -> View:
    """For everyone who is signed in."""
    return _ruled(Rule("signed_in"), view)


def everyone(view: View) -> View:
    """For everyone, signed in or not."""
    return _ruled(Rule("everyone"), view)


def bearing_a_token(view: View) -> View:
    """For whoever bears a token: the address itself asks for it, and for the permission of each method; a session counts for nothing."""
    return _ruled(Rule("token"), view)


def rule_of(view: View, name: str | None) -> Rule | None:
    """The rule of an address: its own, or from the list of third parties' addresses; None where there is none."""
    own: Rule | None = getattr(view, "rule", None)
    if own is not None or name is None:
        return own
    if name in OPEN:
        return Rule("everyone")
    if name in SIGNED_IN:
        return Rule("signed_in")
    return Rule("nobody") if name in CLOSED else None


class Gate:
    """Middleware: asks the rule before the view runs. Strangers are sent to sign in; one-time passwords must be changed."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: View, args: Any, kwargs: Any) -> HttpResponse | None:
        match = request.resolver_match
        rule = rule_of(view, match.url_name if match else None)
        if rule is None or rule.name == "nobody":
            raise Http404
        if not rule.allows(request.user):
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            raise PermissionDenied
        if rule.name != "everyone":
            request.user.remembered = {}  # type: ignore[union-attr]
        return _password_first(request, rule)


def _password_first(request: HttpRequest, rule: Rule) -> HttpResponse | None:
    person: Any = request.user
    name = request.resolver_match.url_name if request.resolver_match else ""
    if rule.name in ("everyone", "token") or name in ("account_change_password", "account_logout") or not must_change(person):
        return None
    return redirect("account_change_password")


def _ruled(rule: Rule, view: View) -> View:
    @wraps(view)
    def ruled(*args: Any, **kwargs: Any) -> HttpResponse:
        return view(*args, **kwargs)

    ruled.rule = rule  # type: ignore[attr-defined]
    return ruled
