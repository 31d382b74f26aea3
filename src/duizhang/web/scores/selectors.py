"""Reading assessments: the office, leaders and auditors see all; a unit its own sheet, once it was shown."""

from django.db.models import Count, Prefetch, Q, QuerySet

from duizhang.web.accounts.models import Person
from duizhang.web.accounts.visibility import sees_everything, unit_ids
from duizhang.web.board.verdicts import standing_verdicts
from duizhang.web.cycles.models import Cycle, Snapshot
from duizhang.web.files.models import StoredFile
from duizhang.web.plans.models import Assignment, Target
from duizhang.web.scores.models import Entry, Item, Scheme, Sheet
from duizhang.web.scores.models.entry import State
from duizhang.web.units.models import Group, Unit

FILES = Prefetch("files", StoredFile.objects.defer("content"))


def schemes_seen_by(person: Person) -> QuerySet[Scheme]:
    """With the number of units and of current sheets; for a unit those that it was shown its sheet of."""
    schemes = Scheme.objects.select_related("plan", "cycle__plan", "issue", "shown_by").defer("rule", "issue__paper", "issue__drafted", "issue__data")
    schemes = schemes.annotate(unit_count=Count("units", distinct=True))
    if sees_everything(person):
        return schemes
    return schemes.filter(shown_at__isnull=False, pk__in=Scheme.units.through.objects.filter(unit__in=unit_ids(person)).values("scheme"))


def sheets_seen_by(person: Person) -> QuerySet[Sheet]:
    """All versions; a unit sees its own, those made before they were shown included, since they are its own."""
    sheets = Sheet.objects.select_related("scheme__plan", "scheme__cycle", "scheme__issue", "unit", "computed_by")
    return sheets if sees_everything(person) else sheets.filter(unit__in=unit_ids(person), scheme__shown_at__isnull=False)


def entries_seen_by(person: Person) -> QuerySet[Entry]:
    """Those of the sheets that a person sees, with their files, without what is in them."""
    entries = Entry.objects.select_related("scheme__plan", "scheme__cycle", "unit", "snapshot", "entered_by", "decided_by").prefetch_related(FILES)
    return entries if sees_everything(person) else entries.filter(unit__in=unit_ids(person), scheme__shown_at__isnull=False)


def items_seen_by(person: Person) -> QuerySet[Item]:
    """For who sees all."""
    return Item.objects.select_related("scheme", "target__task") if sees_everything(person) else Item.objects.none()


def current_sheets(scheme: Scheme) -> list[Sheet]:
    """The sheets in force, without their content."""
    return list(scheme.sheets.filter(current=True).select_related("unit").defer("content"))


def versions_of(sheet: Sheet) -> QuerySet[Sheet]:
    """All versions of the unit's sheet, latest first."""
    return Sheet.objects.filter(scheme=sheet.scheme_id, unit=sheet.unit_id).select_related("computed_by").defer("content").order_by("-number")


def entries_of(scheme: Scheme, unit: Unit | None = None) -> QuerySet[Entry]:
    """The entries of an assessment (of one unit of it)."""
    found = scheme.entries.select_related("unit", "snapshot", "entered_by", "decided_by").prefetch_related(FILES)
    return found.filter(unit=unit) if unit else found


def counting(scheme: Scheme) -> QuerySet[Entry]:
    """The entries that count."""
    return scheme.entries.filter(state=State.CONFIRMED).select_related("unit").order_by("unit__code", "id")


def blank_entries(scheme: Scheme) -> QuerySet[Entry]:
    """Those that count but have no figure."""
    return counting(scheme).filter(actual__isnull=True, rank__isnull=True)


def open_entries(scheme: Scheme) -> QuerySet[Entry]:
    """What the records proposed and nobody has decided."""
    return scheme.entries.filter(state=State.OPEN).select_related("unit")


def items_with_leads(scheme: Scheme) -> QuerySet[Item]:
    """The items with their targets, tasks and who leads them."""
    leads = Prefetch("target__task__assignments", Assignment.objects.filter(role="lead"))
    return scheme.items.select_related("target__task").prefetch_related(leads)


def verdicts_at(scheme: Scheme) -> dict[int, Snapshot]:
    """The standing verdict on each target at the assessment's period and layer."""
    found = standing_verdicts().filter(cycle=scheme.cycle_id, layer=scheme.layer).select_related("cycle")
    return {verdict.target_id: verdict for verdict in found.filter(target__in=scheme.items.values("target"))}


def free_targets(scheme: Scheme) -> QuerySet[Target]:
    """Confirmed targets of the plan that are not yet items of the assessment and are led by an assessed unit."""
    led = Assignment.objects.filter(role="lead", unit__in=scheme.units.values("pk")).values("task")
    targets = Target.objects.filter(task__plan=scheme.plan_id, task__review="accepted", task__merged_into__isnull=True, review="accepted", task__in=led)
    return targets.exclude(pk__in=scheme.items.values("target")).select_related("task").order_by("task__order", "line", "start", "id")


def cycles_to_assess() -> QuerySet[Cycle]:
    """Reporting periods of published plans, latest first."""
    return Cycle.objects.exclude(plan__state="draft").select_related("plan").order_by("-end", "-start")


def units_to_assess() -> QuerySet[Unit]:
    """The units that stand."""
    return Unit.objects.filter(until__isnull=True)


def groups_to_assess() -> QuerySet[Group]:
    """The groups of the directory that have members."""
    return Group.objects.filter(members__isnull=False).distinct()


def units_of(scheme: Scheme) -> QuerySet[Unit]:
    """The assessed units."""
    return scheme.units.all()


def file_of_entry(entry: Entry, pk: int) -> QuerySet[StoredFile]:
    """A file that is its evidence."""
    return entry.files.filter(pk=pk)


def own_sheet(scheme: Scheme, person: Person) -> Sheet | None:
    """The current sheet of the person's unit."""
    return scheme.sheets.filter(Q(unit__in=unit_ids(person)), current=True).first()
