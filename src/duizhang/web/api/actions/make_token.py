"""Make a token for oneself."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.accounts.permissions import Permission
from duizhang.web.api.models import Token
from duizhang.web.api.networks import networks_of
from duizhang.web.api.secret import new_secret
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused

DAYS, MOST_DAYS = 90, 365


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """The token and its secret, which is told once and kept nowhere."""

    token: Token
    secret: str


def make_token(*, name: str, scopes: Collection[str], by: Person, networks: Sequence[str] = (), days: int = DAYS) -> Made:
    """A token of `by`'s own.

    Errors: Refused without a scope, for a scope that the person's role does not have, a network that is none, more than a year.
    """
    chosen = [p for p in Permission if p.value in scopes]
    if not chosen or not all(by.may(p) for p in chosen) or len(chosen) != len(set(scopes)):
        raise Refused("权限范围须从本人现有的权限里选，至少一项 (Choose scopes among your own permissions)")
    if not 1 <= days <= MOST_DAYS:
        raise Refused(f"有效期须在 1 到 {MOST_DAYS} 天之间 (Between 1 and {MOST_DAYS} days)")
    given, now = new_secret(), timezone.now()
    with changing() as record:
        token = Token.objects.create(
            person=by, name=name, prefix=given.prefix, digest=given.digest, scopes=[p.value for p in chosen],
            networks=[str(n) for n in networks_of(networks)], expires_at=now + timedelta(days=days),
        )  # fmt: skip
        told = {"name": name, "prefix": token.prefix, "scopes": token.scopes, "networks": token.networks, "expires_at": token.expires_at}
        record("token.make", token, by=by, also=(by,), after=told)
    return Made(token=token, secret=given.whole)
