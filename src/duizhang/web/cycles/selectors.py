"""Whose cycles and reports a person sees. A draft is seen by its own unit only."""

from typing import Any

from django.db.models import Count, Exists, F, IntegerField, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from duizhang.web.accounts import visibility
from duizhang.web.accounts.models import Person
from duizhang.web.cycles.models import Cycle, Evidence, Finding, Report, Schedule, Snapshot, Submission
from duizhang.web.cycles.models.report import State
from duizhang.web.cycles.models.snapshot import Colour, Layer
from duizhang.web.plans.models import Assignment, Plan
from duizhang.web.plans.models.assignment import Role
from duizhang.web.plans.models.plan import State as PlanState
from duizhang.web.plans.models.review import Review
from duizhang.web.plans.selectors import targets_seen_by
from duizhang.web.units.models import Unit

HANDED_IN = ~Q(state=State.DRAFT)


def reports_seen_by(person: Person) -> QuerySet[Report]:
    """One's own units' reports; parts handed in to a task that one's unit leads; everything handed in for those who see everything."""
    reports = Report.objects.select_related("cycle__plan", "task", "unit", "submitted_by")
    if visibility.sees_everything(person):
        return reports.filter(HANDED_IN)
    mine = visibility.unit_ids(person)
    led = Assignment.objects.filter(unit__in=mine, role=Role.LEAD).values("task")
    return reports.filter(Q(unit__in=mine) | Q(HANDED_IN, part=True, task__in=led))


def reports_written_by(person: Person) -> QuerySet[Report]:
    """Those of one's own units: only these does one write, pass on, or read as a draft."""
    return Report.objects.select_related("cycle__plan", "task", "unit").filter(unit__in=visibility.unit_ids(person))


def parts_led_by(person: Person) -> QuerySet[Report]:
    """Supporting units' parts, passed on, of tasks that one's units lead."""
    return reports_seen_by(person).filter(part=True).exclude(unit__in=visibility.unit_ids(person))


def reports_headed_by(person: Person) -> QuerySet[Report]:
    """What a unit's head passes on or sends back: one's own, and parts of tasks that one's units lead."""
    mine = visibility.unit_ids(person)
    return reports_seen_by(person).filter(Q(unit__in=mine) | Q(part=True))


def queue_seen_by(person: Person) -> QuerySet[Report]:
    """`reports_seen_by` without parts, each with its lights and doubts, for lists."""
    latest = Submission.objects.filter(report=OuterRef("pk")).order_by("-number").values("pk")[:1]
    doubts = Finding.objects.filter(submission=OuterRef("latest")).exclude(severity="info").order_by().values("submission").annotate(n=Count("pk")).values("n")
    return (
        reports_seen_by(person)
        .filter(part=False)
        .annotate(latest=Subquery(latest), **{colour.value: _lit(colour) for colour in (Colour.RED, Colour.YELLOW, Colour.GREEN)})
        .annotate(doubts=Subquery(doubts, output_field=IntegerField()))
        .order_by("-cycle__end", "task__order", "id")
    )


def _lit(colour: Colour) -> Coalesce:
    """Whether a target of the report's task has that colour. Not `Exists`, which the database may work out for all reports to show fifty."""
    lit = Snapshot.objects.filter(target__task=OuterRef("task"), cycle=OuterRef("cycle"), layer=Layer.REPORTED, colour=colour).order_by()
    return Coalesce(Subquery(lit.annotate(yes=Value(True)).values("yes")[:1]), False)


def open_reports_of(person: Person) -> QuerySet[Report]:
    """What one's units write in cycles that are open."""
    return reports_written_by(person).filter(cycle__closed_at__isnull=True).order_by("cycle__due", "task__plan", "task__order", "id")


def open_cycles_of(person: Person) -> list[tuple[Cycle, int]]:
    """The cycles of those, with how many of the reports are still to be handed in."""
    owed = Count("pk", filter=Q(state__in=(State.DRAFT, State.RETURNED)))
    counts = dict(open_reports_of(person).order_by().values_list("cycle").annotate(owed=owed))
    return [(cycle, counts[cycle.pk]) for cycle in Cycle.objects.select_related("plan").filter(pk__in=counts)]


def unstarted_parts(person: Person) -> list[tuple[Cycle, Assignment]]:
    """Tasks in open cycles in which one's unit takes part and has not begun a report."""
    mine = visibility.unit_ids(person)
    cycles = list(Cycle.objects.select_related("plan").filter(closed_at__isnull=True, plan__state=PlanState.RUNNING))
    assigned = Assignment.objects.select_related("task", "unit").filter(
        unit__in=mine, task__plan__in={c.plan_id for c in cycles}, task__review=Review.ACCEPTED, task__merged_into__isnull=True
    )
    there = set(Report.objects.filter(unit__in=mine, cycle__in=cycles).values_list("cycle_id", "task_id", "unit_id"))
    return [
        (c, a) for a in assigned for c in cycles if c.plan_id == a.task.plan_id and (c.pk, a.task_id, a.unit_id) not in there
    ]


def cycles_seen_by(person: Person) -> QuerySet[Cycle]:
    """All cycles; how many reports are due and in counts only what one may know of."""
    wanted = Report.objects.filter(cycle=OuterRef("pk"), part=False).order_by()
    if not visibility.sees_everything(person):
        wanted = wanted.filter(unit__in=visibility.unit_ids(person))
    return Cycle.objects.select_related("plan").annotate(
        wanted=_counted(wanted),
        handed_in=_counted(wanted.filter(HANDED_IN)),
        waiting=_counted(wanted.filter(state=State.PASSED)),
        accepted=_counted(wanted.filter(state__in=(State.ACCEPTED, State.LOCKED))),
    ).order_by("-end", "plan", "rhythm")


def standing_in(cycle: Cycle, person: Person) -> QuerySet[Report]:
    """Who has handed in and who has not: state and days only, never a draft's words."""
    reports = Report.objects.filter(cycle=cycle, part=False).select_related("unit", "task").defer("text", "problems", "next_step", "task__text")
    if not visibility.sees_everything(person):
        reports = reports.filter(unit__in=visibility.unit_ids(person))
    return reports.order_by(F("first_in").asc(nulls_first=True), "unit__code", "task__order")


def schedules_seen_by(person: Person) -> QuerySet[Schedule]:
    """All schedules."""
    return Schedule.objects.select_related("plan")


def evidence_seen_by(person: Person) -> QuerySet[Evidence]:
    """The files of the reports one sees."""
    return Evidence.objects.select_related("report", "file").defer("file__content").filter(report__in=reports_seen_by(person).values("pk"))


def findings_of_own(person: Person) -> QuerySet[Finding]:
    """Doubts about one's own units' submissions."""
    return Finding.objects.select_related("submission__report").filter(submission__report__in=reports_written_by(person).values("pk"))


def verdicts_on(report: Report) -> QuerySet[Snapshot]:
    """What the engine said of the report's task in its cycle, from the report."""
    return Snapshot.objects.select_related("target").filter(target__task=report.task_id, cycle=report.cycle_id, layer=Layer.REPORTED)


def published_verdicts(plan: Plan, person: Person) -> QuerySet[Snapshot]:
    """The latest published verdict on each target of the plan that the person sees, in the plan's order."""
    later = Snapshot.objects.filter(target=OuterRef("target"), layer=Layer.PUBLISHED, cycle__gt=OuterRef("cycle"))
    found = Snapshot.objects.filter(layer=Layer.PUBLISHED, target__in=targets_seen_by(person).filter(task__plan=plan).order_by().values("pk"))
    return found.exclude(Exists(later)).select_related("target__task").order_by("target__task__order", "target__task", "target__line", "target__start", "target")


def running_plans() -> QuerySet[Plan]:
    """Plans that are being carried out."""
    return Plan.objects.filter(state=PlanState.RUNNING)


def cycles() -> QuerySet[Cycle]:
    """All cycles, for filters."""
    return Cycle.objects.select_related("plan")


def reporting_units() -> QuerySet[Unit]:
    """Units that lead a task, for filters."""
    return Unit.objects.filter(Exists(Assignment.objects.filter(unit=OuterRef("pk"), role=Role.LEAD)))


def tasks_assigned_to(person: Person) -> QuerySet[Any]:
    """Who of one's units has a part in which task."""
    return Assignment.objects.select_related("task", "unit").filter(unit__in=visibility.unit_ids(person))


def _counted(reports: QuerySet[Report]) -> Coalesce:
    """How many; a query of its own, so that a page of cycles counts its own cycles only."""
    return Coalesce(Subquery(reports.values("cycle").annotate(n=Count("*")).values("n"), output_field=IntegerField()), 0)
