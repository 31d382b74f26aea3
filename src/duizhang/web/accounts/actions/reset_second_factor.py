"""Take a lost second factor off an account."""

from allauth.mfa.models import Authenticator

from duizhang.web.accounts.models import Person
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused


def reset_second_factor(*, person: Person, by: Person) -> None:
    """The person signs in by password alone until they set one up again.

    Errors: Refused for one's own account, and where there is none.
    """
    if person == by:
        raise Refused("不能重置自己的两步验证，请由另一名安全管理员办理 (nobody resets their own second factor)")
    with changing() as record:
        found = Authenticator.objects.filter(user=person)
        if not found.exists():
            raise Refused("此人没有启用两步验证 (no second factor is set up)")
        found.delete()
        record("person.reset_second_factor", person, by=by)
