"""Reading the history. Who may see a thing may see its history; the caller has checked that."""

from django.db import models
from django.db.models import Q, QuerySet

from duizhang.web.ledger.change import ref
from duizhang.web.ledger.models import Entry


def history_of(thing: models.Model) -> QuerySet[Entry]:
    """What was done to `thing`, and to others that belong on its timeline; newest first."""
    name = ref(thing)
    return Entry.objects.filter(Q(subject=name) | Q(also__contains=[name]))


def all_entries() -> QuerySet[Entry]:
    """The whole history, newest first."""
    return Entry.objects.all()
