"""The paper as files, and as a page to be printed."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from duizhang.web.bulletins.files import file_of, form_named
from duizhang.web.bulletins.selectors import issues_seen_by
from duizhang.web.bulletins.shown import paper_of
from duizhang.web.papers import page


def take(request: HttpRequest, pk: int, form: str) -> HttpResponse:
    """Download it as docx, xlsx, pdf or html."""
    issue, wanted = get_object_or_404(issues_seen_by(request.user), pk=pk), form_named(form)
    if wanted is None:
        raise Http404
    return file_of(issue, wanted)


def print_view(request: HttpRequest, pk: int) -> HttpResponse:
    """The paper alone."""
    issue = get_object_or_404(issues_seen_by(request.user), pk=pk)
    return render(request, "bulletins/print.html", {"issue": issue, "paper": page.write(paper_of(issue))})
