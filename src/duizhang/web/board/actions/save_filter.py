"""Keep a filter under a name."""

from django.http import QueryDict

from duizhang.web.accounts.models import Person
from duizhang.web.accounts.permissions import Permission
from duizhang.web.board.models import SavedFilter
from duizhang.web.ledger.change import changing, fields_of
from duizhang.web.ledger.refusal import Refused

KEPT = ("q", "colour", "field", "unit", "role", "district", "in_charge", "pace", "status", "plan", "layer", "sort")  # not the cycle: a kept filter shows the latest


def save_filter(*, screen: str, name: str, query: str, shared: bool, by: Person) -> SavedFilter:
    """Save it; one's own of the same name is replaced.

    Errors: Refused for sharing without being the supervision office.
    """
    if shared and not by.may(Permission.BOARD_OVERRIDE):
        raise Refused("共用的筛选由督查室设立 (shared ones are the supervision office's)")
    asked, kept = QueryDict(query), QueryDict(mutable=True)
    for key in KEPT:
        if asked.get(key):
            kept[key] = asked[key]
    with changing() as record:
        saved, _ = SavedFilter.objects.update_or_create(person=by, screen=screen, name=name, defaults={"query": kept.urlencode(), "shared": shared})
        record("filter.save", saved, by=by, after=fields_of(saved, "name", "query", "shared"))
    return saved
