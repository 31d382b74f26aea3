"""Import a whole completion table as a year's result: its rows and promises as a plan, its verdicts as what was published."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.core.files.uploadedfile import UploadedFile

from duizhang.web.accounts.models import Person
from duizhang.web.cycles.models import Cycle, Snapshot
from duizhang.web.cycles.models.schedule import Rhythm
from duizhang.web.cycles.models.snapshot import Layer
from duizhang.web.files.models import StoredFile
from duizhang.web.ledger.change import changing
from duizhang.web.plans.actions.import_plan import Imported, import_plan
from duizhang.web.plans.actions.publish import new_version
from duizhang.web.plans.models import Plan, Target
from duizhang.web.plans.models.plan import Kind, State
from duizhang.web.plans.models.review import Review
from duizhang.web.reading import ReadTarget

EXACT = Decimal("0.000001")


def import_results(*, upload: UploadedFile | StoredFile, by: Person, title: str = "", year: int | None = None, kind: Kind | str = Kind.KEY_TASKS) -> Imported:
    """A closed plan with its first version, one cycle (the year), and one published snapshot a target: every row, target and
    verdict as `duizhang audit` says it of the file.

    Errors: Refused as `import_plan` refuses.
    """
    with changing() as record:
        imported = import_plan(upload=upload, by=by, title=title, year=year, kind=kind, review=Review.ACCEPTED)
        plan = imported.plan
        plan.state = State.CLOSED
        plan.save(update_fields=["state"])
        version = new_version(plan=plan, by=by, note=f"由完成情况表导入：{imported.document.name}")
        cycle = _the_year(plan)
        Snapshot.objects.bulk_create(_snapshot(imported, cycle, read) for read in imported.audited.targets)
        record("plan.import_results", plan, by=by, also=(version, cycle, imported.document), after=_counts(imported.audited.targets))
    return imported


def _the_year(plan: Plan) -> Cycle:
    cycle, _ = Cycle.objects.get_or_create(
        plan=plan,
        rhythm=Rhythm.YEARLY,
        start=date(plan.year, 1, 1),
        end=date(plan.year, 12, 31),
        defaults={"name": f"{plan.year}年", "due": date(plan.year, 12, 31)},
    )
    return cycle


def _snapshot(imported: Imported, cycle: Cycle, read: ReadTarget) -> Snapshot:
    target: Target = imported.targets[read.id]
    return Snapshot(
        target=target,
        cycle=cycle,
        layer=Layer.PUBLISHED,
        verdict=read.verdict,
        pace=read.pace,
        colour=read.colour,
        completion=read.completion.quantize(EXACT) if read.completion is not None else None,
        confidence=read.confidence,
        because=read.because,
        settles=read.settles,
        profile=imported.audited.profile,
        **_figure(imported, read),
    )


def _figure(imported: Imported, read: ReadTarget) -> dict[str, Any]:
    r = read.result
    if r is None:
        return {}
    return {
        "document": imported.document,
        "indicator": r.indicator[:200],
        "value": r.value,
        "upper": r.upper,
        "unit": r.unit[:40],
        "kind": r.kind,
        "period": r.period[:40],
        "full_year": r.full_year,
        "estimate": r.estimate,
        "line": r.at.line,
        "start": r.at.start,
        "end": r.at.end,
        "quote": r.at.quote,
    }


def _counts(targets: tuple[ReadTarget, ...]) -> dict[str, int]:
    counts: dict[str, int] = {"targets": len(targets)}
    for target in targets:
        counts[target.verdict] = counts.get(target.verdict, 0) + 1
    return counts
