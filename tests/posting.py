"""One office, posted to as often as one likes: each post is taken back, and what it did is known to the last row."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from unittest import mock

from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.utils import timezone

from addresses import OURS
from crawl import DEAR, Found, Offer, crawled, is_ours
from forging_world import make_world
from page_forms import FILES, honest
from people import Cast, make_cast
from table_rows import Rows, all_rows, changes, counters, turn_back

WALKERS = ("su", "lin", "liang", "alice", "log", "sec")
TRIES = 16


class Came(NamedTuple):
    """What came of a post: its status, where it led, row → column → value of what changed."""

    status: int
    lead: str = ""
    changed: dict[str, dict[str, Any]] = {}  # noqa: RUF012


class Honest(NamedTuple):
    """A post as a browser sends it."""

    who: str
    offer: Offer
    how: str = "lean"
    file: int = 0

    def data(self) -> dict[str, Any]:
        """Made anew, since a file is read once."""
        return honest(self.offer.form, how=self.how, file=self.file)


@dataclass(slots=True, kw_only=True)
class Office:
    """`best`: by the name of an address the honest post that changes something; `idle`: one that changes nothing, where none does."""

    cast: Cast
    samples: dict[str, Any]
    clients: dict[str, tuple[Any, Client]]
    found: Found
    before: Rows
    stood: list[tuple[str, int, bool]]
    best: dict[str, Honest] = field(default_factory=dict)
    idle: dict[str, Honest] = field(default_factory=dict)
    posts: int = 0

    def sent(self, who: str, path: str, data: Mapping[str, Any], *, given: str = "", follow: bool = False, method: str = "post") -> Came:
        """Sent, looked at, taken back. `follow`: a page that it leads to must open too, else its status counts."""
        self.posts += 1
        came, wrote, client = Came(0), [False], self.clients[who][1]
        with _taken_back(), connection.execute_wrapper(_noting_writes(wrote)):
            response = getattr(client, method)(path, data)
            came = Came(response.status_code, response.get("Location", ""))
            if wrote[0] and came.status < 500:
                came = self._looked_at(came, given)
            if follow and came.status == 302 and came.lead.startswith("/"):
                came = came._replace(status=max(came.status, client.get(came.lead).status_code))
        if wrote[0]:
            turn_back(self.stood)
        return came

    def _looked_at(self, came: Came, given: str) -> Came:
        try:
            _settle()
        except DatabaseError:
            return came._replace(status=500)
        return came._replace(changed=changes(self.before, all_rows(), given=given))

    def of_every_form(self, name: str) -> list[Honest]:
        """One for every form that leads to the address, of those that ask the same only one."""
        first = self.all_posts()[name]
        others = {offer.form.names: Honest(offer.who, offer, "chosen") for offer in self.found.offers[name]}
        return [first, *(post for names, post in others.items() if names != first.offer.form.names)]

    def all_posts(self) -> dict[str, Honest]:
        """One for every address that a page has a form for."""
        return self.idle | self.best


@contextmanager
def open_office() -> Iterator[Office]:
    """Made in one transaction that is never kept; time stands still in it."""
    plainly = mock.patch("django.template.base.Template._render", lambda template, context: template.nodelist.render(context))  # no test looks into it
    with plainly, transaction.atomic(), mock.patch("django.utils.timezone.now", return_value=timezone.now()):
        cast = make_cast()
        samples, pages = make_world(cast)
        clients = {who: (person, _client(person)) for who, person in vars(cast).items() if hasattr(person, "role")}
        _settle()
        found = crawled({who: clients[who] for who in WALKERS}, samples, pages)
        office = Office(cast=cast, samples=samples, clients=clients, found=found, before=all_rows(), stood=counters())
        for name, offers in found.offers.items():
            _try_out(office, name, offers)
        yield office
        transaction.set_rollback(True)


def own_addresses() -> list[str]:
    """Every address of the office that a session opens."""
    return [name for name in OURS if is_ours(name) and name != DEAR]


def _try_out(office: Office, name: str, offers: list[Offer]) -> None:
    """Find the honest post that does something: from form to form, way to way of filling it in."""
    for attempt in _attempts(offers):
        office.idle.setdefault(name, attempt)
        came = office.sent(attempt.who, attempt.offer.form.path, attempt.data())
        assert came.status < 500, (name, attempt)
        if came.changed and came.status < 400:
            office.best[name] = attempt
            return


def _attempts(offers: list[Offer]) -> list[Honest]:
    """The first way with every form, then the next; where one may not decide on one's own, a colleague does."""
    found: dict[str, Honest] = {}
    for how in ("lean", "chosen", "amended", "full"):
        for offer in offers:
            for file in range(len(FILES) if any(i.kind == "file" for i in offer.form.inputs) else 1):
                for who in ("su", "shen") if offer.who == "su" else (offer.who,):
                    post = Honest(who, offer, how, file)
                    found.setdefault(f"{who} {offer.form.path} {file} {post.data() if not file else how}", post)
    return list(found.values())[:TRIES]


def _client(person: Any) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


@contextmanager
def _taken_back() -> Iterator[None]:
    point = transaction.savepoint()
    try:
        yield
    finally:
        connection.needs_rollback = False
        transaction.savepoint_rollback(point)


def _settle() -> None:
    """What the database would only ask when all is done, asked now."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def _noting_writes(wrote: list[bool]) -> Any:
    def noted(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if str(sql).startswith(("INSERT", "UPDATE", "DELETE")) and "django_session" not in str(sql):
            wrote[0] = True
        return execute(sql, params, many, context)

    return noted
