"""What an office needs before its first page: tables, and the three people who keep it, each with a password of their own."""

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from duizhang.web.accounts.actions.add_person import Added

USERNAMES = {"administrator": "admin", "security": "security", "log_auditor": "audit"}


def set_up() -> list["Added"]:
    """Load Django, bring the tables up to date; the accounts made now: one for each of the three duties that nobody holds.

    So a new office begins with three, and one from before the duties were parted gets the two that it lacks.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "duizhang.web.project.settings")
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", interactive=False, verbosity=0)
    return fill_duties()


def fill_duties() -> list["Added"]:
    """An account with a one-time password for each duty without an active holder."""
    from duizhang.web.accounts.actions.add_person import add_keeper
    from duizhang.web.accounts.models import Person
    from duizhang.web.accounts.roles import DUTIES

    held = set(Person.objects.filter(role__in=DUTIES, is_active=True).values_list("role", flat=True))
    return [add_keeper(username=_free(USERNAMES[role.value]), role=role) for role in DUTIES if role not in held]


def _free(username: str) -> str:
    from duizhang.web.accounts.models import Person

    taken = set(Person.objects.filter(username__startswith=username).values_list("username", flat=True))
    return next(name for n in range(1, len(taken) + 2) if (name := username if n == 1 else f"{username}{n}") not in taken)
