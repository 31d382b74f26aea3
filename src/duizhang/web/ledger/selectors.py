"""Reading the history. Who may see a thing may see its history; the caller has checked that."""

from django.db import models
from django.db.models import Max, Min, Q, QuerySet

from duizhang.web.ledger.change import ref
from duizhang.web.ledger.models import Entry


def history_of(thing: models.Model) -> QuerySet[Entry]:
    """What was done to `thing`, and to others that belong on its timeline; newest first."""
    name = ref(thing)
    return Entry.objects.filter(Q(subject=name) | Q(also__contains=[name]))


def stretch_of(found: QuerySet[Entry]) -> QuerySet[Entry]:
    """From the first to the last of `found`, without a gap: the chain as it can be checked elsewhere."""
    ends = found.aggregate(first=Min("number"), last=Max("number"))
    return Entry.objects.filter(number__gte=ends["first"] or 0, number__lte=ends["last"] or -1)


def all_entries() -> QuerySet[Entry]:
    """The whole history, newest first."""
    return Entry.objects.all()
