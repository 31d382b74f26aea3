"""Reading tokens."""

import hmac

from django.db.models import QuerySet
from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.accounts.permissions import Permission
from duizhang.web.api.models import Token
from duizhang.web.api.networks import lies_in
from duizhang.web.api.refused import Unfit, Why
from duizhang.web.api.secret import digest_of, prefix_of


def tokens_of(person: Person) -> QuerySet[Token]:
    """One's own."""
    return Token.objects.filter(person=person)


def tokens_seen_by(person: Person) -> QuerySet[Token]:
    """Everybody's for whoever manages people, else one's own."""
    tokens = Token.objects.select_related("person", "revoked_by")
    return tokens if person.may(Permission.PEOPLE_MANAGE) else tokens.filter(person=person)


def token_shown(header: str, address: str) -> Token:
    """The token of an `Authorization` header, where it may be used now and from this address; its day of use is noted.

    Errors: Unfit, which says why not.
    """
    kind, _, said = header.partition(" ")
    whole = said.strip()
    prefix = prefix_of(whole) if kind.lower() == "bearer" else ""
    if not prefix:
        raise Unfit(Why.NO_TOKEN if header else Why.NOTHING)
    token = Token.objects.select_related("person").filter(prefix=prefix).first()
    if token is None:
        raise Unfit(Why.UNKNOWN, prefix)
    if why := _unfit(token, whole, address):
        raise Unfit(why, prefix, token.person.username)
    today = timezone.localdate()
    if token.last_used_on != today:
        Token.objects.filter(pk=token.pk).update(last_used_on=today)
    return token


def _unfit(token: Token, whole: str, address: str) -> Why | None:
    if not hmac.compare_digest(token.digest, digest_of(whole)):
        return Why.WRONG
    if token.revoked_at:
        return Why.REVOKED
    if not token.lives:
        return Why.EXPIRED
    if not token.person.is_active:
        return Why.GONE
    return Why.ELSEWHERE if token.networks and not lies_in(address, token.networks) else None
