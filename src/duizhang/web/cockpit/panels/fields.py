"""Each field's tasks by status, beside the share of the year that has gone. Counts only: unlike percentages have no mean."""

import calendar
from collections import Counter
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from duizhang.web.board.forms import NO_FIELD
from duizhang.web.board.models.light import Status
from duizhang.web.board.selectors import fields_of_plan
from duizhang.web.cockpit import links
from duizhang.web.cockpit.glance import Glance
from duizhang.web.cockpit.selectors import field_counts
from duizhang.web.generic.percent import percent

INK = {
    Status.MET: "green", Status.ON_PACE: "blue", Status.BEHIND: "red", Status.NOT_REPORTED: "black",
    Status.AWAITED: "pale", Status.UNJUDGED: "grey",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """So many tasks of one status."""

    status: str
    n: int
    link: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field; its cells add up to `total`."""

    name: str
    total: int
    cells: tuple[Cell, ...]
    link: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Elapsed:
    """The share of the year gone at the end of the cycle, and how it is reckoned."""

    percent: Decimal
    formula: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """`chart` says the same as the table of `fields`."""

    statuses: tuple[tuple[str, str], ...]
    fields: tuple[Field, ...]
    totals: tuple[Cell, ...]
    total: int
    formula: str
    elapsed: Elapsed | None
    chart: dict[str, Any]


def fields(glance: Glance) -> Fields:
    """Of the tasks seen in the plan."""
    counted = field_counts(glance.person, glance.at, glance.today)
    names = [*fields_of_plan(glance.person, glance.at.plan), *([""] if any(name == "" for name, _ in counted) else [])]
    made = tuple(_field(name, counted, glance) for name in names)
    totals = tuple(Cell(status=s, n=sum(counted[name, s] for name in names), link=links.board(glance.at, status=s)) for s in Status.values)
    said = " + ".join(f"{Status(cell.status).label} {cell.n}" for cell in totals)
    total = sum(cell.n for cell in totals)
    gone = elapsed(glance.at.cycle.end, glance.at.plan.year) if glance.at.cycle and glance.at.plan else None
    statuses = tuple((s.value, str(s.label)) for s in Status)
    return Fields(statuses=statuses, fields=made, totals=totals, total=total, formula=f"{said} = {total} {_('项任务')}", elapsed=gone, chart=_chart(made, gone))


def elapsed(day: date, year: int) -> Elapsed:
    """By whole months where the day ends one, else by days.

    >>> elapsed(date(2026, 10, 31), 2026).percent
    Decimal('83.3')
    """
    if day.year > year:
        return Elapsed(percent=Decimal("100.0"), formula="100%")
    if day.day == calendar.monthrange(day.year, day.month)[1]:
        over, under, word = day.month, 12, _("个月")
    else:
        over, under, word = day.timetuple().tm_yday, 366 if calendar.isleap(year) else 365, _("天")
    gone = percent(over, under)
    return Elapsed(percent=gone, formula=f"{over} ÷ {under} {word} = {gone}%")


def _field(name: str, counted: Counter[tuple[str, str]], glance: Glance) -> Field:
    asked = name or NO_FIELD
    cells = tuple(Cell(status=s, n=counted[name, s], link=links.board(glance.at, field=asked, status=s)) for s in Status.values)
    return Field(name=name or _("未注明领域"), total=sum(c.n for c in cells), cells=cells, link=links.board(glance.at, field=asked))


def _chart(made: tuple[Field, ...], gone: Elapsed | None) -> dict[str, Any]:
    series = [
        {"name": str(s.label), "ink": INK[s], "data": [{"value": f.cells[i].n, "link": f.cells[i].link} for f in made]}
        for i, s in enumerate(Status)
    ]  # fmt: skip
    mark = {"percent": float(gone.percent), "words": _("时间已过 %(percent)s%%") % {"percent": gone.percent}} if gone else None
    return {"fields": [f.name for f in made], "totals": [f.total for f in made], "series": series, "mark": mark, "tasks": _("项")}
