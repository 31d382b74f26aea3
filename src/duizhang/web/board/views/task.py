"""One task on the board: its targets over the cycles, the layers beside each other, overrides, cases, history."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from duizhang.web.accounts.models import Person
from duizhang.web.accounts.permissions import Permission
from duizhang.web.accounts.visibility import scope
from duizhang.web.board import selectors
from duizhang.web.board.actions.override_colour import override_colour
from duizhang.web.board.actions.withdraw_override import withdraw_override
from duizhang.web.board.curve import expected
from duizhang.web.board.forms import OverrideForm
from duizhang.web.board.models import Override
from duizhang.web.board.rows import Row, row_of
from duizhang.web.board.views.lines import Stand, about, stand
from duizhang.web.cases.models import Case
from duizhang.web.cases.selectors import cases_seen_by
from duizhang.web.cycles.models import Snapshot
from duizhang.web.cycles.models.snapshot import Layer
from duizhang.web.ledger.kept import Key, kept
from duizhang.web.ledger.refusal import Refused
from duizhang.web.plans.models import Target, Task


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One target in one cycle: what each layer says; `differ` where two give different figures."""

    cycle: Any
    layers: tuple[Snapshot | None, ...]
    differ: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A target and its lines, latest first; `chart` is None where a curve would say nothing."""

    target: Target
    lines: tuple[Line, ...]
    chart: dict[str, Any] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the page says to everyone who sees the task; `body` is HTML without anything that is one person's."""

    row: Row
    overrides: tuple[Override, ...]
    body: SafeString


def task(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of a task."""
    person: Any = request.user
    found = _seen(person, pk)
    if found is None:
        raise Http404
    here = stand(person, scope(person), {"plan": str(found.plan_id), "cycle": request.GET.get("cycle", "")})
    mays = {"may_override": person.may(Permission.BOARD_OVERRIDE), "may_open": person.may(Permission.CASES_OPEN)}
    return render(request, "board/task.html", {"task": found, "at": here.at, "told": _told(found, here), "cases": _cases(person, found), **mays})


def override(request: HttpRequest, pk: int) -> HttpResponse:
    """Set another colour for the cycle `?cycle=` (the latest)."""
    found = get_object_or_404(selectors.tasks_seen_by(request.user), pk=pk)
    at = selectors.standing(request.user, plan=str(found.plan_id), cycle=request.GET.get("cycle", ""))
    form = OverrideForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            if at.cycle is None:
                raise Refused("这项任务还没有报告期的结论，不能改定 (no verdict to override yet)")
            override_colour(task=found, cycle=at.cycle, layer=at.layer, **form.cleaned_data, by=request.user)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("已改定颜色"))
            return redirect("board:task", pk=pk)
    title = _("改定颜色") + (f" {at.cycle.shown}" if at.cycle else "")
    return render(request, "generic/form.html", {"title": title, "form": form, "thing": found}, status=422 if form.errors else 200)


@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Withdraw an override."""
    found = get_object_or_404(selectors.overrides_seen_by(request.user), pk=pk)
    try:
        withdraw_override(override=found, by=request.user)
        messages.success(request, _("已撤回改定"))
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect("board:task", pk=found.task_id)


def _seen(person: Person, pk: int) -> Task | None:
    """The task, where the person sees it."""
    key = ("board.task", pk, scope(person))
    found: Task | None = kept({key: about(pk)}, lambda _: {key: selectors.task_seen_by(person, pk)})[key]
    return found


def _told(found: Task, here: Stand) -> Told:
    """Kept until something happens to the task."""
    at = here.at
    key = ("board.told", found.pk, at.cycle.pk if at.cycle else None, at.layer.value, get_language())

    def make(_: list[Key]) -> dict[Key, Told]:
        by_target = selectors.verdicts_by_target(found)
        judged = [v for _, verdicts in by_target for v in verdicts if (v.cycle, v.layer) == (at.cycle, at.layer)]
        overrides = tuple(selectors.overrides_on(found)) if found.has_overrides else ()
        row = row_of(found, at, past=here.past, judged=judged, overrides=overrides)
        body = render_to_string("board/task_body.html", {"task": found, "row": row, "at": at, **_stories(by_target, at.layer)})
        return {key: Told(row=row, overrides=overrides, body=body)}

    told: Told = kept({key: about(found.pk)}, make)[key]
    return told


def _cases(person: Person, found: Task) -> tuple[Case, ...]:
    """The cases on the task that the person sees."""
    if not (found.has_cases and person.may(Permission.CASES_VIEW)):
        return ()
    key = ("board.cases", found.pk, scope(person))

    def ask(_: list[Key]) -> dict[Key, tuple[Case, ...]]:
        return {key: tuple(cases_seen_by(person).filter(task=found).select_related(None).only("number", "title", "state"))}

    cases: tuple[Case, ...] = kept({key: (*about(found.pk), "cases.case")}, ask)[key]
    return cases


def _stories(by_target: list[tuple[Target, list[Snapshot]]], shown: Layer) -> dict[str, Any]:
    """What the layers say of each target, cycle by cycle, with its curve."""
    there = {v.layer for _, verdicts in by_target for v in verdicts} | {shown}
    layers = [layer for layer in selectors.LAYERS if layer in there]
    stories = [_story(target, verdicts, layers) for target, verdicts in by_target]
    charts = {str(s.target.pk): s.chart for s in stories if s.chart}
    return {"stories": stories, "charts": charts, "layers": [str(layer.label) for layer in layers]}


def _story(target: Target, verdicts: list[Snapshot], layers: list[Layer]) -> Story:
    lines: dict[int, dict[str, Snapshot]] = {}
    for verdict in verdicts:
        lines.setdefault(verdict.cycle_id, {})[verdict.layer] = verdict
    made = tuple(_line(found, layers) for found in lines.values())
    return Story(target=target, lines=made, chart=_chart(target, verdicts))


def _line(found: dict[str, Snapshot], layers: list[Layer]) -> Line:
    figures = {(v.value, v.unit) for v in found.values() if v.value is not None}
    return Line(cycle=next(iter(found.values())).cycle, layers=tuple(found.get(layer.value) for layer in layers), differ=len(figures) > 1)


def _chart(target: Target, verdicts: list[Snapshot]) -> dict[str, Any] | None:
    """The figures of each layer by the cycles' ends, in the target's unit; only where a layer has two of them."""
    days = sorted({v.cycle.end for v in verdicts})
    series = [_points(v for v in verdicts if v.layer == layer and v.unit == target.unit and v.value is not None) for layer in Layer]
    if not any(len(points) > 1 for points in series):
        return None
    named = [{"layer": layer.value, "name": str(layer.label), "data": [_number(points.get(d)) for d in days]} for layer, points in zip(Layer, series, strict=True) if points]
    pace = [_number(expected(target, d)) for d in days]
    goal = {"name": str(_("目标")), "value": float(target.value)}
    return {"days": [f"{d.month}月" for d in days], "series": named, "pace": pace if any(p is not None for p in pace) else None, "goal": goal, "pace_name": str(_("序时")), "unit": target.unit}


def _points(verdicts: Any) -> dict[date, Decimal]:
    return {v.cycle.end: v.value for v in verdicts}


def _number(value: Decimal | None) -> float | None:
    return float(value) if value is not None else None
