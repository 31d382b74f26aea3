"""What an address was asked: a query for links that keep it, a number in it, a path to go back to."""

import re

from django.http import QueryDict
from django.utils.http import url_has_allowed_host_and_scheme

_NUMBER = re.compile(r"[0-9]{1,18}")  # no further does the database count


def number_in(words: str) -> int | None:
    """A key or a place as a person's browser sends it; None for what cannot be one: a sign, other digits than ours, too many.

    >>> number_in("12"), number_in("-1"), number_in("１２"), number_in("9" * 5000)
    (12, None, None, None)
    """
    return int(words) if _NUMBER.fullmatch(words) else None


def numbers_in(several: list[str]) -> list[int]:
    """Those of them that are numbers."""
    return [number for words in several if (number := number_in(words)) is not None]


def inside(path: str, otherwise: str) -> str:
    """`path` where it is one of this office, else `otherwise`.

    >>> inside("/board/?q=1", "/"), inside("https://elsewhere.example/", "/"), inside("//elsewhere.example", "/"), inside("1e999", "/")
    ('/board/?q=1', '/', '/', '/')
    """
    return path if path.startswith("/") and url_has_allowed_host_and_scheme(path, allowed_hosts=None) else otherwise


def query_of(asked: QueryDict, *without: str, **said: str) -> str:
    """What was asked, without some names, with others said anew: `query_of(request.GET, "page", kiosk="1")`."""
    query = asked.copy()
    for name in without:
        query.pop(name, None)
    for name, value in said.items():
        query[name] = value
    return str(query.urlencode())
