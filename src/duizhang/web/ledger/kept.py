"""What was made of things, kept in this process until the ledger names one of them: every change is there, so nothing else need be asked.

Each kept value says what it is `about`: names of things (`plans.task:7`) and kinds of things (`units.unit`). An entry drops what is
about its subject, the subject's kind, or the things on whose timeline it stands too. Only what actions change may be kept, since a
change past the actions leaves no entry; never what differs from person to person, unless the key says so.

The ledger is looked at once a request (`OneLook`), and again after what the request itself records.
"""

from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Mapping
from contextvars import ContextVar
from threading import Lock
from typing import Any

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse

from duizhang.web.ledger.chain import last_seal

Key = tuple[Any, ...]
Seen = tuple[int, str]  # number and hash of the last entry
About = Collection[str] | Callable[[], Collection[str]]
MANY = 500  # entries since the last look, from which it is cheaper to begin again

_lock = Lock()
_values: OrderedDict[Key, Any] = OrderedDict()
_about: dict[str, set[Key]] = {}
_seal: Seen = (0, "")
_looks: ContextVar[list[Seen] | None] = ContextVar("looks", default=None)  # what the request saw when it looked; None outside of one


class OneLook:
    """Middleware: a request sees all that is kept as of its first look."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        token = _looks.set([])
        try:
            return self.get_response(request)
        finally:
            _looks.reset(token)


def look_again() -> None:
    """This request recorded something: what it saw is no longer all."""
    looks = _looks.get()
    if looks:
        looks.clear()


def kept(wanted: Mapping[Key, About], make: Callable[[list[Key]], Mapping[Key, Any]]) -> dict[Key, Any]:
    """The value of every key of `wanted` (key → what it is about); `make` gets the keys that are not there and makes them all.

    What must be asked to be known is asked (`About` that can be called) only of what is made. A value made while an entry came in
    is given, but not kept. With `settings.KEPT` 0 nothing is.
    """
    if not settings.KEPT:
        return dict(make(list(wanted)))
    seen = _look()
    with _lock:
        found = {key: _values[key] for key in wanted if key in _values}
        for key in found:
            _values.move_to_end(key)
    missing = [key for key in wanted if key not in found]
    if missing:
        made = make(missing)
        _keep(made, {key: about() if callable(about := wanted[key]) else about for key in made}, seen)
        found |= made
    return found


def forget() -> None:
    """Drop everything."""
    global _seal
    with _lock:
        _values.clear()
        _about.clear()
        _seal = (0, "")


def _look() -> Seen:
    """The last entry, as this request saw it."""
    looks = _looks.get()
    if looks is None:
        return _caught_up()
    if not looks:
        looks.append(_caught_up())
    return looks[0]


def _caught_up() -> Seen:
    """Drop what the entries since the last look name; the last entry now. A chain that is not the one seen before drops all."""
    global _seal
    with _lock:
        entries = _since(_seal[0])
        if not entries or (entries[0][0], entries[0][1]) != _seal or len(entries) > MANY:
            seal = last_seal()
            _values.clear()
            _about.clear()
            _seal = (seal.number, seal.hash)
            return _seal
        for _, _, subject, also in entries[1:]:
            _drop((subject, subject.partition(":")[0], *also))
        _seal = (entries[-1][0], entries[-1][1])
        return _seal


def _since(number: int) -> list[tuple[int, str, str, list[str]]]:
    """(number, hash, subject, also) from the entry `number` itself on. Every page asks this: in plain SQL, which spares each a third of a look."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT number, hash, subject, also FROM ledger_entry WHERE number >= %s ORDER BY number LIMIT %s", [number, MANY + 1])
        return list(cursor.fetchall())


def _drop(names: Iterable[str]) -> None:
    for name in names:
        for key in _about.pop(name, ()):
            _values.pop(key, None)


def _keep(made: Mapping[Key, Any], about: Mapping[Key, Collection[str]], seen: Seen) -> None:
    with _lock:
        if _seal != seen:
            return
        for key, value in made.items():
            _values[key] = value
            for name in about[key]:
                _about.setdefault(name, set()).add(key)
        while len(_values) > settings.KEPT:
            _values.popitem(last=False)
        if len(_about) > 4 * settings.KEPT:  # names of what was pushed out
            _values.clear()
            _about.clear()
