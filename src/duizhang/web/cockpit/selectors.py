"""The cockpit's aggregates: each one query by the database, over what the person sees; none grows with the ledger."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.db.models import BooleanField, Count, DateField, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from duizhang.web.accounts.models import Person
from duizhang.web.accounts.visibility import sees_everything, unit_ids
from duizhang.web.board.models import Override
from duizhang.web.board.selectors import Standing, board_tasks, cycles_of, tasks_seen_by
from duizhang.web.board.statuses import with_status
from duizhang.web.board.verdicts import standing_verdicts
from duizhang.web.cases.flow import WITH_UNIT
from duizhang.web.cases.models import Case
from duizhang.web.cases.selectors import cases_seen_by
from duizhang.web.cycles.models import Cycle, Report, Snapshot
from duizhang.web.cycles.selectors import queue_seen_by, standing_in
from duizhang.web.ledger.chain import last_seal
from duizhang.web.plans.models import Change, Task
from duizhang.web.plans.models.assignment import Role
from duizhang.web.plans.selectors import changes_seen_by
from duizhang.web.units.models import Unit

KEPT, MISSED = ("met", "stated_done"), ("not_met", "not_reported")
MONTHS = 12


def ledger_head() -> int:
    """The number of the last entry: whatever changes anything moves it."""
    return last_seal().number


def scope(person: Person) -> frozenset[int] | None:
    """The units whose people see no more than their own; None for those who see the city."""
    return None if sees_everything(person) else unit_ids(person)


def rhythm_until(cycle: Cycle | None) -> tuple[Cycle, ...]:
    """The cycle and up to eleven of the same rhythm before it for which there are verdicts, oldest first."""
    if cycle is None:
        return ()
    found = cycles_of(cycle.plan).filter(rhythm=cycle.rhythm, end__lte=cycle.end).order_by("-end")
    return tuple(found[:MONTHS])[::-1]


def in_colour(colour: str, *, cycle: Any, layer: str, task: Any) -> Q:
    """Whether a task has that colour in that cycle, overrides counted; `cycle` and `task` may be outer references."""
    by_hand = Override.objects.filter(task=task, cycle=cycle, withdrawn_at__isnull=True)
    lit = standing_verdicts().filter(target__task=task, cycle=cycle, layer=layer)
    ruled = Q(Exists(lit.filter(colour=colour)))
    if colour == "yellow":
        ruled &= ~Q(Exists(lit.filter(colour="red")))
    return Q(Exists(by_hand.filter(colour=colour))) | (~Q(Exists(by_hand)) & ruled)


def longest_in(colour: str, person: Person, at: Standing, cycles: Sequence[Cycle]) -> QuerySet[Task]:
    """The tasks of that colour, longest so first; `other_until` is the end of the last of `cycles` in which they were not."""
    same = in_colour(colour, cycle=OuterRef("pk"), layer=at.layer, task=OuterRef(OuterRef("pk")))
    others = Cycle.objects.filter(pk__in=[c.pk for c in cycles]).exclude(same).order_by("-end").values("end")[:1]
    tasks = board_tasks(person, at).filter(colour=colour).annotate(other_until=Subquery(others))
    return tasks.order_by(F("other_until").asc(nulls_first=True), "order", "pk")


def turned(person: Person, at: Standing, *, before: Cycle, since: date | None) -> QuerySet[Task]:
    """Tasks with `was_red` in the cycle before; with `since` only those on which something was decided from that day on."""
    tasks = board_tasks(person, at).annotate(was_red=ExpressionWrapper(in_colour("red", cycle=before, layer=at.layer, task=OuterRef("pk")), BooleanField()))
    if since is None:
        return tasks
    verdicts = standing_verdicts().filter(target__task=OuterRef("pk"), cycle=at.cycle, layer=at.layer)
    fresh = verdicts.filter(Q(submission__report__accepted_at__date__gte=since) | Q(submission__isnull=True, judged_at__date__gte=since))
    by_hand = Override.objects.filter(task=OuterRef("pk"), cycle=at.cycle).filter(Q(set_at__date__gte=since) | Q(withdrawn_at__date__gte=since))
    return tasks.filter(Q(Exists(fresh)) | Q(Exists(by_hand)))


def field_counts(person: Person, at: Standing, today: date) -> list[tuple[str, str, int]]:
    """(field, status, how many tasks), fields in the plan's order."""
    tasks = with_status(tasks_seen_by(person).filter(plan=at.plan), at.cycle, at.layer, today).order_by()
    return list(tasks.values("field", "status").annotate(n=Count("pk")).values_list("field", "status", "n"))


def heat_counts(person: Person, at: Standing, cycles: Iterable[Cycle]) -> list[dict[str, int]]:
    """For each lead unit and cycle: `told` tasks with a verdict, of them `red`, `yellow`, `green` (grey are the rest). Without overrides."""
    by_hand = Override.objects.filter(task=OuterRef("target__task"), cycle=OuterRef("cycle"), withdrawn_at__isnull=True)
    verdicts = standing_verdicts().filter(cycle__in=cycles, layer=at.layer, target__task__in=_ids(person, at)).exclude(Exists(by_hand))
    led = _led(verdicts, "target__task__assignments", person)
    some = {name: Count("target__task", distinct=True, filter=Q(colour__in=colours)) for name, colours in _UP_TO.items()}
    rows = led.order_by().values("lead", "cycle").annotate(told=Count("target__task", distinct=True), **some)
    return [_apart(row) for row in rows]


def heat_overrides(person: Person, at: Standing, cycles: Iterable[Cycle]) -> list[tuple[int, int, str, int]]:
    """(lead unit, cycle, colour, how many tasks) set by hand."""
    found = Override.objects.filter(cycle__in=cycles, withdrawn_at__isnull=True, task__in=_ids(person, at))
    led = _led(found, "task__assignments", person).order_by()
    return list(led.values("lead", "cycle", "colour").annotate(n=Count("task", distinct=True)).values_list("lead", "cycle", "colour", "n"))


def leading_units(person: Person, at: Standing) -> QuerySet[Unit]:
    """The units that lead a task of the plan: all, or one's own; in the directory's order."""
    units = Unit.objects.filter(assignments__task__in=_ids(person, at), assignments__role=Role.LEAD).distinct().order_by("code")
    own = scope(person)
    return units if own is None else units.filter(pk__in=own)


def promises(person: Person, at: Standing) -> QuerySet[Snapshot]:
    """The verdicts of the cycle, one a promise, with `deadline`: the target's, else the task's, else the end of the plan's year."""
    end = date(at.plan.year, 12, 31) if at.plan else date.max
    verdicts = standing_verdicts().filter(cycle=at.cycle, layer=at.layer, target__task__in=_ids(person, at))
    return verdicts.annotate(deadline=Coalesce("target__deadline", "target__task__deadline", Value(end), output_field=DateField()))


def promise_sorts(day: date) -> dict[str, Q]:
    """What a promise can be by the end of the cycle (`day`): each is exactly one of these."""
    due, kept, missed = Q(deadline__lte=day), Q(verdict__in=KEPT), Q(verdict__in=MISSED)
    return {"kept": due & kept, "missed": due & missed, "unjudged": due & ~kept & ~missed, "early": ~due & kept, "not_due": ~due & ~kept}


def promise_counts(person: Person, at: Standing) -> list[dict[str, Any]]:
    """For each lead unit how many of its promises are of each sort."""
    if at.cycle is None:
        return []
    led = _led(promises(person, at), "target__task__assignments", person).order_by()
    counts = {name: Count("pk", filter=q, distinct=True) for name, q in promise_sorts(at.cycle.end).items()}
    return list(led.values("lead").annotate(**counts, name=F("target__task__assignments__unit__name")))


def led_by(verdicts: QuerySet[Snapshot], unit: int) -> QuerySet[Snapshot]:
    """Those on promises that the unit leads."""
    return verdicts.filter(target__task__assignments__unit=unit, target__task__assignments__role=Role.LEAD)


def state_counts(person: Person, today: date) -> list[tuple[str, int, int]]:
    """(state, how many cases, of them overdue)."""
    cases = Case.objects.filter(pk__in=cases_seen_by(person).order_by().values("pk")).order_by()
    late = Count("pk", filter=Q(state__in=WITH_UNIT, due__lt=today))
    return list(cases.values("state").annotate(n=Count("pk"), late=late).values_list("state", "n", "late"))


def cases_since(person: Person, moment: str, since: date) -> QuerySet[Case]:
    """The cases `opened` or `closed` from that day on, latest first."""
    return cases_seen_by(person).filter(**{f"{moment}_at__date__gte": since}).order_by(f"-{moment}_at")


def reporting_cycles(at: Standing, today: date) -> list[Cycle]:
    """The open cycles of the plan whose time is over, latest first."""
    return list(Cycle.objects.filter(plan=at.plan, closed_at__isnull=True, end__lte=today).order_by("-end", "-start")[:3])


def not_handed_in(cycle: Cycle, person: Person) -> QuerySet[Report]:
    """The reports of the cycle that nobody has handed in yet, by unit."""
    return standing_in(cycle, person).filter(first_in__isnull=True).order_by("unit__code", "task__order")


def owing_units(cycle: Cycle, person: Person) -> list[tuple[int, str, int]]:
    """(unit, its name, how many reports it has not handed in), in the directory's order."""
    reports = Report.objects.filter(pk__in=not_handed_in(cycle, person).order_by().values("pk"))
    return list(reports.order_by("unit__code").values("unit__code", "unit", "unit__name").annotate(n=Count("pk")).values_list("unit", "unit__name", "n"))


def reports_since(person: Person, since: date) -> QuerySet[Report]:
    """Reports first handed in from that day on, latest first."""
    return queue_seen_by(person).filter(first_in__date__gte=since).order_by("-first_in")


def overrides_since(person: Person, at: Standing, since: date) -> QuerySet[Override]:
    """Colours of the plan's tasks set or withdrawn by hand from that day on, latest first."""
    found = Override.objects.filter(task__in=_ids(person, at)).filter(Q(set_at__date__gte=since) | Q(withdrawn_at__date__gte=since))
    return found.select_related("task", "cycle", "set_by", "withdrawn_by")


def changes_since(person: Person, at: Standing, since: date) -> QuerySet[Change]:
    """Changes of the plan approved from that day on, latest first."""
    return changes_seen_by(person).filter(plan=at.plan, decision="approved", decided_at__date__gte=since).order_by("-decided_at")


_UP_TO = {"red": ("red",), "yellow": ("red", "yellow"), "green": ("red", "yellow", "green")}


def _apart(row: dict[str, int]) -> dict[str, int]:
    """A task counts under its most urgent colour only."""
    red, yellow, green, told = row["red"], row["yellow"], row["green"], row["told"]
    return row | {"yellow": yellow - red, "green": green - yellow, "grey": told - green}


def _ids(person: Person, at: Standing) -> QuerySet[Task, Any]:
    return tasks_seen_by(person).filter(plan=at.plan).order_by().values("pk")


def _led(found: QuerySet[Any], assignments: str, person: Person) -> QuerySet[Any]:
    """Once for each unit that leads the task, as `lead`; of one's own units where one sees no more."""
    led = found.filter(**{f"{assignments}__role": Role.LEAD})
    own = scope(person)
    led = led if own is None else led.filter(**{f"{assignments}__unit__in": own})
    return led.annotate(lead=F(f"{assignments}__unit"))

