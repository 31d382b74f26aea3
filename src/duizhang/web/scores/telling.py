"""What is told of assessments: that a unit's sheet is there to be checked, never a score."""

from collections.abc import Iterable

from duizhang.web.accounts.models import Person
from duizhang.web.notices.actions.notify import notify
from duizhang.web.scores.models import Scheme


def tell_shown(scheme: Scheme, *, units: Iterable[int], by: Person) -> None:
    """The units (ids) whose sheets are shown, or are others than were shown; the link leads each to its own."""
    if units := tuple(units):
        notify("sheet.shown", by=by, link=scheme.get_absolute_url(), units=units, scheme=scheme.title)
