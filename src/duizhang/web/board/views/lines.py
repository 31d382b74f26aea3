"""The board's lines and its filters as they are shown, kept until the ledger names what stands in them."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import QueryDict
from django.template.loader import get_template, render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from duizhang.web.accounts.models import Person
from duizhang.web.accounts.visibility import scope
from duizhang.web.board import selectors
from duizhang.web.board.forms import BoardFilter
from duizhang.web.board.rows import Row, rows_of
from duizhang.web.ledger.kept import Key, kept
from duizhang.web.plans.models import Task

AROUND = ("plans.plan", "cycles.cycle", "units.unit", "accounts.person")  # kinds of things that stand in any line
CHOICES = ("plans.plan", "plans.task", "plans.target", "plans.change", "cycles.cycle", "units.unit")  # … in the filters


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """Where the board stands, and the keys of the cycles that it could show."""

    at: selectors.Standing
    cycles: tuple[int, ...]


def lines(person: Person, tasks: Sequence[int], at: selectors.Standing, *, cycle_asked: bool) -> list[SafeString]:
    """A line for each of `tasks` (keys, of those that the person sees). The same for everyone who sees the task."""
    here = (at.cycle.pk if at.cycle else None, at.layer.value, cycle_asked, get_language())
    wanted = {("board.line", pk, *here): about(pk) for pk in tasks}

    def make(missing: list[Key]) -> dict[Key, SafeString]:
        found = selectors.board_tasks(person, at).filter(pk__in=[key[1] for key in missing])
        drawn = get_template("board/row.html")
        asked = at.cycle.pk if at.cycle and cycle_asked else None
        return {("board.line", row.task.pk, *here): drawn.render({"row": row, "cycle_asked": asked}) for row in rows_of(found, at)}

    made = kept(wanted, make)
    return [SafeString(made[key]) for key in wanted if key in made]


def row_of(person: Person, task: Task, at: selectors.Standing) -> Row | None:
    """What the line of one task says; None where the board does not have it."""
    key = ("board.row", task.pk, at.cycle.pk if at.cycle else None, at.layer.value, get_language())

    def make(_: list[Key]) -> dict[Key, Row | None]:
        return {key: next(iter(rows_of(selectors.board_tasks(person, at).filter(pk=task.pk), at)), None)}

    found: Row | None = kept({key: about(task.pk)}, make)[key]
    return found


def about(task: int) -> tuple[str, ...]:
    """What a task's line, row and page are about."""
    return (f"plans.task:{task}", *AROUND)


def stand(person: Person, asked: QueryDict) -> Stand:
    """Where the board stands for what was asked."""
    plan, cycle, layer = (asked.get(name, "") for name in ("plan", "cycle", "layer"))
    key = ("board.stand", scope(person), plan, cycle, layer)

    def make(_: list[Key]) -> dict[Key, Stand]:
        at = selectors.standing(person, plan=plan, cycle=cycle, layer=layer)
        return {key: Stand(at=at, cycles=tuple(selectors.cycles_of(at.plan).values_list("pk", flat=True)))}

    found: Stand = kept({key: (*CHOICES, "cycles.report")}, make)[key]
    return found


def filter_form(person: Person, asked: QueryDict, here: Stand) -> SafeString:
    """The filters as they are set, with what can be chosen."""
    set_to = tuple((name, asked[name]) for name in BoardFilter.base_fields if asked.get(name))
    key = ("board.filters", scope(person), here.at.plan.pk if here.at.plan else None, here.cycles, here.at.layer.value, set_to, get_language())

    def make(_: list[Key]) -> dict[Key, SafeString]:
        return {key: render_to_string("board/filters.html", {"form": BoardFilter(asked, person=person, at=here.at)})}

    return SafeString(kept({key: CHOICES}, make)[key])
