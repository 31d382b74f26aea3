"""One published issue: its paper, each figure a link to what stands behind it; and the files."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from duizhang.web.bulletins.behind import behind
from duizhang.web.bulletins.blocks import links
from duizhang.web.bulletins.files import FORMS, file_of, form_named
from duizhang.web.bulletins.shown import correction_of, paper_of
from duizhang.web.papers import page as pen
from duizhang.web.public.answer import chosen, page, public
from duizhang.web.public.filtering import colours_in, filtered, rows_of, units_in
from duizhang.web.public.selectors import is_public, published


@public
def view(request: HttpRequest, key: Any) -> HttpResponse:
    """The page of an issue; `?colour=`, `?unit=`, `?q=` leave fewer rows of its tables."""
    issue = get_object_or_404(published(), key=key)
    paper = paper_of(issue)
    colour, unit, words = (request.GET.get(name, "").strip()[:100] for name in ("colour", "unit", "q"))
    fewer = filtered(paper, colour=colour if colour in colours_in(paper) else "", unit=unit, words=words)
    lang = chosen(request)
    address = links(issue.data.get("sources", {}), lambda source: reverse("public:source", args=(key, source)) + lang)
    stands = correction_of(issue)
    context = {
        "issue": issue,
        "written": pen.write(fewer, link=address),
        "rows": rows_of(paper),
        "rows_left": rows_of(fewer),
        "colours": colours_in(paper),
        "units": units_in(paper),
        "colour": colour,
        "unit": unit,
        "q": words,
        "forms": FORMS,
        "correction": stands if stands != issue and is_public(stands) else None,
        "corrects": issue.supersedes if is_public(issue.supersedes) else None,
    }
    return page(request, "public/issue.html", context)


@public
def source(request: HttpRequest, key: Any, source: str) -> HttpResponse:
    """What stands behind a figure, as it was frozen when the issue went out."""
    issue = get_object_or_404(published(), key=key)
    found = behind(issue, source)
    if found is None:
        raise Http404
    lang = chosen(request)
    members = [(name, reverse("public:source", args=(key, its)) + lang if its else "") for name, its in found.members]
    return page(request, "public/source.html", {"issue": issue, "source": found.source, "members": members})


@public
def file(request: HttpRequest, key: Any, form: str) -> HttpResponse:
    """The paper as a file."""
    issue, wanted = get_object_or_404(published(), key=key), form_named(form)
    if wanted is None:
        raise Http404
    return file_of(issue, wanted)
