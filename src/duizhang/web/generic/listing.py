"""A list as a declaration: what is listed, in which table, by which filters; pages, sorting, bulk verbs and export come with it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django_filters import FilterSet
from django_tables2 import RequestConfig, Table

from duizhang.web.generic.bulk import BulkVerb
from duizhang.web.generic.exporting import export_response

View = Callable[..., HttpResponse]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A button above the list: label, url name, and the permission without which it is not shown."""

    label: str
    url: str
    permission: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class ListScreen:
    """`seen_by` is a selector: the queryset that a person may see. `bulk_url` names the address of `bulk_view`; `actions` is a
    template shown beside the export buttons to whoever has `actions_permission`."""

    title: str
    seen_by: Callable[[Any], QuerySet[Any]]
    table: type[Table]
    filters: type[FilterSet]
    links: tuple[Link, ...] = ()
    bulk: tuple[BulkVerb, ...] = ()
    bulk_url: str = ""
    exports: tuple[str, ...] = ("xlsx", "csv")
    actions: str = ""
    actions_permission: Any = None
    per_page: int = 50
    template: str = "generic/list.html"


def list_view(screen: ListScreen) -> View:
    """The view of a list; `?export=xlsx` or `csv` gives what the filters leave, htmx gives the table only."""

    def view(request: HttpRequest) -> HttpResponse:
        person: Any = request.user
        found = screen.filters(request.GET, queryset=screen.seen_by(person), request=request)
        table = screen.table(found.qs)
        form = request.GET.get("export")
        if form in screen.exports:
            RequestConfig(request, paginate=False).configure(table)
            return export_response(table, title=screen.title, form=form, request=request)
        RequestConfig(request, paginate=False).configure(table)
        table.paginate(per_page=screen.per_page)  # of the screen, never of the query
        table.page = table.paginator.get_page(request.GET.get("page"))
        verbs = tuple(verb for verb in screen.bulk if person.may(verb.permission))
        context = {
            "title": screen.title,
            "table": table,
            "filter": found,
            "links": [link for link in screen.links if person.may(link.permission)],
            "bulk": verbs,
            "exports": screen.exports,
            "actions": screen.actions if screen.actions and person.may(screen.actions_permission) else "",
            "bulk_action": reverse(screen.bulk_url) if verbs else "",
        }
        htmx: Any = getattr(request, "htmx", False)
        part = htmx and not htmx.boosted and htmx.target == "list"
        return render(request, "generic/list_part.html" if part else screen.template, context)

    return view
