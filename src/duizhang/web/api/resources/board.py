"""The board: tasks with their colours, a verdict with both its quotes, overrides, saved filters."""

from collections.abc import Iterable
from datetime import datetime
from typing import Annotated, Any, Literal

from django.db.models import prefetch_related_objects
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Query
from pydantic import StringConstraints

from duizhang.web.accounts.models import Person
from duizhang.web.accounts.permissions import Permission as P
from duizhang.web.api.listing import Asked, Export, Key, Said, Slice, page_of, unless_long
from duizhang.web.api.resource import Resource, Shown
from duizhang.web.api.resources.verdicts import ColourName, LayerName, OverrideGiven, PaceName, VerdictGiven
from duizhang.web.api.shapes import ANY, SAID, Given, Id, OneOf, Page, Quote, Ref, Taken, Words, Yes
from duizhang.web.api.wire import LONG_FILE
from duizhang.web.board import selectors
from duizhang.web.board.actions.drop_filter import drop_filter
from duizhang.web.board.actions.override_colour import override_colour
from duizhang.web.board.actions.save_filter import save_filter
from duizhang.web.board.actions.withdraw_override import withdraw_override
from duizhang.web.board.forms import BoardFilter
from duizhang.web.board.models import Override
from duizhang.web.board.models.light import Status
from duizhang.web.board.rows import rows_of
from duizhang.web.board.views.board import BoardTable, narrowed
from duizhang.web.cases.selectors import cases_seen_by
from duizhang.web.generic.exporting import export_response
from duizhang.web.ledger.refusal import Refused
from duizhang.web.plans.models import Task
from duizhang.web.plans.models.assignment import Role

SCREEN = "board:board"


class CountGiven(Given):
    """How many targets of the task have a colour."""

    colour: str
    n: int


class TrendGiven(Given):
    """The task's colour in an earlier cycle; empty for none."""

    cycle: str
    colour: str


class RowGiven(Given):
    """A task with its colour; `by_rule` is what the rule gives, `override` what a person set instead, `urgent` the verdict to look
    at first, `owed` where colour asks for problem and next step and one is missing."""

    task: Ref
    code: str
    colour: ColourName
    by_rule: ColourName
    override: OverrideGiven | None
    counts: list[CountGiven]
    pace: str
    trend: list[TrendGiven]
    urgent: VerdictGiven | None
    leads: str
    in_charge: str
    reported_at: datetime | None
    problem: str
    next_step: str
    owed: bool
    differs: bool


class StandingAt(Given):
    """One plan, one cycle, one layer: they are never mixed."""

    plan: Ref | None
    cycle: Ref | None
    layer: LayerName


class BoardGiven(Page[RowGiven]):
    """A page of the board, and where it stands."""

    at: StandingAt


class BoardWhole(RowGiven):
    """A task with all verdicts on its targets (latest cycle first), overrides, and cases for whoever may see them."""

    at: StandingAt
    verdicts: list[VerdictGiven]
    overrides: list[OverrideGiven]
    cases: list[Ref]


class SentenceGiven(Given):
    """A verdict with the promise it is on; both stand in their own words: `promise`, and `report` in the verdict."""

    verdict: VerdictGiven
    target: Ref
    promise: Quote
    document: int | None
    source: int | None
    submission: int | None


class FilterGiven(Given):
    """A kept filter; `query` as in the page's address."""

    id: int
    name: str
    query: str
    shared: bool
    person: Ref


class BoardAsked(Asked):
    """As on the page; `plan`, `cycle` and `layer` that are left out are the latest."""

    q: Said = None
    colour: ColourName = None
    field: Said = None
    unit: Key = None
    district: Key = None
    in_charge: Said = None
    pace: PaceName = None
    role: Annotated[str, OneOf(Role)] = None
    status: Annotated[str, OneOf(Status)] = None
    plan: Key = None
    cycle: Key = None
    layer: LayerName = None
    sort: Literal["", "order"] = ""


class OfCycle(Asked):
    """Of which cycle (the latest)."""

    cycle: Key = None


class OverrideTaken(Taken):
    """Another colour, for `cycle` (the latest)."""

    colour: ColourName
    reason: Annotated[Words, StringConstraints(max_length=1000)]
    cycle: Id = None


class FilterTaken(Taken):
    """A filter to keep."""

    name: Annotated[str, StringConstraints(pattern=SAID, max_length=60)]
    query: Annotated[str, StringConstraints(pattern=ANY, max_length=200)] = ""
    shared: Yes = False


def _chosen(request: Any, said: BoardAsked) -> tuple[selectors.Standing, Any]:
    """Where the board stands, and the tasks that the filters leave."""
    asked = request.GET
    at = selectors.standing(request.user, plan=asked.get("plan", ""), cycle=asked.get("cycle", ""), layer=asked.get("layer", ""))
    form = BoardFilter(asked, person=request.user, at=at)
    return at, narrowed(selectors.board_tasks(request.user, at), form.chosen(), at)


def _board(request: HttpRequest, said: Query[BoardAsked], part: Query[Slice]) -> dict[str, Any]:
    at, tasks = _chosen(request, said)
    rows = rows_of(tasks[part.offset : part.offset + part.limit], at)
    _with_cycles([row.override for row in rows if row.override])
    return {**page_of([_row(row) for row in rows], tasks.count(), part), "at": at}


def _export(request: HttpRequest, said: Query[BoardAsked], form: Query[Export]) -> Any:
    at, tasks = _chosen(request, said)
    title = f"看板 {at.cycle.name if at.cycle else ''}"
    return unless_long(request, lambda: export_response(BoardTable(rows_of(tasks, at)), title=title, form=form.form, request=request), form.form, "board:board")


def _with_cycles(overrides: Iterable[Override]) -> list[Override]:
    """With what a cycle's name is made of, in one query for all."""
    found = list(overrides)
    prefetch_related_objects(found, "cycle__plan")
    return found


def _row(row: Any) -> dict[str, Any]:
    same = ("task", "colour", "by_rule", "override", "pace", "urgent", "leads", "reported_at", "problem", "next_step", "owed", "differs")
    return {
        **{name: getattr(row, name) for name in same},
        "code": row.task.code,
        "in_charge": row.task.in_charge,
        "counts": [{"colour": colour, "n": n} for colour, n in row.counts],
        "trend": [{"cycle": cycle, "colour": colour} for cycle, colour in row.trend],
    }


def _task(request: HttpRequest, pk: int, said: Query[OfCycle]) -> dict[str, Any]:
    person: Any = request.user
    found = get_object_or_404(selectors.tasks_seen_by(person), pk=pk)
    at = selectors.standing(person, plan=str(found.plan_id), cycle=request.GET.get("cycle", ""))
    seen = get_object_or_404(selectors.board_tasks(person, at), pk=pk)
    return {
        **_row(rows_of([seen], at)[0]),
        "at": at,
        "verdicts": [v for _, verdicts in selectors.verdicts_by_target(found) for v in verdicts],
        "overrides": _with_cycles(selectors.overrides_on(found)),
        "cases": cases_seen_by(person).filter(task=found) if person.may(P.CASES_VIEW) else [],
    }


def _sentence(verdict: Any, person: Any) -> dict[str, Any]:
    target = verdict.target
    keys = {"document": target.document_id, "source": verdict.document_id, "submission": verdict.submission_id}
    return {"verdict": verdict, "target": target, "promise": target, **keys}


def _override(*, task: Task, colour: str, reason: str, by: Person, cycle: int | None = None) -> Override:
    at = selectors.standing(by, plan=str(task.plan_id), cycle=str(cycle or ""))
    if at.cycle is None or cycle not in (None, at.cycle.pk):
        raise Refused("这项任务在这个报告期还没有结论，不能改定 (No verdict to override)")
    return override_colour(task=task, cycle=at.cycle, layer=at.layer, colour=colour, reason=reason, by=by)


def _save(**words: Any) -> Any:
    return save_filter(screen=SCREEN, **words)


def _filters(request: HttpRequest, part: Query[Slice]) -> dict[str, Any]:
    found = selectors.filters_seen_by(request.user).filter(screen=SCREEN)
    return page_of(list(found[part.offset : part.offset + part.limit]), found.count(), part)


SENTENCE = Shown(needs=P.BOARD_VIEW, seen_by=selectors.verdict_seen_by, gives=SentenceGiven, shape=_sentence)
OVERRIDE = Shown(needs=P.BOARD_VIEW, seen_by=selectors.overrides_seen_by, gives=OverrideGiven)
FILTER = Shown(needs=P.BOARD_VIEW, seen_by=selectors.filters_seen_by, gives=FilterGiven)

board = Resource("board 看板")
board.add("get", "/board", _board, needs=P.BOARD_VIEW, gives=BoardGiven, said="看板 (the board)", knows=(BoardAsked, Slice))
board.add("get", "/board/export", _export, needs=P.BOARD_VIEW, gives=LONG_FILE, said="看板 (the board): csv, xlsx", knows=(BoardAsked, Export))
board.add("get", "/board/tasks/{int:pk}", _task, needs=P.BOARD_VIEW, gives=BoardWhole, said="看板上的一项任务 (a task on the board)", knows=(OfCycle,))
board.detail("/verdicts/{int:pk}", SENTENCE, said="结论与两处原文 (a verdict with both quotes)")
board.verb(
    "/board/tasks/{int:pk}/override", _override, of=("task", selectors.tasks_seen_by), needs=P.BOARD_OVERRIDE, takes=OverrideTaken, shows=OVERRIDE,
    said="改定颜色 (set another colour)",
)  # fmt: skip
board.detail("/overrides/{int:pk}", OVERRIDE, said="一次改定 (an override)")
board.verb("/overrides/{int:pk}/withdraw", withdraw_override, of=("override", selectors.overrides_seen_by), needs=P.BOARD_OVERRIDE, shows=OVERRIDE, said="撤回改定 (withdraw)")
board.add("get", "/board/filters", _filters, needs=P.BOARD_VIEW, gives=Page[FilterGiven], said="常用筛选 (kept filters)", knows=(Slice,))
board.verb("/board/filters", _save, needs=P.BOARD_VIEW, takes=FilterTaken, shows=FILTER, said="保存筛选 (keep a filter)")
board.verb("/board/filters/{int:pk}", drop_filter, method="delete", of=("saved", selectors.filters_seen_by), needs=P.BOARD_VIEW, said="删除筛选 (drop a filter)")
