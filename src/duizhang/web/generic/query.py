"""The query of an address, for links that keep what was asked for."""

from django.http import QueryDict


def query_of(asked: QueryDict, *without: str, **said: str) -> str:
    """What was asked, without some names, with others said anew: `query_of(request.GET, "page", kiosk="1")`."""
    query = asked.copy()
    for name in without:
        query.pop(name, None)
    for name, value in said.items():
        query[name] = value
    return str(query.urlencode())
