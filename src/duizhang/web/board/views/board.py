"""The board: every task with its colour, what it rests on, where it comes from and who has it."""

from collections.abc import Iterator
from typing import Any

import django_tables2 as tables
from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_tables2.data import TableData

from duizhang.web.accounts.permissions import Permission
from duizhang.web.accounts.visibility import scope, sees_everything
from duizhang.web.board import rollup, selectors
from duizhang.web.board.colours import IN_WORDS
from duizhang.web.board.forms import NO_FIELD, BoardFilter
from duizhang.web.board.rows import Row, rows_of
from duizhang.web.board.statuses import with_status
from duizhang.web.board.views.lines import Found, filter_form, found_in, lines, set_to, stand
from duizhang.web.cycles.models.snapshot import Colour, Pace
from duizhang.web.generic.exporting import export_response
from duizhang.web.generic.query import query_of
from duizhang.web.generic.templatetags.lights import light_word
from duizhang.web.plans.models import Task

PER_PAGE = 30
NARROWING = {"q", "colour", "field", "unit", "district", "in_charge", "pace", "status"}


class SheetRows(TableData):  # type: ignore[misc]  # django-tables2 is untyped
    """The rows of a sheet, so many at once that a board of thousands is never in memory whole."""

    AT_ONCE = 500

    def __init__(self, tasks: QuerySet[Task], at: selectors.Standing) -> None:
        self.data, self.at = tasks, at
        self.found = list(tasks.values_list("pk", flat=True))

    def __len__(self) -> int:
        return len(self.found)

    def __iter__(self) -> Iterator[Row]:
        for n in range(0, len(self.found), self.AT_ONCE):
            yield from rows_of(self.data.filter(pk__in=self.found[n : n + self.AT_ONCE]), self.at)


class BoardTable(tables.Table):
    """The board as a sheet."""

    code = tables.Column(verbose_name=_("编号"), accessor="task__code")
    title = tables.Column(verbose_name=_("任务"), accessor="task__title")
    colour = tables.Column(verbose_name=_("颜色"))
    by_rule = tables.Column(verbose_name=_("规则给出"))
    pace = tables.Column(verbose_name=_("序时"))
    because = tables.Column(verbose_name=_("依据"), accessor="urgent__because")
    leads = tables.Column(verbose_name=_("牵头单位"))
    in_charge = tables.Column(verbose_name=_("分管领导"), accessor="task__in_charge")
    problem = tables.Column(verbose_name=_("存在的问题"))
    next_step = tables.Column(verbose_name=_("下一步措施"))

    def value_colour(self, value: str) -> str:
        return str(Colour(value).label)

    def value_by_rule(self, value: str) -> str:
        return str(Colour(value).label)

    def value_pace(self, value: str) -> str:
        return str(Pace(value).label) if value else ""


def board(request: HttpRequest) -> HttpResponse:
    """The board; htmx gets what the filters change, `?export=xlsx` the sheet."""
    person: Any = request.user
    asked, own = request.GET, scope(person)
    here = stand(person, own, asked)
    at = here.at
    if asked.get("export") in ("xlsx", "csv"):
        rows = narrowed(selectors.board_tasks(person, at), _chosen(person, asked, at), at)
        return export_response(BoardTable(SheetRows(rows, at)), title=f"看板 {at.cycle.name if at.cycle else ''}", form=asked["export"], request=request)
    found = found_in(own, asked, here, lambda: _found(person, asked, at))
    sums = found.sums
    context = {
        "title": _("看板"),
        "at": at,
        "filter_form": filter_form(person, own, asked, here),
        "page": Paginator(range(sum(s.tasks for s in sums)), PER_PAGE).page(found.page),
        "lines": lines(person, found.tasks, here, cycle_asked="cycle" in asked),
        "colours": rollup.by_colour(rollup.added((s.colour, s.tasks) for s in sums)),
        "paces": rollup.by_pace(rollup.added(item for s in sums for item in s.paces.items())),
        "rule": IN_WORDS,
        "fields": fields_chart([(s.field, s.colour, s.tasks) for s in sums]),
        "filters": selectors.filters_seen_by(person).filter(screen="board:board"),
        "may_share": person.may(Permission.BOARD_OVERRIDE),
        "query": query_of(asked, "page"),
        "query_without_colour": query_of(asked, "page", "colour"),
    }
    htmx: Any = getattr(request, "htmx", False)
    return render(request, "board/part.html" if htmx and htmx.target == "board" else "board/board.html", context)


def _chosen(person: Any, asked: QueryDict, at: selectors.Standing) -> dict[str, Any]:
    return BoardFilter(asked, person=person, at=at).chosen() if set_to(asked) else {}


def _found(person: Any, asked: QueryDict, at: selectors.Standing) -> Found:
    chosen = _chosen(person, asked, at)
    tasks = narrowed(selectors.board_tasks(person, at), chosen, at)
    sums = tuple(selectors.sums(tasks, at, whole=not NARROWING & set(chosen) and sees_everything(person)))
    paginator = Paginator(tasks, PER_PAGE)
    paginator.count = sum(s.tasks for s in sums)  # counted already
    page = paginator.get_page(asked.get("page"))
    return Found(sums=sums, tasks=tuple(page.object_list.values_list("pk", flat=True)), page=page.number)


def narrowed(tasks: QuerySet[Task], chosen: dict[str, Any], at: selectors.Standing) -> QuerySet[Task]:
    """What the filters leave, in the order asked for."""
    if q := chosen.get("q"):
        tasks = tasks.filter(Q(title__icontains=q) | Q(text__icontains=q) | Q(code=q))
    for name in ("field", "in_charge", "colour"):
        if name in chosen:
            tasks = tasks.filter(**{name: chosen[name] if chosen[name] != NO_FIELD else ""})
    as_role = {"role": chosen["role"]} if "role" in chosen else {}
    if unit := chosen.get("unit"):
        tasks = tasks.filter(Exists(unit.assignments.filter(task=OuterRef("pk"), **as_role)))
    if district := chosen.get("district"):
        tasks = tasks.filter(Exists(selectors.assignments_in(district).filter(task=OuterRef("pk"), **as_role)))
    if status := chosen.get("status"):
        tasks = with_status(tasks, at.cycle, at.layer, timezone.localdate()).filter(status=status)
    if pace := chosen.get("pace"):
        tasks = tasks.filter(**{f"light__{selectors.PACES[pace]}__gt": 0}) if at.cycle else tasks.none()
    return tasks.order_by("order", "pk") if chosen.get("sort") == "order" else selectors.urgent_first(tasks, at)


def fields_chart(counts: list[tuple[str, str, int]]) -> dict[str, Any]:
    """Tasks by field and colour, for the chart and the table that says the same."""
    fields = list(dict.fromkeys(field for field, _, _ in counts))
    table = {(field, colour): n for field, colour, n in counts}
    return {"fields": fields, "series": [{"colour": c, "word": light_word(c), "data": [table.get((f, c), 0) for f in fields]} for c in rollup.COLOURS]}
