"""Notices: one's own inbox, and how one wants to be told. What they speak of must be in the token's scopes."""

import re
from datetime import datetime, time
from typing import Annotated, Any

from django.http import HttpRequest
from pydantic import BeforeValidator, Field, PlainSerializer, WithJsonSchema

from duizhang.web.accounts.permissions import Permission as P
from duizhang.web.api.listing import Asked
from duizhang.web.api.resource import Resource, Shown
from duizhang.web.api.shapes import Given, OneOf, Taken, Yes
from duizhang.web.notices.actions.read_notices import read_notices
from duizhang.web.notices.actions.save_preference import save_preference
from duizhang.web.notices.kinds import all_kinds
from duizhang.web.notices.models.preference import Digest
from duizhang.web.notices.selectors import inbox_of, preference_of
from duizhang.web.notices.views import inbox

CLOCK = r"^([01][0-9]|2[0-3]):[0-5][0-9]$"
NEEDS = (P.REPORTS_VIEW, P.CASES_VIEW, P.BULLETINS_VIEW)


def _clock(said: Any) -> Any:
    if isinstance(said, time):
        return said
    if not isinstance(said, str) or not re.fullmatch(CLOCK[1:-1], said, re.ASCII):
        raise ValueError("a time as 08:30")
    return time.fromisoformat(said)


Clock = Annotated[time, BeforeValidator(_clock), PlainSerializer(lambda said: f"{said:%H:%M}", return_type=str), WithJsonSchema({"type": "string", "pattern": CLOCK})]
DigestName = Annotated[str, OneOf(Digest)]
KindName = Annotated[str, OneOf(tuple(kind.name for kind in all_kinds()))]


class NoticeGiven(Given):
    """One notice in one's inbox; `link` is the page that it leads to."""

    id: int
    kind: str
    words: str
    link: str
    at: datetime
    read_at: datetime | None


class PreferenceGiven(Given):
    """Between `quiet_since` and `quiet_until` nothing is sent; `off`: kinds that one does not want."""

    mail: bool
    digest: DigestName
    digest_at: Clock
    quiet_since: Clock
    quiet_until: Clock
    quiet_weekends: bool
    off: list[str]


class NoticeAsked(Asked):
    """As on the page."""

    kind: KindName = None
    unread: Annotated[str, OneOf(("yes", "no"))] = None


class PreferenceTaken(Taken):
    """What is to be changed of it."""

    mail: Yes = None
    digest: DigestName = None
    digest_at: Clock = None
    quiet_since: Clock = None
    quiet_until: Clock = None
    quiet_weekends: Yes = None
    off: Annotated[list[KindName], Field(max_length=100)] = None


class Read(Given):
    """How many were unread."""

    notices: int


def _shape(receipt: Any, person: Any) -> dict[str, Any]:
    notice = receipt.notice
    return {"id": receipt.pk, "kind": notice.kind, "words": str(notice), "link": notice.link, "at": notice.at, "read_at": receipt.read_at}


def _read(*, receipt: Any, by: Any) -> Any:
    read_notices(receipt=receipt, by=by)
    return receipt


def _read_all(*, by: Any) -> dict[str, int]:
    return {"notices": read_notices(by=by)}


def _preference(request: HttpRequest) -> Any:
    return preference_of(request.user)


NOTICE = Shown(needs=NEEDS, seen_by=inbox_of, gives=NoticeGiven, shape=_shape)

notices = Resource("notices 通知")
notices.list("/notices", inbox.LIST, NoticeAsked, NOTICE, page="notices:inbox", said="通知 (one's own notices)")
notices.verb("/notices/read", _read_all, needs=NEEDS, made=Read, said="全部标为已读 (mark all as read)")
notices.add("get", "/notices/preference", _preference, needs=NEEDS, gives=PreferenceGiven, said="通知偏好 (how one wants to be told)")
notices.verb("/notices/preference", save_preference, method="patch", needs=NEEDS, takes=PreferenceTaken, made=PreferenceGiven, said="修改通知偏好 (change it)")
notices.verb("/notices/{int:pk}/read", _read, of=("receipt", inbox_of), needs=NEEDS, shows=NOTICE, said="标为已读 (mark as read)")
