"""Change a person's name, role, mail or whether the account is active."""

from typing import Any

from duizhang.web.accounts.models import Person
from duizhang.web.accounts.roles import DUTIES, Role
from duizhang.web.ledger.change import changing, fields_of
from duizhang.web.ledger.refusal import Refused

EDITABLE = ("name", "role", "email", "is_active")


def edit_person(*, person: Person, by: Person, **values: Any) -> Person:
    """`values` are some of EDITABLE.

    Errors: Refused where a person would change their own role or account, where one of the three who keep the system
    would take on another role, or where one of the three duties would be left without an active holder.
    """
    unknown = set(values) - set(EDITABLE)
    if unknown:
        raise TypeError(f"not editable: {sorted(unknown)}")
    with changing() as record:
        list(Person.objects.select_for_update().filter(role__in=DUTIES).order_by("pk"))
        person = Person.objects.select_for_update().get(pk=person.pk)
        before = fields_of(person, *values)
        _refuse(person, by, values)
        for name, value in values.items():
            setattr(person, name, value)
        person.save(update_fields=list(values))
        if before.get("role", person.role) in DUTIES and not Person.objects.filter(role=before.get("role", person.role), is_active=True).exists():
            raise Refused(f"至少要留一名启用的{Role(before.get('role', person.role)).label} (one active holder of this duty must remain)")
        record("person.edit", person, by=by, before=before, after=fields_of(person, *values))
    return person


def _refuse(person: Person, by: Person, values: dict[str, Any]) -> None:
    role = values.get("role", person.role)
    if person == by and (role != person.role or not values.get("is_active", True)):
        raise Refused("不能改自己的角色、停用自己的账号，请由另一名安全管理员办理 (nobody changes their own role)")
    if role != person.role and (person.role in DUTIES or role in DUTIES):
        raise Refused("三员账号只作三员之用，不与其他角色互换；请另建账号 (the three duties have accounts of their own; add another account)")
