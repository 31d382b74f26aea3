"""What was published: by kind, year, words."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse

from duizhang.web.bulletins.models.issue import Kind
from duizhang.web.public.answer import page, public
from duizhang.web.public.selectors import listed, years

PER_PAGE = 30


@public
def view(request: HttpRequest) -> HttpResponse:
    """The list; an unknown value hides nothing."""
    found = listed()
    kind, year, words = (request.GET.get(name, "").strip()[:100] for name in ("kind", "year", "q"))
    if kind in Kind.values:
        found = found.filter(kind=kind)
    if year.isdecimal() and len(year) == 4:
        found = found.filter(year=year)
    if words:
        found = found.filter(title__icontains=words.replace("\x00", ""))
    context = {"page": Paginator(found, PER_PAGE).get_page(request.GET.get("page")), "kinds": Kind.choices, "years": years(), "kind": kind, "year": year, "q": words}
    return page(request, "public/index.html", context)
