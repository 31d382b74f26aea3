"""Change a person's name, role, mail or whether the account is active."""

from typing import Any

from duizhang.web.accounts.models import Person
from duizhang.web.accounts.roles import Role
from duizhang.web.ledger.change import changing, fields_of
from duizhang.web.ledger.refusal import Refused

EDITABLE = ("name", "role", "email", "is_active")


def edit_person(*, person: Person, by: Person, **values: Any) -> Person:
    """`values` are some of EDITABLE.

    Errors: Refused where it would leave the office without an active administrator.
    """
    unknown = set(values) - set(EDITABLE)
    if unknown:
        raise TypeError(f"not editable: {sorted(unknown)}")
    with changing() as record:
        list(Person.objects.select_for_update().filter(role=Role.ADMINISTRATOR))
        person = Person.objects.select_for_update().get(pk=person.pk)
        before = fields_of(person, *values)
        for name, value in values.items():
            setattr(person, name, value)
        person.save(update_fields=list(values))
        if not Person.objects.filter(role=Role.ADMINISTRATOR, is_active=True).exists():
            raise Refused("至少要留一名启用的系统管理员 (one active administrator must remain)")
        record("person.edit", person, by=by, before=before, after=fields_of(person, *values))
    return person
