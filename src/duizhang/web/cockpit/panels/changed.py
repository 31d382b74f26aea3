"""What changed: red anew, recovered, reported, colours set by hand, cases, targets; in words, each with its link."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from duizhang.web.board.models import Override
from duizhang.web.cases.models import Case
from duizhang.web.cockpit import links, selectors
from duizhang.web.cockpit.glance import Glance
from duizhang.web.cycles.models import Report
from duizhang.web.generic.templatetags.lights import light_word
from duizhang.web.plans.models import Change, Target, Task
from duizhang.web.plans.values import in_words

SHOWN = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing that happened."""

    words: str
    link: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """All of one sort: how many, the first few, and where all of them are listed."""

    name: str
    word: str
    n: int
    items: tuple[Item, ...]
    link: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """`since` is the first day counted; red and recovered are told against the cycle `before` ("" where there is none)."""

    period: str
    since: date
    before: str
    kinds: tuple[Kind, ...]


WORDS = {
    "red": gettext_lazy("新亮红灯"),
    "recovered": gettext_lazy("红灯转好"),
    "reported": gettext_lazy("新报进展"),
    "overridden": gettext_lazy("人工改定"),
    "opened": gettext_lazy("新立督办件"),
    "closed": gettext_lazy("销号督办件"),
    "targets": gettext_lazy("调整目标"),
}


def changed(glance: Glance) -> Changed:
    """Since `glance.since`."""
    kinds = tuple(_kind(glance, name) for name in WORDS)
    return Changed(period=glance.period, since=glance.since, before=glance.before.shown if glance.before else "", kinds=kinds)


def things(glance: Glance, name: str) -> QuerySet[Any]:
    """What changed in this way, as rows of the database."""
    person, at, since = glance.person, glance.at, glance.since
    made: dict[str, Callable[[], QuerySet[Any]]] = {
        "red": lambda: _turned(glance, was_red=False, colours=("red",)),
        "recovered": lambda: _turned(glance, was_red=True, colours=("green", "yellow")),
        "reported": lambda: selectors.reports_since(person, since),
        "overridden": lambda: selectors.overrides_since(person, at, since),
        "opened": lambda: selectors.cases_since(person, "opened", since),
        "closed": lambda: selectors.cases_since(person, "closed", since),
        "targets": lambda: selectors.changes_since(person, at, since),
    }
    return made[name]()


def told(rows: Iterable[Any], glance: Glance) -> tuple[Item, ...]:
    """Each of `things` in words."""
    tell: dict[type, Callable[[Any], Item]] = {Task: lambda t: _task(t, glance), Report: _report, Override: _override, Case: _case, Change: _change}
    return tuple(tell[type(row)](row) for row in rows)


def _kind(glance: Glance, name: str) -> Kind:
    rows = things(glance, name)
    n = rows.count()
    return Kind(name=name, word=str(WORDS[name]), n=n, items=told(rows[:SHOWN], glance) if n else (), link=_list(glance, name))


def _list(glance: Glance, name: str) -> str:
    """The app's own list where it has one that counts the same."""
    since = glance.since.isoformat()
    if name == "reported":
        return links.listed("cycles:reports", since=since)
    if name in ("opened", "closed"):
        return links.listed("cases:list", **{f"{name}_since": since})
    plan, cycle = glance.at.plan, glance.at.cycle
    if name == "targets":
        return links.listed("plans:changes", decision="approved", plan=plan.pk if plan else "", since=since)
    where = {"plan": plan.pk if plan else "", "cycle": cycle.pk if cycle else "", "layer": glance.at.layer.value, "period": glance.period}
    return links.listed("cockpit:changes", kind=name, **where)


def _turned(glance: Glance, *, was_red: bool, colours: tuple[str, ...]) -> QuerySet[Task]:
    grid = glance.grid
    found = [t for t in grid.tasks if glance.before and grid.now(t) in colours and (grid.before(t) == "red") is was_red]
    if found and glance.period == "week":
        decided = selectors.decided_since(glance.person, glance.at, glance.since)
        found = [task for task in found if task in decided]
    return selectors.those(glance.person, found)


def _task(task: Task, glance: Glance) -> Item:
    cycle = f"?cycle={glance.at.cycle.pk}" if glance.at.cycle else ""
    was = f"{light_word('red')} → " if glance.grid.before(task.pk) == "red" else ""
    return Item(words=f"{was}{light_word(glance.grid.now(task.pk))} {task}", link=reverse("board:task", args=(task.pk,)) + cycle)


def _report(report: Report) -> Item:
    return Item(words=f"{report.unit} {report.cycle.shown} {report.task}", link=report.get_absolute_url())


def _override(o: Override) -> Item:
    said = _("撤回改定") if o.withdrawn_at else _("改定")
    who = o.withdrawn_by if o.withdrawn_at else o.set_by
    words = f"{o.task} {o.cycle.shown} {light_word(o.instead_of)} → {light_word(o.colour)} {said}（{who}）：{o.reason}"
    return Item(words=words, link=reverse("board:task", args=(o.task_id,)) + f"?cycle={o.cycle_id}")


def _case(case: Case) -> Item:
    return Item(words=f"{case} {case.unit or ''}".strip(), link=case.get_absolute_url())


def _change(change: Change) -> Item:
    model: type[Task] | type[Target] = Target if change.target_id else Task
    parts = []
    for name, now in change.after.items():
        label, value = in_words(model, name, now)
        parts.append(f"{label} {in_words(model, name, change.before.get(name))[1]} → {value}")
    return Item(words=f"{change.task} {'；'.join(parts)}", link=reverse("plans:change", args=(change.pk,)))
