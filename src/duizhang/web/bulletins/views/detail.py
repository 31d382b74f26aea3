"""One issue: the paper as it stands, where it is on its way, what was objected; and what stands behind a figure of it."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from duizhang.web.accounts.permissions import Permission
from duizhang.web.board.selectors import verdict_seen_by
from duizhang.web.bulletins.behind import Behind, behind
from duizhang.web.bulletins.blocks import links
from duizhang.web.bulletins.files import FORMS
from duizhang.web.bulletins.models.issue import State
from duizhang.web.bulletins.selectors import issues_seen_by, items_open_to, objections_to
from duizhang.web.bulletins.shown import paper_of
from duizhang.web.papers import page


def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of an issue."""
    person: Any = request.user
    issue = get_object_or_404(issues_seen_by(person), pk=pk)
    paper = paper_of(issue)
    draft, stands = issue.state == State.DRAFT, issue.state == State.ISSUED
    context = {
        "issue": issue,
        "paper": paper,
        "written": page.write(paper, link=links(issue.data.get("sources", {}), lambda key: reverse("bulletins:source", args=(pk, key)))),
        "forms": FORMS,
        "objections": objections_to(issue, person),
        "may_edit": draft and person.may(Permission.BULLETINS_EDIT),
        "may_issue": draft and person.may(Permission.BULLETINS_ISSUE),
        "may_publish": stands and person.may(Permission.BULLETINS_ISSUE),
        "may_unpublish": issue.published_at and person.may(Permission.BULLETINS_ISSUE),
        "may_correct": stands and not hasattr(issue, "correction") and person.may(Permission.BULLETINS_EDIT),
        "may_object": person.may(Permission.BULLETINS_OBJECT) and bool(items_open_to(issue, person)),
        "may_decide": person.may(Permission.BULLETINS_EDIT),
        "sees_drafts": person.may(Permission.BULLETINS_EDIT) or person.may(Permission.BULLETINS_ISSUE),
        "days_left": (issue.objections_until - timezone.localdate()).days if issue.objections_until and stands else None,
    }
    return render(request, "bulletins/detail.html", context)


def source(request: HttpRequest, pk: int, source: str) -> HttpResponse:
    """What stands behind a figure, as it stood when the paper was drafted; with the way to the board for who sees it there."""
    issue = get_object_or_404(issues_seen_by(request.user), pk=pk)
    found = behind(issue, source)
    if found is None:
        raise Http404
    name, _, number = found.reference.partition(":")
    live = verdict_seen_by(request.user).filter(pk=number).first() if name == "cycles.snapshot" and number.isdecimal() else None
    return render(request, "bulletins/source.html", {"issue": issue, "source": found.source, "members": _members(issue, found), "live": live})


def _members(issue: Any, found: Behind) -> list[tuple[str, str]]:
    return [(name, reverse("bulletins:source", args=(issue.pk, key)) if key else "") for name, key in found.members]
