"""The history: its entries by pages and as a sheet, and whether its chain holds."""

from datetime import datetime
from typing import Any

from django.http import FileResponse, HttpRequest
from ninja import Query

from duizhang.web.accounts.permissions import Permission as P
from duizhang.web.accounts.views import history
from duizhang.web.api.listing import Asked, DaySaid, Said
from duizhang.web.api.logs import LogForm, log_file, taken_out
from duizhang.web.api.resource import Resource, Shown
from duizhang.web.api.shapes import Given
from duizhang.web.api.wire import FILE
from duizhang.web.ledger.chain import verify
from duizhang.web.ledger.selectors import all_entries, stretch_of


class EntryGiven(Given):
    """One line of the history; `subject` is a reference such as `units.unit:7`."""

    number: int
    at: datetime
    by: str
    by_name: str
    verb: str
    subject: str
    subject_name: str
    also: list[str]
    before: dict[str, Any]
    after: dict[str, Any]
    reason: str
    previous: str
    hash: str


class EntryAsked(Asked):
    """As on the page."""

    since: DaySaid = None
    until: DaySaid = None
    by_name: Said = None
    verb: Said = None
    subject_name: Said = None


class Verified(Given):
    """`number` and `hash` seal the end of the chain; `broken_at` is the first entry that does not fit."""

    holds: bool
    number: int
    hash: str
    broken_at: int | None
    because: str


def _verify(request: HttpRequest) -> dict[str, Any]:
    found = verify()
    sealed = {"number": found.seal.number, "hash": found.seal.hash}
    return {"holds": found.broken_at is None, **sealed, "broken_at": found.broken_at, "because": found.because}


def _export(request: HttpRequest, said: Query[EntryAsked], form: Query[LogForm]) -> FileResponse:
    found = taken_out(history.EntryFilter, said, all_entries())
    whole = set(said.model_fields_set) <= set(history.PERIOD)
    return log_file(request, (stretch_of(found) if whole else found).order_by("number"), said, form, whole=whole)


ENTRY = Shown(needs=P.LEDGER_VIEW, seen_by=lambda person: all_entries(), gives=EntryGiven)

ledger = Resource("ledger 操作记录")
ledger.list("/ledger", history.LIST, EntryAsked, ENTRY, page="people:history", said="操作记录 (the history)")
ledger.add(
    "post", "/ledger/export", _export, needs=(P.LEDGER_EXPORT, P.LEDGER_VIEW), gives=FILE, knows=(EntryAsked, LogForm),
    said="导出操作记录，导出也记入 (take the history out; that is entered too)",
)  # fmt: skip
ledger.detail("/ledger/{int:pk}", ENTRY, said="一条记录 (an entry)")
ledger.add("post", "/ledger/verify", _verify, needs=P.LEDGER_VIEW, gives=Verified, said="核对指纹链 (check the chain)")
