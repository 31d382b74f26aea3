"""The office itself, as the person by whom things happen that nobody does: cycles that open, reminders that go out."""

from duizhang.web.accounts.models import Person
from duizhang.web.accounts.roles import Role

USERNAME = "duizhang"


def the_office() -> Person:
    """A person who never signs in: inactive, without a password. Made when first needed."""
    office, made = Person.objects.get_or_create(
        username=USERNAME, defaults={"name": "系统", "role": Role.PUBLIC, "is_active": False, "must_change_password": False}
    )
    if made:
        office.set_unusable_password()
        office.save(update_fields=["password"])
    return office
