"""What the cockpit asks of the database: each one aggregate over what the person sees; none grows with the ledger."""

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from django.db.models import Count, DateField, Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Coalesce

from duizhang.web.accounts.models import Person
from duizhang.web.accounts.visibility import once, scope
from duizhang.web.board.colours import ORDER
from duizhang.web.board.models import Light, Override
from duizhang.web.board.rollup import COLOURS
from duizhang.web.board.selectors import Standing, board_tasks, tasks_seen_by
from duizhang.web.board.statuses import with_status
from duizhang.web.board.verdicts import standing_verdicts
from duizhang.web.cases.flow import WITH_UNIT
from duizhang.web.cases.models import Case as SupervisionCase
from duizhang.web.cases.selectors import cases_seen_by
from duizhang.web.cycles.models import Cycle, Report, Snapshot
from duizhang.web.cycles.models.report import State as ReportState
from duizhang.web.cycles.models.snapshot import Colour
from duizhang.web.cycles.selectors import reports_seen_by, standing_in
from duizhang.web.generic.moments import midnight
from duizhang.web.ledger.chain import last_seal
from duizhang.web.plans.models import Assignment, Change, Plan, Task
from duizhang.web.plans.models.assignment import Role
from duizhang.web.plans.selectors import changes_seen_by
from duizhang.web.units.models import Unit

SAID = Q(judged__gt=0) | Q(overridden__isnull=False)  # a light that somebody or some verdict lit
KEPT, MISSED = ("met", "stated_done"), ("not_met", "not_reported")
RARE = ("accounts.person", "cases.case", "cycles.cycle", "cycles.schedule", "plans.plan", "units.unit")  # kinds of things that entries name
OFTEN = ("board.override", "cycles.report", "plans.target", "plans.task")


def ledger_head() -> int:
    """The number of the last entry: whatever changes anything moves it."""
    return last_seal().number


def names_seen_by(person: Person) -> tuple[str, ...]:
    """What an entry of the ledger names that changes something on the page: everything of these kinds, or what is of one's own units.

    A task that comes to the units is named with its plan, so every plan is here too.
    """
    if scope(person) is None:
        return (*RARE, *OFTEN)
    tasks = tasks_seen_by(person).order_by().values_list("pk", flat=True)
    plans = Plan.objects.order_by().values_list("pk", flat=True)
    return (*RARE, *(f"plans.task:{pk}" for pk in tasks), *(f"plans.plan:{pk}" for pk in plans))


def task_ids(person: Person, at: Standing) -> tuple[int, ...]:
    """The tasks of the plan, in its order; within one request asked once."""
    return once(person, f"tasks of {at.plan and at.plan.pk}", lambda: _task_ids(person, at))


def _task_ids(person: Person, at: Standing) -> tuple[int, ...]:
    return tuple(tasks_seen_by(person).filter(plan=at.plan).order_by("order", "pk").values_list("pk", flat=True))


def colours(person: Person, at: Standing, cycles: Sequence[Cycle], among: Collection[str] = COLOURS) -> dict[tuple[int, int], str]:
    """(task, cycle) → colour, of those, where the cycle has a verdict on the task or a person set its colour."""
    lights = _lights(person, at).filter(SAID, cycle__in=cycles, urgency__in=[ORDER.index(Colour(colour)) for colour in among])
    return {(task, cycle): colour for task, cycle, colour in lights.values_list("task_id", "cycle_id", "colour")}


def led_colours(person: Person, at: Standing, cycles: Sequence[Cycle]) -> list[tuple[int, int, str, int]]:
    """(unit, cycle, colour, how many tasks that it leads have it then): of all units, or one's own."""
    lights = _led(_lights(person, at).filter(SAID, cycle__in=cycles), "task__assignments", person)
    return list(lights.values_list("lead", "cycle_id", "colour").annotate(n=Count("pk")))


def coloured(person: Person, at: Standing, tasks: Sequence[int]) -> list[Task]:
    """Those tasks as the board takes them, in the order given."""
    found = {task.pk: task for task in board_tasks(person, at).filter(pk__in=tasks)}
    return [found[pk] for pk in tasks if pk in found]


def those(person: Person, tasks: Sequence[int]) -> QuerySet[Task]:
    """Those of the tasks that the person sees, in the plan's order."""
    return tasks_seen_by(person).filter(pk__in=tasks).order_by("order", "pk")


def decided_since(person: Person, at: Standing, since: date) -> frozenset[int]:
    """Asked once within one request: the tasks on which the cycle's verdict was accepted, or a colour set or withdrawn by hand, from that day on."""
    return once(person, f"decided {at} {since}", lambda: _decided_since(person, at, since))


def _decided_since(person: Person, at: Standing, since: date) -> frozenset[int]:
    verdicts = standing_verdicts().filter(cycle=at.cycle, layer=at.layer, target__task__in=_ids(person, at)).order_by()
    fresh = verdicts.filter(Q(submission__report__accepted_at__gte=midnight(since)) | Q(submission__isnull=True, judged_at__gte=midnight(since)))
    hands = overrides_since(person, at, since).filter(cycle=at.cycle).order_by()
    return frozenset((*fresh.values_list("target__task", flat=True), *hands.values_list("task", flat=True)))


def field_counts(person: Person, at: Standing, today: date) -> Counter[tuple[str, str]]:
    """How many tasks have that (field, status): counted by their lights; only those that have no verdict are looked at themselves."""
    tasks = with_status(_tasks(person, at), at.cycle, at.layer, today)
    if at.cycle is None:
        return _counted(tasks)
    lights = _lights(person, at).filter(cycle=at.cycle)
    counts = _counted(lights)
    judged = Counter({(field, status): n for (field, status), n in counts.items() if status})
    return judged if judged == counts else judged + _counted(tasks.filter(pk__in=lights.filter(status="").values("task")))


def leading_units(person: Person, at: Standing) -> list[Unit]:
    """The units that lead a task of the plan: all, or one's own; in the directory's order."""
    leading = Assignment.objects.filter(unit=OuterRef("pk"), task__in=_ids(person, at), role=Role.LEAD)
    units, own = Unit.objects.filter(Exists(leading)).order_by("code"), scope(person)
    return list(units if own is None else units.filter(pk__in=own))


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
    counts = {name: Count("pk", filter=q) for name, q in promise_sorts(at.cycle.end).items()}
    return list(led.values("lead").annotate(**counts, name=F("target__task__assignments__unit__name")))


def led_by(verdicts: QuerySet[Snapshot], unit: int) -> QuerySet[Snapshot]:
    """Those on promises that the unit leads."""
    return verdicts.filter(target__task__assignments__unit=unit, target__task__assignments__role=Role.LEAD)


def state_counts(person: Person, today: date) -> list[tuple[str, int, int]]:
    """(state, how many cases, of them overdue)."""
    cases = SupervisionCase.objects.filter(pk__in=cases_seen_by(person).order_by().values("pk")).order_by()
    late = Count("pk", filter=Q(state__in=WITH_UNIT, due__lt=today))
    return list(cases.values("state").annotate(n=Count("pk"), late=late).values_list("state", "n", "late"))


def cases_since(person: Person, moment: str, since: date) -> QuerySet[SupervisionCase]:
    """The cases `opened` or `closed` from that day on, latest first."""
    return cases_seen_by(person).filter(**{f"{moment}_at__gte": midnight(since)}).order_by(f"-{moment}_at")


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
    return reports_seen_by(person).filter(first_in__gte=midnight(since), part=False).exclude(state=ReportState.DRAFT).order_by("-submitted_at", "-pk")


def overrides_since(person: Person, at: Standing, since: date) -> QuerySet[Override]:
    """Colours of the plan's tasks set or withdrawn by hand from that day on, latest first."""
    found = Override.objects.filter(task__in=_ids(person, at)).filter(Q(set_at__gte=midnight(since)) | Q(withdrawn_at__gte=midnight(since)))
    return found.select_related("task", "cycle", "set_by", "withdrawn_by")


def changes_since(person: Person, at: Standing, since: date) -> QuerySet[Change]:
    """Changes of the plan approved from that day on, latest first."""
    return changes_seen_by(person).filter(plan=at.plan, decision="approved", decided_at__gte=midnight(since)).order_by("-decided_at")


def _tasks(person: Person, at: Standing) -> QuerySet[Task]:
    return tasks_seen_by(person).filter(plan=at.plan).order_by()


def _ids(person: Person, at: Standing) -> Any:
    """The tasks to filter by: of one's own units, a few, as numbers, which spares the database to look for them in every query."""
    return _tasks(person, at).values("pk") if scope(person) is None else task_ids(person, at)


def _lights(person: Person, at: Standing) -> QuerySet[Light]:
    lights = Light.objects.filter(layer=at.layer).order_by()
    return lights if scope(person) is None else lights.filter(task__in=_ids(person, at))  # a plan's cycles have its tasks only


def _counted(found: QuerySet[Any]) -> Counter[tuple[str, str]]:
    rows = found.order_by().values_list("field", "status").annotate(n=Count("pk"))
    return Counter({(field, status): n for field, status, n in rows})


def _led(found: QuerySet[Any], assignments: str, person: Person) -> QuerySet[Any]:
    """Once for each unit that leads the task, as `lead`; of one's own units where one sees no more."""
    led = found.filter(**{f"{assignments}__role": Role.LEAD})
    own = scope(person)
    led = led if own is None else led.filter(**{f"{assignments}__unit__in": own})
    return led.annotate(lead=F(f"{assignments}__unit"))

