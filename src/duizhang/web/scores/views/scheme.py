"""One assessment: where it stands, the ranking with ties and denominators, what is still to be decided; a unit sees its own sheet."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import content_disposition_header

from duizhang.web.accounts.permissions import Permission
from duizhang.web.accounts.visibility import sees_everything
from duizhang.web.bulletins.models.issue import State
from duizhang.web.generic.exporting import XLSX
from duizhang.web.scores.book import ranking_book
from duizhang.web.scores.models import Scheme
from duizhang.web.scores.ranking import Ranking, ranking
from duizhang.web.scores.rule import rule_of
from duizhang.web.scores.selectors import (
    blank_entries,
    counting,
    current_sheets,
    items_with_leads,
    open_entries,
    own_sheet,
    schemes_seen_by,
)

SHOWN = 100  # of what is open or blank; the page does not grow with the figures


def scheme(request: HttpRequest, pk: int) -> HttpResponse:
    """The page; whoever does not see everything goes to the sheet of their own unit."""
    person: Any = request.user
    found = get_object_or_404(schemes_seen_by(person), pk=pk)
    if not sees_everything(person):
        own = own_sheet(found, person)
        return redirect(own) if own else render(request, "scores/nothing.html", {"scheme": found})
    rule = rule_of(found)
    context = {
        "scheme": found,
        "rule": rule,
        "ranking": _ranking(found),
        "open": open_entries(found)[:SHOWN],
        "items": items_with_leads(found),
        "blank": blank_entries(found)[:SHOWN],
        "counting": counting(found).count(),
        "words": {part.name: part.word for part in rule.parts},
        "may_edit": person.may(Permission.SCORES_EDIT),
        "issued": found.issue is not None and found.issue.state == State.ISSUED,
    }
    return render(request, "scores/scheme.html", context)


def export(request: HttpRequest, pk: int) -> HttpResponse:
    """The ranking as xlsx, for who sees everything."""
    person: Any = request.user
    found = get_object_or_404(schemes_seen_by(person) if sees_everything(person) else schemes_seen_by(person).none(), pk=pk)
    name = f"{found.title}.xlsx"
    return HttpResponse(ranking_book(found, rule_of(found), _ranking(found)), content_type=XLSX, headers={"Content-Disposition": content_disposition_header(True, name) or ""})


def _ranking(found: Scheme) -> Ranking:
    return ranking(current_sheets(found), found.unit_count)
