"""Whose jobs a person sees: one's own; the supervision office sees that all of them ran, but takes only its own files."""

from django.db.models import QuerySet

from duizhang.web.accounts.models import Person
from duizhang.web.accounts.permissions import Permission
from duizhang.web.jobs.models import Job


def jobs_seen_by(person: Person) -> QuerySet[Job]:
    """Newest first, without the files' contents."""
    jobs = Job.objects.select_related("by", "file", "result").defer("file__content", "result__content")
    return jobs if person.may(Permission.JOBS_ALL) else jobs.filter(by=person)


def jobs_of(person: Person) -> QuerySet[Job]:
    """One's own, with what they brought and made."""
    return Job.objects.select_related("file", "result").filter(by=person)
