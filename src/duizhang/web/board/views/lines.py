"""The board's lines and its filters as they are shown, kept until the ledger names what stands in them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from django.http import QueryDict
from django.template.loader import get_template, render_to_string
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from duizhang.web.accounts.models import Person
from duizhang.web.board import selectors
from duizhang.web.board.forms import BoardFilter
from duizhang.web.board.rows import rows_of
from duizhang.web.cycles.models import Cycle
from duizhang.web.ledger.kept import Key, kept

AROUND = ("plans.plan", "cycles.cycle", "units.unit", "accounts.person")  # kinds of things that stand in any line
CHOICES = ("plans.plan", "plans.task", "plans.target", "plans.change", "cycles.cycle", "units.unit")  # … in the filters
COUNTED = (*CHOICES, "cycles.report", "board.override")  # … behind any colour


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """Where the board stands, the cycles up to there, and the keys of those that it could show."""

    at: selectors.Standing
    past: tuple[Cycle, ...]
    cycles: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What the filters leave: counted by field and colour, and the keys of one page of it; `page` is its number."""

    sums: tuple[selectors.Sums, ...]
    tasks: tuple[int, ...]
    page: int


def lines(person: Person, tasks: Sequence[int], stand: Stand, *, cycle_asked: bool) -> list[SafeString]:
    """A line for each of `tasks` (keys, of those that the person sees). The same for everyone who sees the task."""
    at = stand.at
    here = (at.cycle.pk if at.cycle else None, at.layer.value, cycle_asked, get_language())
    wanted = {("board.line", pk, *here): about(pk) for pk in tasks}

    def make(missing: list[Key]) -> dict[Key, SafeString]:
        found = selectors.board_tasks(person, at).filter(pk__in=[key[1] for key in missing])
        drawn = get_template("board/row.html")
        asked = at.cycle.pk if at.cycle and cycle_asked else None
        return {("board.line", row.task.pk, *here): drawn.render({"row": row, "cycle_asked": asked}) for row in rows_of(found, at, past=stand.past)}

    made = kept(wanted, make)
    return [SafeString(made[key]) for key in wanted if key in made]


def about(task: int) -> tuple[str, ...]:
    """What a task's line and page are about."""
    return (f"plans.task:{task}", *AROUND)


def stand(person: Person, own: frozenset[int] | None, asked: Mapping[str, str]) -> Stand:
    """Where the board stands for what was asked (`plan`, `cycle`, `layer`); `own` is the person's scope."""
    plan, cycle, layer = (asked.get(name, "") for name in ("plan", "cycle", "layer"))
    key = ("board.stand", own, plan, cycle, layer)

    def make(_: list[Key]) -> dict[Key, Stand]:
        at, cycles = selectors.standing_among(person, plan=plan, cycle=cycle, layer=layer)
        return {key: Stand(at=at, past=tuple(selectors.last_cycles(at.cycle, among=cycles)), cycles=tuple(c.pk for c in cycles))}

    found: Stand = kept({key: COUNTED}, make)[key]
    return found


def found_in(own: frozenset[int] | None, asked: QueryDict, here: Stand, find: Callable[[], Found]) -> Found:
    """What the filters leave; kept until something is said that could change a colour or a filter's answer, or the day ends."""
    key = ("board.found", own, *_where(here), asked.get("page", ""), set_to(asked), timezone.localdate())
    found: Found = kept({key: COUNTED}, lambda _: {key: find()})[key]
    return found


def set_to(asked: QueryDict) -> tuple[tuple[str, str], ...]:
    """The filters that are set, and to what."""
    return tuple((name, asked[name]) for name in BoardFilter.base_fields if asked.get(name))


def filter_form(person: Person, own: frozenset[int] | None, asked: QueryDict, here: Stand) -> SafeString:
    """The filters as they are set, with what can be chosen."""
    key = ("board.filters", own, *_where(here), here.cycles, set_to(asked), get_language())

    def make(_: list[Key]) -> dict[Key, SafeString]:
        return {key: render_to_string("board/filters.html", {"form": BoardFilter(asked, person=person, at=here.at)})}

    return SafeString(kept({key: CHOICES}, make)[key])


def _where(here: Stand) -> tuple[object, ...]:
    at = here.at
    return at.plan.pk if at.plan else None, at.cycle.pk if at.cycle else None, at.layer.value
