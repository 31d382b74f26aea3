"""All panels together, written once for each state of the ledger: while nothing changes, nobody computes them again."""

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Lock

from django.core.cache import cache
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from duizhang.web.accounts.models import Person
from duizhang.web.accounts.visibility import scope
from duizhang.web.cockpit.forms import GlanceForm
from duizhang.web.cockpit.glance import Glance, glance, period_in
from duizhang.web.cockpit.panels.cases import Funnel, cases
from duizhang.web.cockpit.panels.changed import Changed, changed
from duizhang.web.cockpit.panels.fields import Fields, fields
from duizhang.web.cockpit.panels.heat import Heat, heat
from duizhang.web.cockpit.panels.kept import Kept
from duizhang.web.cockpit.panels.kept import kept as kept_promises
from duizhang.web.cockpit.panels.missing import Missing, missing
from duizhang.web.cockpit.panels.red import Red, red
from duizhang.web.cockpit.selectors import ledger_head, names_seen_by
from duizhang.web.cycles.models.snapshot import Layer
from duizhang.web.generic.query import number_in
from duizhang.web.ledger.kept import kept

SECONDS, AT_MOST_EVERY = 600, 3
QUICK, SELDOM = 0.15, 20  # a drawing that takes n times as many seconds is made n times as seldom, at most so many times
_drawing = Lock()
QUESTION = ("plan", "cycle", "layer", "period")


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
    return Scene(red=red(glance), changed=changed(glance), fields=fields(glance), heat=heat(glance), kept=kept_promises(glance), cases=cases(glance), missing=missing(glance))


def version(person: Person) -> str:
    """What the page depends on besides the question: every change leaves an entry in the ledger, and days pass.

    It is the entry up to which this process has looked: one that names nothing the person sees leaves the version as it is.
    """
    key = ("cockpit", scope(person))
    head = kept({key: lambda: names_seen_by(person)}, lambda _: {key: ledger_head()})[key]
    return f"{head}.{timezone.localdate():%Y%m%d}"


def is_of(version: str, now: str) -> bool:
    """Whether what was drawn at `version` shows all that `now` tells of. Processes look at different moments: who looked later saw no less.

    >>> is_of("105.20260301", "100.20260301"), is_of("99.20260301", "100.20260301"), is_of("105.20260228", "100.20260301"), is_of("", "100.20260301")
    (True, False, False, False)
    """
    (head, _, day), (least, _, today) = version.partition("."), now.partition(".")
    return day == today and (number_in(head) or 0) >= int(least)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """HTML: which plan, cycle and layer are shown; the form to choose others; the panels. `made` in seconds since the epoch, in `took`."""

    version: str
    made: float
    took: float
    where: SafeString
    chooser: SafeString
    panels: SafeString

    @property
    def at(self) -> datetime:
        """When it was made."""
        return timezone.localtime(datetime.fromtimestamp(self.made, UTC))


def drawn(person: Person, asked: Mapping[str, str], now: str, *, at_once: bool = False) -> Drawn:
    """The page for that question; `now` is the `version`. Whoever sees the same units shares it, in all processes.

    `at_once`: what there is will do; the page says of when it is, and asks for what is new by itself. While many people write, it is
    drawn at most every `AT_MOST_EVERY` seconds; of a plan so large that drawing takes longer than `QUICK`, as much more seldom. A
    process draws one at a time. The page says which version it is.
    """
    own = scope(person)
    units = "all" if own is None else ".".join(map(str, sorted(own)))
    known = (_number(asked, "plan"), _number(asked, "cycle"), _one_of(asked, "layer", Layer.values), period_in(asked))
    key = "/".join(("cockpit", units, str(get_language()), *known))
    found: Drawn | None = cache.get(key)
    if found is None:
        _drawing.acquire()
        found = cache.get(key)  # drawn while this waited
    elif at_once or _will_do(found, now) or not _drawing.acquire(blocking=False):
        return found  # while somebody draws, what there was will do
    try:
        if found is None or not is_of(found.version, now):
            found = _draw(person, dict(zip(QUESTION, known, strict=True)), now)
            cache.set(key, found, SECONDS)
    finally:
        _drawing.release()
    return found


def _will_do(found: Drawn, now: str) -> bool:
    return is_of(found.version, now) or time.time() - found.made < AT_MOST_EVERY * min(max(1, found.took / QUICK), SELDOM)


def _draw(person: Person, asked: Mapping[str, str], now: str) -> Drawn:
    began = time.perf_counter()
    look = glance(person, asked)
    where = render_to_string("cockpit/where.html", {"at": look.at})
    chooser = render_to_string("cockpit/chooser.html", {"form": GlanceForm(person=person, at=look.at)})
    panels = render_to_string("cockpit/part.html", {"at": look.at, "scene": scene(look), "version": now})
    return Drawn(version=now, made=time.time(), took=time.perf_counter() - began, where=where, chooser=chooser, panels=panels)


def _number(asked: Mapping[str, str], name: str) -> str:
    value = asked.get(name, "")
    return value if number_in(value) is not None else ""


def _one_of(asked: Mapping[str, str], name: str, values: Iterable[str]) -> str:
    value = asked.get(name, "")
    return value if value in values else ""
