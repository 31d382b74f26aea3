"""All panels together, written once for each state of the ledger: while nothing changes, nobody computes them again."""

from dataclasses import dataclass

from django.core.cache import cache
from django.template.loader import render_to_string
from django.utils.translation import get_language

from duizhang.web.cockpit.glance import Glance
from duizhang.web.cockpit.panels.cases import Funnel, cases
from duizhang.web.cockpit.panels.changed import Changed, changed
from duizhang.web.cockpit.panels.fields import Fields, fields
from duizhang.web.cockpit.panels.heat import Heat, heat
from duizhang.web.cockpit.panels.kept import Kept, kept
from duizhang.web.cockpit.panels.missing import Missing, missing
from duizhang.web.cockpit.panels.red import Red, red
from duizhang.web.cockpit.selectors import ledger_head, scope

SECONDS = 600


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One of each."""

    red: Red
    changed: Changed
    fields: Fields
    heat: Heat
    kept: Kept
    cases: Funnel
    missing: Missing


def scene(glance: Glance) -> Scene:
    """Everything that the page shows."""
    return Scene(red=red(glance), changed=changed(glance), fields=fields(glance), heat=heat(glance), kept=kept(glance), cases=cases(glance), missing=missing(glance))


def version(glance: Glance) -> str:
    """What the page depends on besides the question: every change leaves an entry in the ledger, and days pass."""
    return f"{ledger_head()}.{glance.today:%Y%m%d}"


def drawn(glance: Glance, now: str) -> str:
    """The panels as HTML; `now` is their `version`. Who sees the same units shares them."""
    at, own = glance.at, scope(glance.person)
    asked = (at.plan and at.plan.pk, at.cycle and at.cycle.pk, at.layer.value, glance.period, get_language())
    units = "all" if own is None else ".".join(map(str, sorted(own)))
    key = f"cockpit {units} {' '.join(map(str, asked))} {now}".replace(" ", "/")
    return cache.get_or_set(key, lambda: render_to_string("cockpit/part.html", {"at": at, "glance": glance, "scene": scene(glance), "version": now}), SECONDS)
