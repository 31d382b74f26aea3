"""A completion table as last year's result, and there and back through xlsx and docx."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import load_workbook

from duizhang.web.cycles.actions.import_results import import_results
from duizhang.web.cycles.models import Cycle, Snapshot
from duizhang.web.door import audit_bytes
from duizhang.web.ledger.models import Entry
from duizhang.web.plans.models import Plan
from duizhang.web.plans.selectors import sheet_tasks
from duizhang.web.plans.sheets import Sheet, sheet_of, write_docx, write_xlsx
from people import Cast
from plan_ledger import ledger_of, misfits

EXAMPLE = Path(__file__).parents[4] / "examples" / "qinglan-2023.txt"


def results_of(content: bytes, name: str, cast: Cast, title: str = "") -> Plan:
    return import_results(upload=SimpleUploadedFile(name, content), by=cast.su, title=title).plan


def test_every_row_target_and_verdict_is_what_the_audit_says(cast: Cast) -> None:
    content = EXAMPLE.read_bytes()
    plan, audited = results_of(content, EXAMPLE.name, cast), audit_bytes(content, EXAMPLE.name)
    assert (plan.year, plan.state, plan.tasks.count()) == (2023, "closed", len(audited.rows))
    assert Snapshot.objects.filter(cycle__plan=plan, layer="published").count() == len(audited.targets) == 43
    assert not misfits(plan, audited)
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
    assert misfits(first, audit_bytes(changed.encode(), EXAMPLE.name))


def test_no_cell_is_ever_a_formula_and_each_is_read_as_it_stood(cast: Cast) -> None:
    text = "青川市2025年重点工作完成情况表\n\n一、民生\n\n  =1+1，新增学位500个。\n\n  @新增学位520个。\n\n二、城建\n\n  新建公园3个。\n\n  新建公园2个。\n"
    first = results_of(text.encode(), "完成.txt", cast)
    printed = write_xlsx(sheet_of(first, sheet_tasks(first)))
    cells = [cell for row in load_workbook(io.BytesIO(printed)).active.iter_rows() for cell in row]
    (evil,) = [cell for cell in cells if cell.value == "=1+1，新增学位500个。"]
    assert evil.quotePrefix and not [cell for cell in cells if cell.data_type == "f"]
    assert ledger_of(results_of(printed, "x.xlsx", cast, title="再次导入")) == ledger_of(first)


def test_bare_figures_of_a_matrix_are_put_in_words_and_read_back(cast: Cast) -> None:
    page = EXAMPLE.with_name("xichuan-2025.html")
    first = results_of(page.read_bytes(), page.name, cast)
    assert "临江区城镇新增就业9600人" in [task.title for task in first.tasks.all()]
    again = results_of(write_xlsx(sheet_of(first, sheet_tasks(first))), "x.xlsx", cast, title="再次导入")
    assert [said(again, code) for code in ("4.1", "8.1")] == [said(first, code) for code in ("4.1", "8.1")]


def said(plan: Plan, code: str) -> tuple[object, ...]:
    told = Snapshot.objects.get(target__task__plan=plan, target__code=code)
    return told.target.indicator, told.target.value, told.target.unit, told.value, told.verdict, told.pace, told.because
