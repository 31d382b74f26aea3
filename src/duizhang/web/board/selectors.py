"""Reading the board: which tasks a person sees, at which cycle, in which layer."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, F, Min, OuterRef, Q, QuerySet, Sum

from duizhang.web.accounts.models import Person
from duizhang.web.accounts.visibility import sees_everything, unit_ids
from duizhang.web.board.colours import with_colours
from duizhang.web.board.models import Light, Override, SavedFilter
from duizhang.web.board.verdicts import standing_verdicts
from duizhang.web.cases.models import Case
from duizhang.web.cycles.models import Cycle, Snapshot, Submission
from duizhang.web.cycles.models.report import State
from duizhang.web.cycles.models.snapshot import Colour, Layer
from duizhang.web.generic.query import number_in
from duizhang.web.plans.models import Assignment, Plan, Target, Task
from duizhang.web.units.models import Unit

LAYERS = (Layer.REPORTED, Layer.COMPUTED, Layer.PUBLISHED)
SHOWN_CYCLES = 6
PACES = {"behind": "behind", "on": "on_pace", "ahead": "ahead", "": "unpaced"}  # of a verdict → column of a light


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where the board stands: one plan, one cycle, one layer; layers are never mixed. All None where there is nothing yet."""

    plan: Plan | None
    cycle: Cycle | None
    layer: Layer


@dataclass(frozen=True, slots=True, kw_only=True)
class Sums:
    """How many tasks of a field have a colour, and how many of their targets each pace ("" for none)."""

    field: str
    colour: str
    tasks: int
    paces: dict[str, int]


def tasks_seen_by(person: Person) -> QuerySet[Task]:
    """Confirmed tasks of published plans; of one's own units (leading or supporting) where one does not see everything."""
    tasks = Task.objects.filter(review="accepted", merged_into__isnull=True).exclude(plan__state="draft").select_related("plan")
    if sees_everything(person):
        return tasks
    own = Assignment.objects.filter(task=OuterRef("pk"), unit__in=unit_ids(person))
    return tasks.filter(Exists(own))


def task_seen_by(person: Person, pk: int) -> Task | None:
    """One of them, with `has_cases` and `has_overrides`: most tasks have neither, and then nobody need ask which."""
    has = {f"has_{name}": Exists(model.objects.filter(task=OuterRef("pk"))) for name, model in (("cases", Case), ("overrides", Override))}
    return tasks_seen_by(person).filter(pk=pk).annotate(**has).order_by().first()


def plans_seen_by(person: Person) -> QuerySet[Plan]:
    """The plans that have a task for the person, latest year first."""
    tasks = tasks_seen_by(person).order_by()
    return Plan.objects.filter(Exists(tasks.filter(plan=OuterRef("pk"))) if sees_everything(person) else Q(pk__in=tasks.values("plan")))


def cycles_of(plan: Plan | None) -> QuerySet[Cycle]:
    """The cycles of a plan for which there are verdicts, latest first."""
    return Cycle.objects.filter(Exists(_judged().filter(cycle=OuterRef("pk"))), plan=plan)


def standing(person: Person, *, plan: str = "", cycle: str = "", layer: str = "") -> Standing:
    """As asked for; what is not asked for is the latest (and the layer `reported`, where the cycle has it)."""
    return standing_among(person, plan=plan, cycle=cycle, layer=layer)[0]


def standing_among(person: Person, *, plan: str = "", cycle: str = "", layer: str = "") -> tuple[Standing, list[Cycle]]:
    """The same, with the cycles of the plan among which it was chosen, latest first."""
    plans = plans_seen_by(person)
    with_verdicts = Exists(_judged().filter(cycle__plan=OuterRef("pk")))
    chosen = _asked_for(plans, plan) or plans.annotate(judged=with_verdicts).order_by("-judged", "-year", "title").first()
    has = {f"has_{at}": Exists(_judged().filter(cycle=OuterRef("pk"), layer=at)) for at in LAYERS}
    cycles = list(cycles_of(chosen).annotate(**has).order_by("-end", "-start"))
    at = next((found for found in cycles if found.pk == number_in(cycle)), next(iter(cycles), None))
    if at is not None and chosen is not None:
        at.plan = chosen  # known already: nobody need ask for it again
    there = (found for found in LAYERS if at is not None and getattr(at, f"has_{found}"))
    return Standing(plan=chosen, cycle=at, layer=Layer(layer) if layer in Layer.values else next(there, Layer.REPORTED)), cycles


def _asked_for(found: QuerySet[Any], key: str) -> Any:
    number = number_in(key)
    return None if number is None else found.filter(pk=number).first()


def board_tasks(person: Person, at: Standing) -> QuerySet[Task]:
    """The tasks of the plan with their colours in the cycle."""
    return with_colours(tasks_seen_by(person).filter(plan=at.plan), at.cycle, at.layer)


def urgent_first(tasks: QuerySet[Task], at: Standing) -> QuerySet[Task]:
    """`tasks` with colours, sorted as an index has them, so that a page of them costs the same however many there are."""
    return tasks.order_by("-light__urgency", "light__order", "light__task_id") if at.cycle else tasks.order_by("order", "pk")


def last_cycles(cycle: Cycle | None, shown: int = SHOWN_CYCLES, *, among: Iterable[Cycle] | None = None) -> list[Cycle]:
    """This cycle and those of the same rhythm before it for which there are verdicts, at most `shown`, oldest first; out of `among`,
    latest first, where they are known already."""
    if cycle is None:
        return []
    known = cycles_of(cycle.plan).order_by("-end") if among is None else among
    return [c for c in known if c.rhythm == cycle.rhythm and c.end <= cycle.end][:shown][::-1]


def verdicts_of(tasks: list[Task], cycles: list[Cycle], layer: Layer) -> QuerySet[Snapshot]:
    """The verdicts on the tasks' targets in the cycles."""
    found = standing_verdicts().filter(target__task__in=tasks, cycle__in=cycles, layer=layer)
    return found.select_related("target").order_by("target__line", "target__start", "target_id")


def overrides_of(tasks: list[Task], cycles: list[Cycle]) -> QuerySet[Override]:
    """The overrides in force."""
    return Override.objects.filter(task__in=tasks, cycle__in=cycles, withdrawn_at__isnull=True).select_related("set_by")


def accepted_submissions(tasks: list[Task], cycle: Cycle | None) -> QuerySet[Submission]:
    """What the lead units handed in for the cycle and the office accepted; the latest first."""
    accepted = Submission.objects.filter(report__task__in=tasks, report__cycle=cycle, report__state__in=(State.ACCEPTED, State.LOCKED))
    return accepted.select_related("report").order_by("-number")


def lights_of(tasks: list[Task], cycles: list[Cycle], layer: Layer) -> QuerySet[Light]:
    """The tasks' lights in the cycles."""
    return Light.objects.filter(task__in=tasks, cycle__in=cycles, layer=layer).order_by()


def sums(tasks: QuerySet[Task], at: Standing, *, whole: bool = False) -> list[Sums]:
    """By field (in the plan's order) and colour. `whole`: `tasks` are all of the plan, which spares the database a look at each."""
    if at.cycle is None:
        plain = tasks.order_by().values("field").annotate(n=Count("pk"), first=Min("order")).order_by("first")
        return [Sums(field=row["field"], colour=Colour.GREY.value, tasks=row["n"], paces={}) for row in plain]
    lights = Light.objects.filter(cycle=at.cycle, layer=at.layer)
    lights = lights if whole else lights.filter(task__in=tasks.order_by().values("pk"))
    rows = lights.order_by().values("field", "colour").annotate(n=Count("*"), first=Min("order"), **{f"n_{name}": Sum(name) for name in PACES.values()})
    found = [Sums(field=row["field"], colour=row["colour"], tasks=row["n"], paces={p: row[f"n_{name}"] for p, name in PACES.items()}) for row in rows.order_by("first")]
    first = {field: n for n, field in enumerate(dict.fromkeys(s.field for s in found))}
    return sorted(found, key=lambda s: first[s.field])


def verdict_seen_by(person: Person) -> QuerySet[Snapshot]:
    """The verdicts on tasks that the person sees."""
    found = standing_verdicts().filter(target__task__in=tasks_seen_by(person).order_by().values("pk"))
    return found.select_related("target__task", "target__document", "cycle__plan", "submission__report__unit", "submission__document", "document").defer("target__document__blocks", "submission__document__blocks", "document__blocks")


def overrides_on(task: Task) -> QuerySet[Override]:
    """All of them, withdrawn ones too, latest first."""
    return Override.objects.filter(task=task).select_related("cycle", "set_by", "withdrawn_by")


def overrides_seen_by(person: Person) -> QuerySet[Override]:
    """Those on tasks that the person sees."""
    return Override.objects.filter(task__in=tasks_seen_by(person).order_by().values("pk"))


def filters_seen_by(person: Person) -> QuerySet[SavedFilter]:
    """One's own and the shared ones."""
    return SavedFilter.objects.filter(Q(person=person) | Q(shared=True)).select_related("person")


def lead_units(tasks: QuerySet[Task]) -> QuerySet[Unit]:
    """The units that have a part in the tasks."""
    return Unit.objects.filter(pk__in=Assignment.objects.filter(task__in=tasks.order_by().values("pk")).order_by().values("unit"))


def districts_of(tasks: QuerySet[Task]) -> QuerySet[Unit]:
    """The districts among them, or in which they lie."""
    units = lead_units(tasks).order_by()
    inside = units.filter(district__isnull=False).values("district")
    return Unit.objects.filter(Q(pk__in=inside) | Q(pk__in=units.filter(kind="district").values("pk")))


def fields_of_plan(person: Person, plan: Plan | None) -> list[str]:
    """The fields (领域) in the plan's order."""
    rows = tasks_seen_by(person).filter(plan=plan).order_by("order").values_list("field", flat=True)
    return [field for field in dict.fromkeys(rows) if field]


def leaders_of_plan(person: Person, plan: Plan | None) -> list[str]:
    """The leaders in charge (分管领导)."""
    rows = tasks_seen_by(person).filter(plan=plan).exclude(in_charge="").order_by(F("in_charge")).values_list("in_charge", flat=True)
    return list(rows.distinct())


def assignments_in(district: Unit) -> QuerySet[Assignment]:
    """The parts that a district, or a unit in it, has in tasks."""
    return Assignment.objects.filter(Q(unit=district) | Q(unit__district=district))


def verdicts_by_target(task: Task) -> list[tuple[Target, list[Snapshot]]]:
    """Each confirmed target of the task with its verdicts of all layers, latest cycle first."""
    targets = list(task.targets.filter(review="accepted").prefetch_related("curve"))
    found: dict[int, list[Snapshot]] = {target.pk: [] for target in targets}
    for verdict in standing_verdicts(targets).select_related("cycle").order_by("-cycle__end", "-cycle__start"):
        found[verdict.target_id].append(verdict)
    return [(target, found[target.pk]) for target in targets]


def _judged() -> QuerySet[Light]:
    return Light.objects.filter(judged__gt=0)
