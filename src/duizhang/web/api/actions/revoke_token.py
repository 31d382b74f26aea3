"""Revoke a token: it is refused from this moment on, and stays in the list."""

from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.accounts.permissions import Permission
from duizhang.web.api.models import Token
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused


def revoke_token(*, token: Token, by: Person) -> Token:
    """One's own, or anybody's for whoever manages people.

    Errors: Refused for somebody else's, or where it is revoked already.
    """
    with changing() as record:
        token = Token.objects.select_for_update(of=("self",)).select_related("person").get(pk=token.pk)
        if token.person_id != by.pk and not by.may(Permission.PEOPLE_MANAGE):
            raise Refused("这是别人的令牌 (Somebody else's)")
        if token.revoked_at:
            raise Refused("这个令牌已经吊销 (Revoked already)")
        token.revoked_by, token.revoked_at = by, timezone.now()
        token.save(update_fields=["revoked_by", "revoked_at"])
        record("token.revoke", token, by=by, also=(token.person,), after={"revoked_at": token.revoked_at})
    return token
