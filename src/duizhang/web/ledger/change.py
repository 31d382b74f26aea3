"""The one way to change anything: `with changing() as record`, and the entry is written in the same transaction."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, models, transaction
from django.utils import timezone, translation

from duizhang.web.ledger.chain import fingerprint, last_seal
from duizhang.web.ledger.kept import look_again
from duizhang.web.ledger.models import Entry

LOCK = 0x6475697A  # one writer of the chain at a time, until its transaction ends
_PENDING: ContextVar[list[Entry] | None] = ContextVar("pending", default=None)

Record = Callable[..., None]


@contextmanager
def changing() -> Iterator[Record]:
    """One transaction; what is recorded in it is appended to the chain just before it commits, or not at all.

    A change inside a change joins it (as a savepoint): the chain's lock is taken last and once, so that two changes
    cannot wait for each other. It is written in Chinese, whatever language its writer reads in: the record has one language.
    """
    joined = _PENDING.get()
    if joined is not None:
        with _joining(joined):
            yield _record
        return
    pending: list[Entry] = []
    token = _PENDING.set(pending)
    try:
        with translation.override(settings.LANGUAGE_CODE), transaction.atomic():
            yield _record
            _append(pending)
    finally:
        _PENDING.reset(token)


def ref(thing: models.Model) -> str:
    """The name by which the ledger knows a thing: `units.unit:7`."""
    return f"{thing._meta.label_lower}:{thing.pk}"


def fields_of(thing: models.Model, *names: str) -> dict[str, Any]:
    """The named fields, as they go into `before` and `after`."""
    return {name: thing.serializable_value(name) for name in names}


@contextmanager
def _joining(pending: list[Entry]) -> Iterator[None]:
    mark = len(pending)
    try:
        with transaction.atomic():
            yield
    except BaseException:
        del pending[mark:]
        raise


def _record(
    verb: str,
    subject: models.Model,
    *,
    by: models.Model,
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
    also: Sequence[models.Model] = (),
    reason: str = "",
) -> None:
    """Note that `by` did `verb` (`unit.rename`) to `subject`; `also` are things on whose timeline it belongs too."""
    pending = _PENDING.get()
    assert pending is not None, "record() outlived its change"
    pending.append(
        Entry(
            at=timezone.now(),
            by=ref(by),
            by_name=str(by)[:120],
            verb=verb,
            subject=ref(subject),
            subject_name=str(subject)[:200],
            also=[ref(thing) for thing in also],
            before=_plain(before),
            after=_plain(after),
            reason=reason,
        )
    )


def _append(pending: list[Entry]) -> None:
    if not pending:
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
    seal = last_seal()
    number, previous = seal.number, seal.hash
    for entry in pending:
        number += 1
        entry.number, entry.previous = number, previous
        entry.hash = previous = fingerprint(entry)
    Entry.objects.bulk_create(pending)
    look_again()


def _plain(values: Mapping[str, Any] | None) -> Any:
    return json.loads(json.dumps(dict(values or {}), cls=DjangoJSONEncoder))
