"""Reading people."""

from django.db.models import QuerySet

from duizhang.web.accounts.actions.the_office import USERNAME
from duizhang.web.accounts.models import Person, SignIn
from duizhang.web.accounts.permissions import Permission


def people_seen_by(person: Person) -> QuerySet[Person]:
    """Who manages people sees them all; others see themselves."""
    everyone = Person.objects.exclude(username=USERNAME)
    return everyone if person.may(Permission.PEOPLE_MANAGE) else everyone.filter(pk=person.pk)


def active_people() -> QuerySet[Person]:
    """Everyone whose account is active."""
    return Person.objects.filter(is_active=True)


def all_sign_ins() -> QuerySet[SignIn]:
    """The whole sign-in log, newest first."""
    return SignIn.objects.all()
