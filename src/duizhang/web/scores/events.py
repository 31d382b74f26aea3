"""What the records have of late, returned and missing reports, up to the period of an assessment. Facts, no judgement."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Exists, F, OuterRef, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from duizhang.web.cycles.models import Report, Submission
from duizhang.web.ledger.models import Entry as Noted
from duizhang.web.scores.models import Scheme

WORDS = {"late": _("逾期报送"), "returned": _("被退回"), "missing": _("没有报送")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """What a unit's records have, each in words with its period and task."""

    unit: int
    cases: tuple[str, ...]


def happenings(scheme: Scheme, kind: str) -> list[Happening]:
    """One for each assessed unit that has any; only reports that the unit leads, in periods that are over."""
    by_unit: dict[int, list[str]] = {}
    for unit, words in _found(scheme, kind):
        by_unit.setdefault(unit, []).append(words)
    return [Happening(unit=unit, cases=tuple(cases)) for unit, cases in by_unit.items()]


def _found(scheme: Scheme, kind: str) -> Iterable[tuple[int, str]]:
    if kind == "late":
        first = Submission.objects.filter(report__in=_reports(scheme).values("pk"), number=1).select_related("report__cycle", "report__task")
        for s in first.filter(submitted_at__date__gt=F("report__cycle__due")).order_by("report__cycle__end", "report__task__order"):
            yield s.report.unit_id, f"{_of(s.report)} {timezone.localdate(s.submitted_at)} 报送，截止 {s.report.cycle.due}"
    elif kind == "returned":
        reports = {f"cycles.report:{r.pk}": r for r in _reports(scheme)}
        for note in Noted.objects.filter(verb="report.return", subject__in=reports).order_by("number"):
            report = reports[note.subject]
            yield report.unit_id, f"{_of(report)} {timezone.localdate(note.at)} 退回：{note.reason}"
    elif kind == "missing":
        handed_in = Submission.objects.filter(report=OuterRef("pk"))
        for report in _reports(scheme).filter(~Exists(handed_in), cycle__due__lt=timezone.localdate()).order_by("cycle__end", "task__order"):
            yield report.unit_id, f"{_of(report)} 没有报送，截止 {report.cycle.due}"


def _reports(scheme: Scheme) -> QuerySet[Report]:
    cycle = scheme.cycle
    found = Report.objects.filter(cycle__plan=scheme.plan_id, cycle__rhythm=cycle.rhythm, cycle__end__lte=cycle.end, part=False)
    return found.filter(unit__in=scheme.units.values("pk")).select_related("cycle", "task")


def _of(report: Report) -> str:
    return f"{report.cycle.name}任务{report.task.code}"
