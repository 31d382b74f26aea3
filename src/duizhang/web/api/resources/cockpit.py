"""The cockpit: its panels as data, for a big screen of one's own. It shows of everything, so it asks for all that it shows."""

from datetime import date
from typing import Any, Literal

from django.http import HttpRequest
from ninja import Query

from duizhang.web.accounts.permissions import Permission as P
from duizhang.web.api.listing import Asked, Key
from duizhang.web.api.resource import Resource
from duizhang.web.api.resources.board import StandingAt
from duizhang.web.api.resources.verdicts import ColourName, LayerName
from duizhang.web.api.shapes import Figure, Given, Ref
from duizhang.web.cockpit.glance import glance
from duizhang.web.cockpit.panels.fields import elapsed
from duizhang.web.cockpit.scene import scene


class RedItem(Given):
    """A red task: why, since when, for how many cycles in a row."""

    task: Ref
    leads: str
    because: str
    streak: int
    since: date
    days: int


class StatusCount(Given):
    """How many of a field have a status."""

    status: str
    n: int


class FieldGiven(Given):
    """A field of the plan."""

    name: str
    total: int
    cells: list[StatusCount]


class KeptLine(Given):
    """How many of a unit's promises that are due it kept; `tied` where others have the same rank."""

    rank: int
    tied: bool
    unit: str
    kept: int
    due: int


class HeatCell(Given):
    """A unit in a cycle."""

    cycle: str
    colour: str
    n: int


class HeatLine(Given):
    """A unit over the cycles."""

    unit: str
    cells: list[HeatCell]


class FunnelStep(Given):
    """How many cases stand at a step, have come so far, are late."""

    word: str
    here: int
    reached: int
    late: int


class MissingUnit(Given):
    """A unit and how many reports it owes."""

    name: str
    n: int


class MissingCycle(Given):
    """A cycle for which reports are missing."""

    name: str
    due: date
    days_late: int
    n: int
    units: list[MissingUnit]


class ChangedKind(Given):
    """How many things of a kind have changed since."""

    name: str
    word: str
    n: int


class ColourCount(Given):
    """How many tasks have a colour."""

    name: ColourName
    n: int


class CockpitGiven(Given):
    """All panels; `elapsed` is the share of the year gone by at the end of the cycle, in percent."""

    at: StandingAt
    since: date
    colours: list[ColourCount]
    red: list[RedItem]
    fields: list[FieldGiven]
    elapsed: Figure | None
    kept: list[KeptLine]
    heat: list[HeatLine]
    cases: list[FunnelStep]
    missing: list[MissingCycle]
    changed: list[ChangedKind]


class CockpitAsked(Asked):
    """As on the page; what is left out is the latest."""

    plan: Key = None
    cycle: Key = None
    layer: LayerName = None
    period: Literal["week", "cycle"] = "week"


def _cockpit(request: HttpRequest, said: Query[CockpitAsked]) -> dict[str, Any]:
    look = glance(request.user, request.GET)
    seen = scene(look)
    return {
        "at": look.at,
        "since": look.since,
        "colours": seen.red.counts.parts,
        "red": [_red(item) for item in seen.red.items],
        "fields": seen.fields.fields,
        "elapsed": elapsed(look.at.cycle.end, look.at.plan.year).percent if look.at.cycle and look.at.plan else None,
        "kept": seen.kept.lines,
        "heat": [line for block in seen.heat.blocks for line in block],
        "cases": seen.cases.steps,
        "missing": seen.missing.cycles,
        "changed": seen.changed.kinds,
    }


def _red(item: Any) -> dict[str, Any]:
    row = item.row
    because = row.urgent.because if row.urgent else ""
    return {"task": row.task, "leads": row.leads, "because": because, "streak": item.streak, "since": item.since, "days": item.days}


NEEDS = (P.COCKPIT_VIEW, P.BOARD_VIEW, P.REPORTS_VIEW, P.CASES_VIEW)

cockpit = Resource("cockpit 驾驶舱")
cockpit.add("get", "/cockpit", _cockpit, needs=NEEDS, gives=CockpitGiven, said="驾驶舱 (the cockpit's panels)", knows=(CockpitAsked,))
