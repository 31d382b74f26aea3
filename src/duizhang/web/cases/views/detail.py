"""One case: where it stands on its way, what was asked, what was done, and what can be done next."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.http import content_disposition_header

from duizhang.web.accounts.permissions import Permission
from duizhang.web.cases.flow import RUNNING, WITH_UNIT, moves_open_to, way_of
from duizhang.web.cases.ladder import proposal, rule_in_force, rung_named
from duizhang.web.cases.selectors import cases_seen_by, file_of, steps_of
from duizhang.web.cases.sheet import DOCX, sheet
from duizhang.web.files.download import download


def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of a case."""
    case = get_object_or_404(cases_seen_by(request.user), pk=pk)
    today = timezone.localdate()
    context = {
        "case": case,
        "way": way_of(case),
        "steps": steps_of(case),
        "moves": moves_open_to(case, request.user),
        "pending": case.extensions.filter(granted__isnull=True).select_related("asked_by").first(),
        "may_decide": request.user.may(Permission.CASES_DECIDE),
        "complaints": case.complaints.all(),
        "supporting": case.supporting.all(),
        "rung": rung_named(case.rung),
        "rule": rule_in_force(),
        "proposal": proposal(case, today),
        "running": case.state in RUNNING,
        "late": (today - case.due).days if case.due and case.state in WITH_UNIT and case.due < today else 0,
    }
    return render(request, "cases/detail.html", context)


def print_sheet(request: HttpRequest, pk: int) -> HttpResponse:
    """The sheet of its rung as docx."""
    case = get_object_or_404(cases_seen_by(request.user), pk=pk)
    name = f"{rung_named(case.rung).sheet} {case.number}.docx"
    return HttpResponse(sheet(case), content_type=DOCX, headers={"Content-Disposition": content_disposition_header(True, name) or ""})


def take_file(request: HttpRequest, pk: int, file: int) -> HttpResponse:
    """A file that came with one of its steps."""
    case = get_object_or_404(cases_seen_by(request.user), pk=pk)
    return download(get_object_or_404(file_of(case), pk=file))
