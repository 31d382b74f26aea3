"""A completion table as last year's result, and there and back through xlsx and docx."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from duizhang.web.cycles.actions.import_results import import_results
from duizhang.web.cycles.models import Cycle, Snapshot
from duizhang.web.door import audit_bytes
from duizhang.web.ledger.models import Entry
from duizhang.web.plans.models import Plan
from duizhang.web.plans.selectors import sheet_tasks
from duizhang.web.plans.sheets import Sheet, sheet_of, write_docx, write_xlsx
from duizhang.web.plans.values import task_values
from people import Cast

EXAMPLE = Path(__file__).parents[4] / "examples" / "qinglan-2023.txt"
TARGET = ("indicator", "scope", "op", "value", "upper", "unit", "kind", "hedge", "implied", "deadline", "quote")
VERDICT = ("verdict", "pace", "colour", "because", "value", "upper", "unit", "period", "quote", "full_year", "estimate")


def results_of(content: bytes, name: str, cast: Cast, title: str = "") -> Plan:
    return import_results(upload=SimpleUploadedFile(name, content), by=cast.su, title=title).plan


def ledger_of(plan: Plan) -> list[Any]:
    """Everything that the office holds of the plan, without keys and places."""
    return [
        (
            task.title,
            task.text,
            task.field,
            task_values(task, ("lead", "supporting")),
            [
                ([getattr(t, name) for name in TARGET], [[getattr(s, name) for name in VERDICT] for s in t.snapshots.filter(layer="published")])
                for t in task.targets.all()
            ],
        )
        for task in plan.tasks.all()
    ]


def test_every_row_target_and_verdict_is_what_the_audit_says(cast: Cast) -> None:
    content = EXAMPLE.read_bytes()
    plan, audited = results_of(content, EXAMPLE.name, cast), audit_bytes(content, EXAMPLE.name)
    assert (plan.year, plan.state, plan.tasks.count()) == (2023, "closed", len(audited.rows))
    assert [t.row for t in plan.tasks.all()] == [r.id for r in audited.rows]
    told = Snapshot.objects.filter(cycle__plan=plan).order_by("target__id")
    assert len(told) == len(audited.targets) == 43
    for snapshot, read in zip(told, audited.targets, strict=True):
        target = snapshot.target
        assert (target.line, target.start, target.end, target.quote) == (read.at.line, read.at.start, read.at.end, read.at.quote)
        assert (target.indicator, target.op, target.value, target.unit, target.deadline) == (read.indicator, read.op, read.value, read.unit, read.deadline)
        assert (snapshot.verdict, snapshot.pace, snapshot.colour, snapshot.because) == (read.verdict, read.pace, read.colour, read.because)
        assert (snapshot.value, snapshot.quote) == ((read.result.value, read.result.at.quote) if read.result else (None, ""))
    cycle = Cycle.objects.get(plan=plan)
    assert (str(cycle.start), str(cycle.end)) == ("2023-01-01", "2023-12-31")
    assert Entry.objects.get(verb="plan.import_results").after["met"] == sum(t.verdict == "met" for t in audited.targets)


@pytest.mark.parametrize(("form", "write"), [("xlsx", write_xlsx), ("docx", write_docx)])
def test_a_table_printed_from_it_is_read_back_the_same(form: str, write: Callable[[Sheet], bytes], cast: Cast) -> None:
    first = results_of(EXAMPLE.read_bytes(), EXAMPLE.name, cast)
    again = results_of(write(sheet_of(first, sheet_tasks(first))), f"x.{form}", cast, title="再次导入")
    assert ledger_of(again) == ledger_of(first)


def test_the_comparison_notices_a_changed_figure(cast: Cast) -> None:
    first = results_of(EXAMPLE.read_bytes(), EXAMPLE.name, cast)
    changed = EXAMPLE.read_text(encoding="utf-8").replace("口袋公园27个", "口袋公园17个")
    again = results_of(changed.encode(), EXAMPLE.name, cast, title="改了一处")
    assert ledger_of(again) != ledger_of(first)
