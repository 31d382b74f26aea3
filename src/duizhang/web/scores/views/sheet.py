"""考核表: each line with its rule, the figures put in and the result, so that the unit can recompute it; and where each figure stands."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.http import content_disposition_header

from duizhang.web.accounts.permissions import Permission
from duizhang.web.accounts.visibility import sees_everything
from duizhang.web.bulletins.models.issue import State
from duizhang.web.bulletins.selectors import items_open_to
from duizhang.web.generic.exporting import XLSX
from duizhang.web.scores.book import sheet_book
from duizhang.web.scores.rule import rule_of
from duizhang.web.scores.selectors import entries_of, sheets_seen_by, versions_of


def sheet(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of a sheet, of whatever version."""
    person: Any = request.user
    found = get_object_or_404(sheets_seen_by(person), pk=pk)
    files = {entry.pk: list(entry.files.all()) for entry in entries_of(found.scheme, found.unit)}
    issue = found.scheme.issue
    issued = issue is not None and issue.state != State.DRAFT
    context = {
        "sheet": found,
        "scheme": found.scheme,
        "rule": rule_of(found.scheme),
        "lines": [(line, files.get(line["entry"], [])) for line in found.content["lines"]],
        "sums": [s for s in found.content["sums"] if s["steps"]],
        "versions": versions_of(found),
        "issue": issue if issued else None,
        "may_edit": person.may(Permission.SCORES_EDIT),
        "may_object": issued and person.may(Permission.BULLETINS_OBJECT) and bool(items_open_to(issue, person)),
        "sees_all": sees_everything(person),
    }
    return render(request, "scores/sheet.html", context)


def export(request: HttpRequest, pk: int) -> HttpResponse:
    """The sheet as xlsx, whose lines recompute."""
    found = get_object_or_404(sheets_seen_by(request.user), pk=pk)
    name = f"{found.scheme.title} {found.unit} 第{found.number}版.xlsx"
    return HttpResponse(sheet_book(found, rule_of(found.scheme)), content_type=XLSX, headers={"Content-Disposition": content_disposition_header(True, name) or ""})
