"""The lists of the pages as data: the same selector, the same filters, the same export."""

from collections.abc import Callable
from typing import Annotated, Any, Literal

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django_filters import ChoiceFilter, ModelChoiceFilter
from ninja import Status
from pydantic import BaseModel, BeforeValidator, Field, StringConstraints, WithJsonSchema

from duizhang.web.api.errors import Wrong
from duizhang.web.api.shapes import ANY, day_of
from duizhang.web.generic.exporting import TooLong, export_response
from duizhang.web.generic.listing import ListScreen
from duizhang.web.jobs.actions.start_job import start_job
from duizhang.web.jobs.exports import NAME


class Asked(BaseModel):
    """Query parameters; those that are left out filter nothing."""


def _digits(said: Any) -> Any:
    if isinstance(said, str) and not (said.isascii() and said.isdigit() and len(said) < 20):
        raise ValueError("digits only")
    return said


def _yes(said: Any) -> Any:
    if said not in ("true", "false"):
        raise ValueError("true or false")
    return said


def _day_said(said: Any) -> Any:
    return day_of(said).isoformat()


Key = Annotated[int, Field(ge=1, le=2**63 - 1), BeforeValidator(_digits)]
Number = Annotated[int, Field(ge=0, le=2**31 - 1), BeforeValidator(_digits)]
DaySaid = Annotated[str, BeforeValidator(_day_said), WithJsonSchema({"type": "string", "format": "date"})]
YearSaid = Annotated[int, Field(ge=1950, le=2100), BeforeValidator(_digits)]
YesNo = Annotated[str, BeforeValidator(_yes), WithJsonSchema({"type": "boolean"})]
Said = Annotated[str, StringConstraints(pattern=ANY, max_length=100)]


class Slice(Asked):
    """Which part of the list."""

    limit: Annotated[int, Field(ge=1, le=200), BeforeValidator(_digits)] = 50
    offset: Annotated[int, Field(ge=0, le=1_000_000), BeforeValidator(_digits)] = 0


class Export(Asked):
    """As which file."""

    form: Literal["csv", "xlsx"] = "csv"


def paged(request: HttpRequest, screen: ListScreen, asked: Asked, part: Slice, shape: Callable[[Any], Any] | None = None) -> dict[str, Any]:
    """One part of what the filters leave."""
    found = _found(request, screen, asked)
    things = found[part.offset : part.offset + part.limit]
    return page_of([shape(thing) for thing in things] if shape else list(things), found.count(), part)


def page_of(items: list[Any], total: int, part: Slice) -> dict[str, Any]:
    """The answer of every list."""
    return {"items": items, "total": total, "limit": part.limit, "offset": part.offset}


def exported(request: HttpRequest, screen: ListScreen, asked: Asked, form: str, page: str) -> Any:
    """All rows, as the page exports them: no cell starts a formula. A long list is written by a job: 202."""
    table = screen.table(_found(request, screen, asked))
    return unless_long(request, lambda: export_response(table, title=str(screen.title), form=form, request=request), form, page)


def unless_long(request: HttpRequest, make: Callable[[], HttpResponse], form: str, page: str) -> Any:
    """The file, or the job that asks the list's own page (a url name) for it, with no more than the token's scopes."""
    try:
        return make()
    except TooLong as long:
        person: Any = request.user
        query = request.GET.copy()
        query.pop("form", None)
        query["export"] = form
        options = {"path": reverse(page), "query": query.urlencode(), "name": long.name, "scopes": sorted(person.scopes)}
        return Status(202, start_job(kind=NAME, title=f"导出：{long.name}", options=options, by=person))


def _found(request: HttpRequest, screen: ListScreen, asked: Asked) -> Any:
    """Nothing where a filter names a choice that the page does not offer: no thing is of it.

    Errors: Http404 where one names a thing that is not there, Wrong for another value that the page's filter refuses.
    """
    said = {name: str(value) for name, value in asked.model_dump(exclude_unset=True).items()}
    filters = screen.filters({"": "", **said}, queryset=screen.seen_by(request.user), request=request)
    if filters.is_valid():
        return filters.qs
    for name, errors in filters.errors.items():
        if isinstance(filters.filters[name], ModelChoiceFilter):
            raise Http404
        if isinstance(filters.filters[name], ChoiceFilter):
            return filters.queryset.none()
        raise Wrong(" ".join(map(str, errors)), f"query.{name}")
    return filters.qs
