"""Drop a saved filter."""

from duizhang.web.accounts.models import Person
from duizhang.web.board.models import SavedFilter
from duizhang.web.ledger.change import changing, fields_of
from duizhang.web.ledger.refusal import Refused


def drop_filter(*, saved: SavedFilter, by: Person) -> None:
    """Drop one's own.

    Errors: Refused for somebody else's.
    """
    with changing() as record:
        if saved.person_id != by.pk:
            raise Refused("这是别人设立的筛选 (somebody else's)")
        record("filter.drop", saved, by=by, before=fields_of(saved, "name", "query"))
        saved.delete()
