"""Files that go out: each found through the selectors of whoever asks."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404

from duizhang.web.cases.ladder import rung_named
from duizhang.web.cases.selectors import cases_seen_by, file_of
from duizhang.web.cases.sheet import DOCX, sheet
from duizhang.web.cycles.selectors import evidence_seen_by
from duizhang.web.files.download import attachment, download
from duizhang.web.plans.selectors import documents_seen_by, plans_seen_by, sheet_tasks, tasks_seen_by
from duizhang.web.plans.sheets import sheet_of, write_docx, write_xlsx
from duizhang.web.plans.views.printing import KINDS


def original(person: Any, pk: int) -> HttpResponse:
    """A document as it was brought."""
    return download(get_object_or_404(documents_seen_by(person).filter(file__isnull=False).select_related("file"), pk=pk).file)


def plan_table(form: str) -> Callable[..., HttpResponse]:
    """The plan as `xlsx` or `docx`: the tasks that the person sees."""
    write = write_xlsx if form == "xlsx" else write_docx

    def make(person: Any, pk: int) -> HttpResponse:
        plan = get_object_or_404(plans_seen_by(person), pk=pk)
        made = sheet_of(plan, sheet_tasks(plan, tasks_seen_by(person)))
        return attachment(write(made), f"{made.title}.{form}", KINDS[form])

    return make


def evidence(person: Any, pk: int) -> HttpResponse:
    """A file that backs a report."""
    return download(get_object_or_404(evidence_seen_by(person), pk=pk).file)


def case_file(person: Any, pk: int, file: int) -> HttpResponse:
    """A file that came with a step of a case."""
    return download(get_object_or_404(file_of(get_object_or_404(cases_seen_by(person), pk=pk)), pk=file))


def case_sheet(person: Any, pk: int) -> HttpResponse:
    """The sheet of a case's rung."""
    case = get_object_or_404(cases_seen_by(person), pk=pk)
    return attachment(sheet(case), f"{rung_named(case.rung).sheet} {case.number}.docx", DOCX)
