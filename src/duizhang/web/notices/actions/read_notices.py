"""Mark notices of one's own as read."""

from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.notices.models import Receipt


def read_notices(*, by: Person, receipt: Receipt | None = None) -> int:
    """One, or all; how many were unread. Not a matter for the ledger: it says nothing about anybody's work."""
    unread = Receipt.objects.filter(person=by, read_at__isnull=True)
    return (unread.filter(pk=receipt.pk) if receipt else unread).update(read_at=timezone.now())
