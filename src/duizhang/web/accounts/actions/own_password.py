"""A person chose a password of their own."""

from duizhang.web.accounts.models import Person
from duizhang.web.ledger.change import changing


def own_password(*, person: Person, by: Person) -> None:
    """Lift the one-time mark."""
    with changing() as record:
        person.must_change_password = False
        person.save(update_fields=["must_change_password"])
        record("person.own_password", person, by=by)
