"""Reading cases and complaints: which a person may see, which are late, which complaints are alike."""

from datetime import date

from django.db.models import Count, Exists, F, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from duizhang.web.accounts.models import Person
from duizhang.web.accounts.visibility import sees_everything, unit_ids
from duizhang.web.cases.flow import RUNNING, SETTLED, WITH_UNIT
from duizhang.web.cases.likeness import likeness
from duizhang.web.cases.models import Case, Complaint, Step
from duizhang.web.cases.models.case import State
from duizhang.web.cases.models.step import Verb
from duizhang.web.cycles.models import Snapshot
from duizhang.web.files.models import StoredFile
from duizhang.web.plans.models import Task
from duizhang.web.units.models import Unit

ALIKE = 0.3  # share of common character pairs from which two texts are shown together; a person decides
COMPARED = 400  # so many of the latest complaints are compared, so that the page does not grow with the register


def cases_seen_by(person: Person) -> QuerySet[Case]:
    """Everything for who sees everything; else those that lie with one's own units (leading or supporting), once assigned."""
    slips = Complaint.objects.filter(case=OuterRef("pk")).order_by().values("case").annotate(n=Count("pk")).values("n")
    cases = Case.objects.select_related("unit", "task", "opened_by").annotate(complaint_count=Coalesce(Subquery(slips), 0))
    if sees_everything(person):
        return cases
    own = unit_ids(person)
    supporting = Case.supporting.through.objects.filter(case=OuterRef("pk"), unit__in=own)
    return cases.filter(Q(unit__in=own) | Exists(supporting)).exclude(state=State.OPENED)


def complaints_seen_by(person: Person) -> QuerySet[Complaint]:
    """Everything for who sees everything; else those that led to a case one may see."""
    complaints = Complaint.objects.select_related("case")
    return complaints if sees_everything(person) else complaints.filter(case__in=cases_seen_by(person).values("pk"))


def overdue(cases: QuerySet[Case], today: date) -> QuerySet[Case]:
    """Those whose unit has not answered by the deadline, or whose answer did not pass and the deadline is gone."""
    return cases.filter(state__in=WITH_UNIT, due__lt=today)


def alike(complaint: Complaint) -> list[tuple[Complaint, float]]:
    """Other complaints that seem to be about the same thing: same place, or much of the same words; likest first."""
    others = Complaint.objects.select_related("case").exclude(pk=complaint.pk)[:COMPARED]
    scored = [(other, likeness(complaint.text, other.text)) for other in others]
    found = [(o, s) for o, s in scored if s >= ALIKE or (complaint.place and o.place == complaint.place and s >= ALIKE / 2)]
    return sorted(found, key=lambda pair: -pair[1])


def closing_counts(cases: QuerySet[Case], today: date) -> dict[str, int]:
    """The counts that the closing rates are made of, in one query. `closed_at` is compared as a day of the office's own time."""
    cases = cases.order_by()
    ids = Case.objects.filter(pk__in=cases.values("pk"))
    return ids.aggregate(
        opened=Count("pk"),
        assigned=Count("pk", filter=~Q(state=State.OPENED)),
        closed=Count("pk", filter=Q(state__in=SETTLED)),
        time_up=Count("pk", filter=Q(due__lt=today)),
        in_time=Count("pk", filter=Q(due__lt=today, state__in=SETTLED, closed_at__date__lte=F("due"))),
        running=Count("pk", filter=Q(state__in=RUNNING)),
        overdue=Count("pk", filter=Q(state__in=WITH_UNIT, due__lt=today)),
        first_time=Count("pk", filter=Q(state__in=SETTLED, round=1)),
    )


def assignable_units() -> QuerySet[Unit]:
    """The units that a case can be given to."""
    return Unit.objects.filter(until__isnull=True)


def running_tasks() -> QuerySet[Task]:
    """The tasks on which a case can rest."""
    return Task.objects.filter(review="accepted", merged_into__isnull=True).select_related("plan")


def named_tasks(written: str) -> QuerySet[Task]:
    """Those that may be meant: by code, or by words of their title; of the latest plan first."""
    code = written.split(maxsplit=1)[0] if written.split() else ""
    words = Q(code=written) | Q(title__icontains=written) | Q(code=code, title__startswith=written.removeprefix(code).strip())
    return running_tasks().filter(words).order_by("-plan__year", "order", "pk")


def loose_complaints() -> QuerySet[Complaint]:
    """Those that lead to no case yet."""
    return Complaint.objects.filter(case__isnull=True)


def open_cases() -> QuerySet[Case]:
    """Those to which a complaint can still be added."""
    return Case.objects.exclude(state__in=SETTLED)


def verdicts() -> QuerySet[Snapshot]:
    """The verdicts that a case can rest on."""
    return Snapshot.objects.select_related("target")


def steps_of(case: Case) -> QuerySet[Step]:
    """What happened, newest first, with people and files."""
    return case.steps.order_by("-id").select_related("by").prefetch_related(Prefetch("files", StoredFile.objects.defer("content")))


def file_of(case: Case) -> QuerySet[StoredFile]:
    """The files that came with its steps."""
    return StoredFile.objects.filter(pk__in=Step.files.through.objects.filter(step__case=case).values("storedfile"))


def counts_by_unit(cases: QuerySet[Case], today: date) -> QuerySet[Case, dict[str, int]]:
    """For each lead unit how many it was given, closed, has late; most late first. Counts only: no ranking by percentage."""
    ids = Case.objects.filter(pk__in=cases.order_by().values("pk"), unit__isnull=False)
    return (
        ids.values("unit", "unit__name")
        .annotate(
            assigned=Count("pk"),
            closed=Count("pk", filter=Q(state__in=SETTLED)),
            late=Count("pk", filter=Q(state__in=WITH_UNIT, due__lt=today)),
            again=Count("pk", filter=Q(round__gt=1)),
        )
        .order_by("-late", "-assigned", "unit__name")
    )


def unreminded(today: date) -> QuerySet[Case]:
    """Overdue cases that nobody was reminded of since the deadline."""
    reminded = Step.objects.filter(case=OuterRef("pk"), verb=Verb.REMIND, at__date__gt=OuterRef("due"))
    return overdue(Case.objects.all(), today).exclude(Exists(reminded))
