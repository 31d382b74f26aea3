"""Send what is due: everything for one person in one mail, everything for one group in one message."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from duizhang.web.ledger.refusal import Refused
from duizhang.web.notices.mail import Server, mail_server, send
from duizhang.web.notices.message import mail_of, text_of
from duizhang.web.notices.models import Attempt, Channel, Delivery
from duizhang.web.notices.models.delivery import State
from duizhang.web.notices.robots import Robot, say
from duizhang.web.notices.sealing import opened
from duizhang.web.notices.undelivered import Rejected, Unreachable

PAUSES = (1, 5, 15, 60, 180, 360, 720, 720, 1440, 1440)  # minutes before each further try: about three days, then it is given up


def send_due(now: datetime | None = None) -> int:
    """How many deliveries went out. The rows are locked while they are sent, so that two who do it at once never send the same;
    where the server does not answer, everything stays waiting for the next try."""
    now = now or timezone.now()
    waiting = Delivery.objects.filter(state=State.WAITING, due__lte=now)
    return _mails(waiting, now) + _messages(waiting, now)


def _mails(waiting: QuerySet[Delivery], now: datetime) -> int:
    people = sorted(set(waiting.filter(person__isnull=False).values_list("person_id", flat=True)))
    try:
        server = mail_server() if people else None
    except Refused:
        return 0
    if server is None:
        return 0
    sent = 0
    for person in people:
        done = _tried(waiting.filter(person=person), now, partial(_mail, server))
        if done is None:
            break  # nobody answers there: the others wait without having been tried
        sent += done
    return sent


def _mail(server: Server, rows: list[Delivery]) -> None:
    person = rows[0].person
    assert person is not None
    subject, text = mail_of([row.notice for row in rows])
    send(server, to=person.email, subject=subject, text=text, number=f"duizhang.{rows[0].pk}.{len(rows)}")


def _messages(waiting: QuerySet[Delivery], now: datetime) -> int:
    sent = 0
    for channel in Channel.objects.filter(is_active=True, pk__in=waiting.values("channel")):
        sent += _tried(waiting.filter(channel=channel), now, partial(_message, channel)) or 0
    return sent


def _message(channel: Channel, rows: list[Delivery]) -> None:
    try:
        say(Robot(**opened(channel.sealed)), text_of([row.notice for row in rows]))
    except Refused as refusal:
        raise Rejected(str(refusal)) from refusal


def _tried(waiting: QuerySet[Delivery], now: datetime, go: Callable[[list[Delivery]], None]) -> int | None:
    """How many went out; None where the server is not there."""
    with transaction.atomic():
        rows = list(waiting.select_related("notice", "person").select_for_update(of=("self",), skip_locked=True).order_by("id"))
        rows = _without_the_gone(rows)
        if not rows:
            return 0
        try:
            go(rows)
        except (Rejected, Unreachable) as wrong:
            _put_off(rows, now, f"{wrong}")
            return None if isinstance(wrong, Unreachable) else 0
        for row in rows:
            row.state, row.sent_at, row.tries = State.SENT, now, row.tries + 1
        _keep(rows, ok=True)
    return len(rows)


def _without_the_gone(rows: list[Delivery]) -> list[Delivery]:
    gone = [row for row in rows if row.person and not (row.person.is_active and row.person.email)]
    Delivery.objects.filter(pk__in=[row.pk for row in gone]).update(state=State.DROPPED)
    return [row for row in rows if row not in gone]


def _put_off(rows: list[Delivery], now: datetime, said: str) -> None:
    for row in rows:
        row.tries += 1
        if row.tries > len(PAUSES):
            row.state = State.FAILED
        else:
            row.due = now + timedelta(minutes=PAUSES[row.tries - 1])
    _keep(rows, ok=False, said=said)


def _keep(rows: list[Delivery], *, ok: bool, said: str = "") -> None:
    Delivery.objects.bulk_update(rows, ("state", "sent_at", "tries", "due"))
    Attempt.objects.bulk_create(Attempt(delivery=row, ok=ok, said=said[:200]) for row in rows)
