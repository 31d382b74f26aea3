"""What is told of issues and objections: names of what was issued, never a draft's words, an objection's or a decision's."""

from duizhang.web.accounts.models import Person
from duizhang.web.bulletins.models import Issue, Objection
from duizhang.web.notices.actions.notify import notify


def tell_issued(issue: Issue, *, by: Person) -> None:
    """The units that it is about, and the leaders; a correction tells those of the old one that it took its place, in one notice."""
    old = issue.supersedes
    if old is None:
        notify("bulletin.issued", by=by, link=issue.get_absolute_url(), units=units_of(issue), bulletin=_words(issue))
        return
    units = units_of(issue) | units_of(old)
    notify("bulletin.corrected", by=by, link=issue.get_absolute_url(), units=units, bulletin=_words(old), correction=issue.printed_name)


def tell_withdrawn(issue: Issue, *, by: Person) -> None:
    """Whom its issuing told."""
    notify("bulletin.withdrawn", by=by, link=issue.get_absolute_url(), units=units_of(issue), bulletin=_words(issue))


def tell_objected(objection: Objection, *, by: Person) -> None:
    """The office."""
    notify("objection.raised", by=by, link=objection.get_absolute_url(), unit=objection.unit.name, bulletin=_words(objection.issue))


def tell_decided(objection: Objection, *, by: Person) -> None:
    """The unit, and who objected."""
    facts = {"units": (objection.unit_id,), "people": (objection.objected_by,), "bulletin": _words(objection.issue)}
    notify("objection.decided", by=by, link=objection.get_absolute_url(), **facts)


def units_of(issue: Issue) -> set[int]:
    """The units that have something in it: those that may object."""
    return {unit for item in issue.data.get("items", {}).values() for unit in item["units"]}


def _words(issue: Issue) -> str:
    return f"{issue.printed_name} {issue.title}"
