"""Tell people of something, inside the change that did it: the notice is kept with the change, or not at all."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.ledger.change import changing
from duizhang.web.notices.addressees import addressees
from duizhang.web.notices.kinds import Kind, kind_named
from duizhang.web.notices.mail import has_mail_server
from duizhang.web.notices.models import Channel, Delivery, Notice, Preference, Receipt
from duizhang.web.notices.silence import is_silent
from duizhang.web.notices.timing import due


def notify(
    kind: str,
    *,
    by: Person | None,
    link: str,
    units: Iterable[int] = (),
    people: Iterable[Person] = (),
    key: str | None = None,
    **facts: Any,
) -> Notice | None:
    """The notice, None where nobody is to be told or `key` was told already. Mail and robots follow within a minute, when
    the kind and each person's preference let them.

    `units` are ids; who of them is told, `kinds.toml` says. `by` is never told of what they did themselves. `facts` are exactly
    the names that the kind's title has places for: nothing else can get into a notice.
    Errors: KeyError for an unknown kind, TypeError for other facts or a link that leads out of the office.
    """
    declared = kind_named(kind)
    if set(facts) != declared.facts:
        raise TypeError(f"{kind} tells {sorted(declared.facts)}, not {sorted(facts)}")
    if not link.startswith("/") or link.startswith("//"):
        raise TypeError(f"not an address of the office: {link}")
    if is_silent():
        return None
    with changing():
        told = list(addressees(declared, units=units, people=people, by=by))
        wishes = {p.person_id: p for p in Preference.objects.filter(person__in=told)}
        told = [person for person in told if declared.obligatory or kind not in wishes.get(person.pk, _DEFAULT).off]
        channels = list(Channel.objects.filter(is_active=True, kinds__contains=[kind]))
        if not told and not channels:
            return None
        kept = {"kind": kind, "facts": {name: " ".join(str(value).split())[:120] for name, value in facts.items()}, "link": link}
        notice, made = Notice.objects.get_or_create(key=key, defaults=kept) if key else (Notice.objects.create(**kept), True)
        if not made:
            return None
        Receipt.objects.bulk_create(Receipt(notice=notice, person=person) for person in told)
        _send_out(notice, declared, told, wishes, channels)
    return notice


_DEFAULT = Preference()


def _send_out(notice: Notice, kind: Kind, told: list[Person], wishes: dict[int, Preference], channels: list[Channel]) -> None:
    now = timezone.now()
    mailed = [person for person in told if person.email and wishes.get(person.pk, _DEFAULT).mail]
    out = [Delivery(notice=notice, channel=channel, due=due(now, kind)) for channel in channels]
    if mailed and has_mail_server():
        out += [Delivery(notice=notice, person=person, due=_due(now, kind, wishes.get(person.pk, _DEFAULT))) for person in mailed]
    Delivery.objects.bulk_create(out)


def _due(now: datetime, kind: Kind, wish: Preference) -> datetime:
    return due(now, kind, digest=wish.digest, digest_at=wish.digest_at, quiet=wish.quiet)
