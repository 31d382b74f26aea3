"""A person chose a password of their own."""

from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.ledger.change import changing


def own_password(*, person: Person, by: Person) -> None:
    """Lift the one-time mark; the password's time begins now."""
    with changing() as record:
        person.must_change_password = False
        person.password_since = timezone.now()
        person.save(update_fields=["must_change_password", "password_since"])
        record("person.own_password", person, by=by)
