"""What an office needs before its first page: tables, and one person who can add the others."""

import os


def set_up() -> str | None:
    """Load Django, bring the tables up to date; the one-time password of the administrator where there was nobody yet."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "duizhang.web.project.settings")
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", interactive=False, verbosity=0)

    from duizhang.web.accounts.actions.add_person import add_person
    from duizhang.web.accounts.models import Person
    from duizhang.web.accounts.roles import Role

    if Person.objects.filter(is_active=True).exists():
        return None
    return add_person(username="admin", name="系统管理员", role=Role.ADMINISTRATOR, by=None).password
