"""The office walked through by its links: which forms its pages offer to whom, and what its addresses are asked."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from unittest import mock
from urllib.parse import parse_qsl, urljoin, urlsplit

from django.http import QueryDict
from django.test import Client
from django.urls import Resolver404, resolve
from lxml import html

from addresses import ADDRESSES, OURS, path_to, rule
from page_forms import PageForm, address_of, forms_on

MOST = 1  # pages of one address, of things in different states
DEAR = "api:document"  # says every call of the API, at length; no form is on it
NOT_FOLLOWED = {"sort", "page", "export", "kiosk"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A form, by the page at `at` to the person `who`."""

    who: str
    at: str
    form: PageForm


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """By the name of the address: the forms that lead to it, and a path (of whom) with the names that it is asked by."""

    offers: dict[str, list[Offer]] = field(default_factory=lambda: defaultdict(list))
    asked: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    visited: dict[str, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))


def crawled(clients: Mapping[str, tuple[Any, Client]], samples: dict[str, Any], pages: list[str]) -> Found:
    """`clients`: name → (person, their client). Starts at every address with its sample that is not for those before, and at `pages`;
    goes where the links lead."""
    found, left = Found(), {name for name in OURS if is_ours(name) and name != DEAR}
    for who, (person, client) in clients.items():
        theirs = [name for name in OURS if name in left and rule(name).allows(person)]  # type: ignore[union-attr]
        left -= set(theirs)
        start = [path_to(name, samples) for name in theirs]
        more = [path for path in pages if rule(name_of(path)).allows(person)]  # type: ignore[union-attr]
        _walk(who, client, list(dict.fromkeys(start + more)), found)
    return found


def name_of(path: str) -> str:
    """The name of the address that answers there, "" for none."""
    try:
        return str(resolve(address_of(path)).view_name)
    except Resolver404:
        return ""


def is_ours(name: str) -> bool:
    """Whether a session opens it: the calls of the API ask for a token, and have sweeps of their own."""
    return name in OURS and rule(name).name != "token"  # type: ignore[union-attr]


def _walk(who: str, client: Client, start: list[str], found: Found) -> None:
    todo, known, count, offered = list(start), set(start), Counter[Any](), set()
    for path in todo:
        name = name_of(path)
        with names_asked(found.asked[name]):
            response = client.get(path)
        if response.status_code != 200 or response.streaming or not response.get("Content-Type", "").startswith("text/html"):
            continue
        found.visited[name].append((who, path))
        if not response.content:  # a part with nothing in it
            continue
        tree = html.fromstring(response.content, parser=html.HTMLParser(encoding="utf-8"))
        for form in forms_on(tree, path):
            if form not in offered and is_ours(name_of(form.path)):
                found.offers[name_of(form.path)].append(Offer(who=who, at=path, form=form))
                offered.add(form)
        for link in _links(tree, path):
            names = frozenset(key for key, _ in parse_qsl(urlsplit(link).query, keep_blank_values=True))
            to = name_of(link)
            if link not in known and not names & NOT_FOLLOWED and is_ours(to) and ADDRESSES[to].pattern.converters:
                count[to, names] += 1
                todo += [link] if count[to, names] <= (1 if names else MOST) else []
            known.add(link)


@contextmanager
def names_asked(into: set[str]) -> Iterator[None]:
    """Every name under which a page looks into its query meanwhile goes into `into`."""
    with mock.patch.multiple(QueryDict, **{how: _noting(how, into) for how in ("get", "getlist", "__getitem__", "__contains__")}, create=True):
        yield


def _noting(how: str, into: set[str]) -> Any:
    plain = getattr(QueryDict, how)

    def asked(self: Any, key: Any, *rest: Any) -> Any:
        into.update([key] if isinstance(key, str) else [])
        return plain(self, key, *rest)

    return asked


def _links(tree: Any, at: str) -> Iterator[str]:
    for element in tree.iter("a", "div", "details"):
        to = (element.get("href") or element.get("hx-get") or "").partition("#")[0]
        if to and not urlsplit(to).netloc and not urlsplit(to).scheme:
            yield urljoin(at, to)
